using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution.Service;

/// <content>The requests for symbols.</content>
internal sealed partial class ServiceSymbolTable
{
    private async Task RequestSymbolsAsync(
        IReadOnlyList<string> symbols,
        CancellationToken cancellationToken
    )
    {
        var found = await Task.WhenAll(FindSymbols(symbols, cancellationToken))
            .ConfigureAwait(false);
        var matches = new Dictionary<
            string,
            Dictionary<(string, HgncMatchType, string), SymbolMatch>
        >(StringComparer.OrdinalIgnoreCase);
        foreach (var symbol in symbols)
        {
            matches[symbol] = new();
        }
        foreach (var match in found.SelectMany(some => some))
        {
            if (matches.TryGetValue(match.Value.Trim(), out var same))
            {
                // Fetched records come last, because they have more data.
                same[(match.Gene.HgncId, match.How, match.Value)] = match;
            }
        }
        foreach (var pair in matches)
        {
            _symbols.Set(pair.Key, pair.Value.Values.ToList());
        }
    }

    private IEnumerable<Task<IReadOnlyList<SymbolMatch>>> FindSymbols(
        IReadOnlyList<string> symbols,
        CancellationToken cancellationToken
    )
    {
        // If every record is fetched anyway, one search for all kinds of names is enough.
        if (_fetchesAll && _areGuesses)
        {
            yield return _records.SearchAndFetchAsync(
                SymbolQueries.ForNames(symbols),
                cancellationToken
            );
            yield break;
        }
        yield return !_fetchesAll
            ? _records.SearchApprovedAsync(HgncField.Symbol, symbols, cancellationToken)
        : symbols.Count <= MaxFetchedSymbols
            ? _records.FetchEachAsync(
                symbols.Select(symbol => new FieldTerm(HgncField.Symbol.Name, symbol)),
                cancellationToken
            )
        : _records.SearchAndFetchAsync(
            SymbolQueries.ForApproved(HgncField.Symbol, symbols),
            cancellationToken
        );
        yield return _records.SearchAndFetchAsync(
            SymbolQueries.ForOthers(symbols),
            cancellationToken
        );
    }
}
