using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;

namespace Hgnc.Groups;

/// <summary>A request for the gene groups of one input: a group by its number or name, or the groups of a gene.</summary>
public sealed class GeneGroupRequest
{
    private readonly string? _text;
    private readonly HgncGene? _record;
    private readonly GeneRequest? _gene;

    private GeneGroupRequest(string? text, HgncGene? record, GeneRequest? gene, object origin)
    {
        _text = text;
        _record = record;
        _gene = gene;
        Origin = origin;
    }

    /// <summary>The origin of the input, which is the target of an error.</summary>
    public object Origin { get; }

    /// <summary>Why there is no group for the input, after <see cref="FindAsync"/>; null if there is one.</summary>
    public MissingRecord? Missing { get; private set; }

    /// <summary>A group by its number or name, or groups by a name with wildcards.</summary>
    public static GeneGroupRequest ForText(string text, object? origin = null) =>
        new(text ?? throw new ArgumentNullException(nameof(text)), null, null, origin ?? text);

    /// <summary>The groups of a gene whose record is available.</summary>
    public static GeneGroupRequest ForRecord(HgncGene gene, object? origin = null) =>
        new(null, gene ?? throw new ArgumentNullException(nameof(gene)), null, origin ?? gene);

    /// <summary>The groups of a gene whose record has to be fetched.</summary>
    public static GeneGroupRequest ForGene(GeneRequest gene) =>
        new(null, null, gene ?? throw new ArgumentNullException(nameof(gene)), gene.Origin);

    /// <summary>The groups; if there are none, <see cref="Missing"/> says why.</summary>
    /// <param name="groups">The gene groups.</param>
    /// <param name="source">The source of the records of genes.</param>
    /// <param name="resolver">Explains symbols that no record has.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="HgncException">The input is invalid, or the source failed.</exception>
    public async Task<IReadOnlyList<HgncGeneGroup>> FindAsync(
        GeneGroups groups,
        IHgncSource source,
        ResolverQueue resolver,
        CancellationToken cancellationToken = default
    )
    {
        if (groups is null)
        {
            throw new ArgumentNullException(nameof(groups));
        }
        if (_text is not null)
        {
            var found = await groups.FindAsync(_text, cancellationToken).ConfigureAwait(false);
            Missing = found.Count == 0 ? groups.Explain(_text) : null;
            return found;
        }
        var records = _record is null
            ? await FindGenesAsync(source, resolver, cancellationToken).ConfigureAwait(false)
            : [_record];
        var all = new List<HgncGeneGroup>();
        foreach (var record in records)
        {
            all.AddRange(await groups.FindAsync(record, cancellationToken).ConfigureAwait(false));
        }
        Missing =
            all.Count > 0 ? null
            : records.Count == 0 ? MissingRecord.Of(_gene!)
            : new MissingRecord(
                $"No gene group contains {string.Join(" or ", records.Select(record => $"{record}"))}.",
                "Not every gene belongs to a group. Get-HgncGene (hgnc get) shows the record of the gene."
            );
        return all;
    }

    /// <summary>The genes of the groups and of all groups below them, each once; if there are none, <see cref="Missing"/> says why.</summary>
    public IReadOnlyList<HgncGroupGene> GetGenes(
        GeneGroups groups,
        IReadOnlyList<HgncGeneGroup> found
    )
    {
        if (groups is null)
        {
            throw new ArgumentNullException(nameof(groups));
        }
        var genes = (found ?? throw new ArgumentNullException(nameof(found)))
            .SelectMany(groups.GetGenesBelow)
            .GroupBy(gene => gene.HgncId, StringComparer.Ordinal)
            .Select(same =>
                same.First() with
                {
                    Groups = new(same.SelectMany(gene => gene.Groups).Distinct()),
                }
            )
            .ToList();
        if (genes.Count == 0 && found.Count > 0)
        {
            Missing = new MissingRecord(
                $"No gene belongs to {string.Join(", ", found.Select(group => $"{group}"))} or to a group below.",
                "Get-HgncGeneGroup -AsTree (hgnc group --tree) shows the groups and how many genes they have."
            );
        }
        return genes;
    }

    private async Task<IReadOnlyList<HgncGene>> FindGenesAsync(
        IHgncSource source,
        ResolverQueue resolver,
        CancellationToken cancellationToken
    )
    {
        var response = await _gene!
            .FetchExplainedAsync(resolver, source, cancellationToken)
            .ConfigureAwait(false);
        return await response.ReadAllAsync(cancellationToken).ConfigureAwait(false);
    }
}
