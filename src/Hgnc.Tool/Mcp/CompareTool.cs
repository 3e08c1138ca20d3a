using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Comparison;
using Hgnc.Local;
using Hgnc.Releases;
using Hgnc.Tool.Mcp.Results;
using ModelContextProtocol.Protocol;

namespace Hgnc.Tool.Mcp;

/// <summary>The tool <c>compare_releases</c>.</summary>
internal sealed class CompareTool(string? folder)
{
    public const string Name = "compare_releases";

    public const string Description =
        "Says what has changed between two of HGNC's releases that are saved on the machine: renamed, new, withdrawn, merged and split genes, "
        + "other names, aliases and cross-references; of all genes, or of those that you name. info lists the saved releases.";

    private const int MaxGenes = 1_000;

    [Description(Description)]
    public async Task<CallToolResult> RunAsync(
        [Description(
            "The older release: a day such as 2024-10-01, or a month for its last release."
        )]
            string reference,
        [Description("The newer release; without it, the newest on the machine.")]
            string difference = "latest",
        [Description("Only these genes: symbols or identifiers, at most 1,000.")]
            string?[]? genes = null,
        [Description(
            "Only changes of these kinds: Symbol, Name, New, Withdrawn, Merged, Split, LocusType, Location, Alias, PreviousSymbol, GeneGroup, CrossReference, Reinstated."
        )]
            string[]? kinds = null,
        [Description("Compare only these fields, such as symbol or ensembl_gene_id.")]
            string[]? fields = null,
        [Description("next_cursor of the previous response, to get the next items.")]
            string? cursor = null,
        CancellationToken cancellationToken = default
    )
    {
        if (genes is not null)
        {
            Arguments.Check(genes, nameof(genes), MaxGenes);
        }
        var options = new ComparisonOptions
        {
            Kinds = kinds is { Length: > 0 } ? kinds.Select(Kind).ToArray() : null,
            Properties = Arguments.Fields(fields)?.ToArray(),
        };
        var store = new ReleaseStore(folder);
        var older = Open(store, reference);
        var newer = Open(store, difference);
        var digest = McpJson.Digest([
            Name,
            older.Dataset.Checksum,
            newer.Dataset.Checksum,
            .. genes ?? [],
            "\n",
            .. kinds ?? [],
            "\n",
            .. options.Properties ?? [],
        ]);
        var offset = McpCursor.Read(cursor, digest);
        // Comparing takes seconds of CPU time, so it does not run on the thread that reads further calls.
        var changes = await Task.Run(
            () =>
                (
                    genes is null
                        ? new ReleaseComparison(older, newer, options).Compare(cancellationToken)
                        : OfGenes(genes, new GeneChanges(older, newer, options))
                ).ToList(),
            cancellationToken
        );
        var items = McpPages.Fill(changes.Count, offset, int.MaxValue, (i, _) => Item(changes[i]));
        return McpPages.Write(
            new McpChanges
            {
                Provenance = new McpProvenance
                {
                    Source = "Local",
                    Release = newer.Dataset.Release,
                    Sha256 = newer.Dataset.Checksum,
                },
                Reference = older.Dataset.Release,
                Difference = newer.Dataset.Release,
                Total = changes.Count,
                Offset = offset,
                Results = items,
                NextCursor = McpPages.Next(changes.Count, offset, items.Count, digest),
                NextSteps =
                    offset + items.Count < changes.Count && kinds is null
                        ?
                        [
                            "There are many changes: name kinds, such as Symbol, Merged, Split and Withdrawn, or genes.",
                        ]
                        : null,
            }
        );
    }

    private static IEnumerable<HgncChange> OfGenes(string?[] genes, GeneChanges changes) =>
        genes.SelectMany(gene => changes.Find(new SymbolInput { Text = gene }));

    private static LocalSource Open(ReleaseStore store, string name)
    {
        try
        {
            return store.Find(ReleaseName.Parse(name)).OpenShared();
        }
        catch (HgncException e) when (e.Kind is HgncErrorKind.NoLocalCopy)
        {
            throw new HgncException(
                e.Kind,
                e.Message,
                $"Saved releases: {McpJson.Input(string.Join(", ", store.List().Select(one => one.Release).DefaultIfEmpty("none")))}. To save another, ask the user to run 'hgnc save --release {McpJson.Input(name)}'.",
                e
            );
        }
    }

    private static HgncChangeKind Kind(string text) =>
        Enum.TryParse<HgncChangeKind>(text, ignoreCase: true, out var kind)
        && Enum.IsDefined(kind)
        && !char.IsAsciiDigit(text[0])
            ? kind
            : throw McpErrors.BadArgument(
                $"'{McpJson.Input(text)}' is not a kind of change.",
                $"Give kinds of {string.Join(", ", Enum.GetNames<HgncChangeKind>())}."
            );

    private static McpChange Item(HgncChange change) =>
        new()
        {
            Input = change.Input is null ? null : McpJson.Input(change.Input),
            HgncId = change.HgncId,
            Symbol = change.Symbol,
            Kind = change.Kind.ToString(),
            Field = change.Property,
            Old = McpJson.Text(change.Old),
            New = McpJson.Text(change.New),
            ReplacedBy = Arguments.OrNull(change.ReplacedBy),
            Date = change.Date is { } day ? ReleaseName.ToText(day) : null,
            Detail = McpJson.Text(change.Detail),
        };
}
