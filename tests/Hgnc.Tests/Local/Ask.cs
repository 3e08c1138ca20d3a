using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>Complete responses of a source, cancelled with the test.</summary>
internal static class Ask
{
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<List<HgncGene>> GenesAsync(
        this IHgncSource source,
        string field,
        string term
    )
    {
        await using var answer = await source.FetchAsync(field, term, Token);
        return await answer.ToListAsync(Token);
    }

    public static async Task<List<HgncHit>> HitsAsync(this IHgncSource source, HgncQuery query)
    {
        await using var answer = await source.SearchAsync(query, Token);
        return await answer.ToListAsync(Token);
    }

    /// <summary>The symbols of a query's hits, the best first, separated by spaces.</summary>
    public static async Task<string> SymbolsAsync(this IHgncSource source, string query) =>
        string.Join(
            ' ',
            (await source.HitsAsync(HgncQuery.Parse(query))).Select(hit => hit.Symbol)
        );
}
