using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Groups;

/// <summary>
/// Finds gene groups. A local copy has all groups and, with HGNC's files of gene groups, also their hierarchy. The
/// service can find a group only by its number, and knows only what the records of its genes say.
/// </summary>
public sealed class GeneGroups
{
    private readonly IHgncSource _source;
    private readonly GroupCatalogue? _catalogue;

    /// <param name="source">The service or a local copy.</param>
    /// <exception cref="HgncException">The gene groups of the local copy cannot be read.</exception>
    public GeneGroups(IHgncSource source)
    {
        _source = source ?? throw new ArgumentNullException(nameof(source));
        _catalogue = (source as IGroupCatalogueSource)?.GetGroups();
    }

    /// <summary>Whether parents and children are known.</summary>
    public bool HasHierarchy => _catalogue is { HasHierarchy: true };

    /// <summary>A note about the missing hierarchy, or null if the hierarchy is known.</summary>
    public string? Limitation =>
        HasHierarchy ? null
        : _catalogue is null
            ? "The service has no hierarchy of gene groups: a group has only the number, name and genes from the records, without parents and subgroups. Save-HgncDataset (hgnc save) makes a local copy with the hierarchy."
        : "The local copy has no files of gene groups: a group has only the number, name and genes from the records, without parents and subgroups. Save-HgncDataset (hgnc save) downloads the files.";

    /// <summary>The groups for a text: a number, a name, an alias or a root symbol, ignoring case, or a text with wildcards.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The groups, or an empty list.</returns>
    /// <exception cref="HgncException">The text is empty, or it is a name and the source is the service.</exception>
    public async Task<IReadOnlyList<HgncGeneGroup>> FindAsync(
        string text,
        CancellationToken cancellationToken = default
    )
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                "The gene group is empty.",
                "Give the number or the name of a gene group, such as 1157 or 'RAF family'. Wildcards (*) find part of a name."
            );
        }
        if (GroupText.ReadId(text) is { } id)
        {
            var group = await FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (group is not null)
            {
                return [group with { Input = text }];
            }
        }
        if (_catalogue is null)
        {
            return GroupText.ReadId(text) is not null ? [] : throw NeedsCopy(text);
        }
        var ids = GroupText.HasWildcard(text)
            ? _catalogue.Names.FindPattern(text)
            : _catalogue.Names.Find(text);
        return ids.Select(one => _catalogue.Find(one)! with { Input = text }).ToList();
    }

    /// <summary>A group by its number, or null.</summary>
    public async Task<HgncGeneGroup?> FindAsync(
        long id,
        CancellationToken cancellationToken = default
    )
    {
        if (_catalogue is not null)
        {
            return _catalogue.Find(id);
        }
        var response = await _source
            .FetchAsync(
                HgncField.GeneGroupId.Name,
                id.ToString(CultureInfo.InvariantCulture),
                cancellationToken
            )
            .ConfigureAwait(false);
        var genes = await response.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        return genes.Count == 0 ? null : OfRecords(id, genes);
    }

    /// <summary>The groups of a gene, in the order of its record.</summary>
    public async Task<IReadOnlyList<HgncGeneGroup>> FindAsync(
        HgncGene gene,
        CancellationToken cancellationToken = default
    )
    {
        var ids = (gene ?? throw new ArgumentNullException(nameof(gene)))
            .GeneGroupId.Concat(
                gene.HgncId is { } hgncId && _catalogue is not null ? _catalogue.OfGene(hgncId) : []
            )
            .Distinct()
            .ToList();
        var groups = new List<HgncGeneGroup>();
        foreach (var id in ids)
        {
            var group = await FindAsync(id, cancellationToken).ConfigureAwait(false);
            // The record is sufficient, even if no other data have the group.
            groups.Add((group ?? OfRecords(id, [gene])) with { Input = gene.Symbol });
        }
        return groups;
    }

    /// <summary>The genes of a group and of all groups below it, each once. Without the hierarchy, the group's own genes.</summary>
    public IReadOnlyList<HgncGroupGene> GetGenesBelow(HgncGeneGroup group)
    {
        if (group is null)
        {
            throw new ArgumentNullException(nameof(group));
        }
        return _catalogue?.Find(group.Id) is null ? group.Genes : _catalogue.GenesBelow(group.Id);
    }

    /// <summary>A group and all groups below it as lines of a tree.</summary>
    public IReadOnlyList<HgncGroupNode> GetTree(HgncGeneGroup group)
    {
        if (group is null)
        {
            throw new ArgumentNullException(nameof(group));
        }
        return _catalogue?.Find(group.Id) is null
            ?
            [
                new HgncGroupNode
                {
                    Id = group.Id,
                    Name = group.Name,
                    GeneCount = group.GeneCount,
                    Source = group.Source,
                    Release = group.Release,
                },
            ]
            : new GroupTree(_catalogue).From(group).ToList();
    }

    /// <summary>Explains why there is no group for a text, and what to do.</summary>
    public MissingRecord Explain(string text)
    {
        var names =
            _catalogue is null || GroupText.HasWildcard(text) ? [] : _catalogue.Names.Suggest(text);
        var missing = $"There is no gene group '{text}'.";
        return names.Count > 0
            ? new MissingRecord(
                $"{missing} Did you mean {Quoted(names)}?",
                "Give the number or the whole name of a group; wildcards (*) find part of a name."
            )
            : new MissingRecord(
                missing,
                GroupText.HasWildcard(text)
                    ? "No name, alias or root symbol of a group matches. Give a shorter part of the name between two asterisks."
                    : "Give the number or the whole name of a group, such as 1157 or 'RAF family'. Wildcards find part of a name: Get-HgncGeneGroup '*kinase*', or hgnc group '*kinase*'."
            );
    }

    private static string Quoted(IReadOnlyList<string> names) =>
        names.Count == 1
            ? $"'{names[0]}'"
            : string.Join(", ", names.Take(names.Count - 1).Select(name => $"'{name}'"))
                + $" or '{names[names.Count - 1]}'";

    private static HgncGeneGroup OfRecords(long id, IReadOnlyList<HgncGene> genes)
    {
        var name = genes
            .SelectMany(gene =>
                gene.GeneGroupId.Zip(gene.GeneGroup, (number, text) => (number, text))
            )
            .Where(pair => pair.number == id)
            .Select(pair => GroupText.Plain(pair.text))
            .FirstOrDefault();
        var group = new HgncGroupName
        {
            Id = id,
            Name = name ?? id.ToString(CultureInfo.InvariantCulture),
        };
        return new HgncGeneGroup
        {
            Id = id,
            Name = group.Name,
            Source = genes[0].Source,
            Genes = new(
                genes
                    .Where(gene => gene.HgncId is not null)
                    .Select(gene => new HgncGroupGene
                    {
                        HgncId = gene.HgncId!,
                        Symbol = gene.Symbol,
                        Groups = new([group]),
                        Source = gene.Source,
                    })
                    .OrderBy(gene => gene.Symbol ?? gene.HgncId, StringComparer.OrdinalIgnoreCase)
            ),
        };
    }

    private static HgncException NeedsCopy(string text) =>
        new(
            HgncErrorKind.NoLocalCopy,
            $"The service finds gene groups by their numbers only, and '{text}' is a name.",
            "Save-HgncDataset (hgnc save) makes a local copy, which has the names. Or give the number of the group, such as 1157."
        );
}
