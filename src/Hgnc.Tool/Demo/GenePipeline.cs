using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Rest;
using Hgnc.Tables;
using Hgnc.Tool.Sources;

namespace Hgnc.Tool.Demo;

/// <summary>What <c>Import-Csv genes.csv | Find-HgncGene | Get-HgncGene</c> does, without a PowerShell.</summary>
internal sealed class GenePipeline(RestSource source)
{
    private readonly List<HgncResolution> _resolved = [];
    private readonly List<HgncResolution> _missing = [];

    /// <exception cref="HgncException">The table cannot be read, or the service fails.</exception>
    public async Task<FoundAndMissing> RunAsync(string table, CancellationToken cancellationToken)
    {
        var rows = ReadRows(table);
        var genes = new List<HgncGene>();
        // The records are asked for while further symbols are still being looked up.
        var steps = RequestStream.RunAsync(
            FindAsync(rows, cancellationToken),
            (request, token) => request.FetchAsync(source, token),
            () => source.Room,
            static () => { },
            cancellationToken
        );
        await foreach (var step in steps)
        {
            if (step.Record is not null)
            {
                genes.Add(step.Record);
            }
            if (step.Error is not null)
            {
                throw step.Error;
            }
        }
        return new FoundAndMissing(rows.Count, genes, _resolved, _missing);
    }

    private async IAsyncEnumerable<GeneRequest> FindAsync(
        IReadOnlyList<Row> rows,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var resolver = new ResolverQueue(() => source, cancellationToken);
        var search = new SymbolSearch(
            rows.Select(row => row.Input.Text!),
            onlyApproved: false,
            also: []
        );
        using var searches = new OrderedRequests<Row, HgncHit>(
            (row, token) => SearchAsync(row, search, resolver, token),
            () => source.Room
        );
        await foreach (var step in searches.RunAsync(rows, cancellationToken))
        {
            if (step.Error is not null)
            {
                throw step.Error;
            }
            if (step.IsEnd && step.Request.Resolution is { } resolution)
            {
                (step.Found > 0 ? _resolved : _missing).Add(resolution);
            }
            if (step.Record is { } hit)
            {
                yield return new GeneRequest(
                    step.Request.Input.Text!,
                    [HgncIdentifier.Normalize("hgnc_id", hit.HgncId)]
                );
            }
        }
    }

    private async Task<HgncResponse<HgncHit>> SearchAsync(
        Row row,
        SymbolSearch search,
        ResolverQueue resolver,
        CancellationToken cancellationToken
    )
    {
        var hits = await search.FindAsync(row.Input.Text!, source, cancellationToken);
        if (hits.Count > 0)
        {
            return new HgncResponse<HgncHit>(hits);
        }
        var outcome = await resolver.ResolveAsync(row.Input);
        row.Resolution = outcome.Resolution ?? throw outcome.Error!;
        return row.Resolution.HgncId is { } id
            ? await source.SearchAsync(HgncQuery.ForValue("hgnc_id", id), cancellationToken)
            : new HgncResponse<HgncHit>([]);
    }

    private static List<Row> ReadRows(string table)
    {
        using var opened = Table.Open(table);
        return
        [
            .. opened
                .ReadRows()
                .SelectMany(row => opened.Genes.Read(row, row))
                .Select(input => new Row(input)),
        ];
    }

    private sealed class Row(SymbolInput input)
    {
        public SymbolInput Input { get; } = input;

        /// <summary>What the symbol means, where it is not an approved one.</summary>
        public HgncResolution? Resolution { get; set; }
    }
}
