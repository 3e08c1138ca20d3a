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
        // The records are fetched while other symbols are still being searched for.
        var steps = RequestStream.RunAsync(
            FindAsync(rows, cancellationToken),
            new BatchedRequests<GeneRequest, HgncGene>(
                new GeneRequestSender(() => source, isResolved: false, cancellationToken),
                () => source.Concurrency,
                cancellationToken
            ),
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
        IReadOnlyList<GeneSearch> rows,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var searches = RequestStream.RunAsync(
            rows.ToAsyncEnumerable(),
            new BatchedRequests<GeneSearch, HgncHit>(
                new GeneSearchSender(() => source, cancellationToken),
                () => source.Concurrency,
                cancellationToken
            ),
            static () => { },
            cancellationToken
        );
        await foreach (var step in searches)
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
                    step.Request.Symbol!,
                    [HgncIdentifier.Normalize("hgnc_id", hit.HgncId)]
                );
            }
        }
    }

    private static List<GeneSearch> ReadRows(string table)
    {
        using var opened = Table.Open(table);
        return
        [
            .. opened
                .ReadRows()
                .SelectMany(row =>
                    opened.Genes.Read(row).Select(input => GeneSearch.ForRow(input, row, []))
                ),
        ];
    }
}
