using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using CsvHelper;
using Hgnc.Rest;
using Hgnc.Tool.Requests;

namespace Hgnc.Tool.Demo;

/// <summary>What <c>Import-Csv genes.csv | Find-HgncGene | Get-HgncGene</c> does, without a PowerShell.</summary>
internal sealed class GenePipeline(RestSource source)
{
    private readonly List<string> _missing = [];

    /// <exception cref="HgncException">The table cannot be read, or the service fails.</exception>
    public async Task<FoundAndMissing> RunAsync(string table, CancellationToken cancellationToken)
    {
        var symbols = ReadSymbols(table);
        var genes = new List<HgncGene>();
        // The records are asked for while further symbols are still being looked up.
        var steps = RequestStream.RunAsync(
            FindAsync(symbols, cancellationToken),
            (request, token) => request.FetchAsync(source, token),
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
        return new FoundAndMissing(symbols.Count, genes, _missing);
    }

    private async IAsyncEnumerable<GeneRequest> FindAsync(
        IEnumerable<string> symbols,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var searches = new OrderedRequests<string, HgncHit>(
            (symbol, token) => source.SearchAsync(HgncQuery.ForValue("symbol", symbol), token)
        );
        await foreach (var step in searches.RunAsync(symbols, cancellationToken))
        {
            if (step.Error is not null)
            {
                throw step.Error;
            }
            if (step.Record is { } hit)
            {
                yield return new GeneRequest(
                    step.Request,
                    [HgncIdentifier.Normalize("hgnc_id", hit.HgncId)]
                );
            }
            else if (step.Found == 0)
            {
                _missing.Add(step.Request);
            }
        }
    }

    private static List<string> ReadSymbols(string table)
    {
        using var rows = CsvReader.FromFile(table);
        var column = SymbolColumn.Find(rows.Headers)!;
        var symbols = new List<string>();
        while (rows.Read())
        {
            symbols.Add(rows.GetString(column));
        }
        return symbols;
    }
}
