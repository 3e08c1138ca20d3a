using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution.Service;

namespace Hgnc.Resolution;

/// <summary>
/// One search for many symbols, which returns for each the hits with that symbol. It is sent when the first of them is
/// requested.
/// </summary>
public sealed class SymbolSearch
{
    private readonly IReadOnlyList<string> _symbols;
    private readonly bool _onlyApproved;
    private readonly IReadOnlyList<HgncQuery> _also;
    private readonly object _gate = new();
    private readonly Dictionary<string, List<HgncHit>> _hits = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly Dictionary<string, Exception> _failures = new(
        StringComparer.OrdinalIgnoreCase
    );
    private Task? _asking;

    /// <param name="symbols">The symbols.</param>
    /// <param name="onlyApproved">Whether to leave out withdrawn entries with one of the symbols.</param>
    /// <param name="also">The conditions that hits must also match.</param>
    public SymbolSearch(
        IEnumerable<string> symbols,
        bool onlyApproved,
        IReadOnlyList<HgncQuery> also
    )
    {
        _symbols = (symbols ?? throw new ArgumentNullException(nameof(symbols)))
            .Select(symbol => symbol.Trim())
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        _onlyApproved = onlyApproved;
        _also = also ?? throw new ArgumentNullException(nameof(also));
    }

    /// <summary>The hits of one of the symbols.</summary>
    /// <param name="symbol">One of the symbols of the search.</param>
    /// <param name="source">The source. The first caller sends the search.</param>
    /// <param name="cancellationToken">Cancels the search for all callers.</param>
    /// <exception cref="HgncException">The search failed.</exception>
    public async Task<IReadOnlyList<HgncHit>> FindAsync(
        string symbol,
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        if (symbol is null)
        {
            throw new ArgumentNullException(nameof(symbol));
        }
        Task asking;
        lock (_gate)
        {
            asking = _asking ??= BisectedRequests.SendAsync(
                _symbols,
                (some, token) => AskAsync(some, source, token),
                Fail,
                cancellationToken
            );
        }
        await asking.ConfigureAwait(false);
        var key = symbol.Trim();
        if (_failures.TryGetValue(key, out var failure))
        {
            // Other symbols may be the cause.
            return _symbols.Count > 1 && MayBeCausedByOneKey(failure)
                ? await new SymbolSearch([key], _onlyApproved, _also)
                    .FindAsync(key, source, cancellationToken)
                    .ConfigureAwait(false)
                : throw failure;
        }
        return _hits.TryGetValue(key, out var hits) ? hits : Array.Empty<HgncHit>();
    }

    private static bool MayBeCausedByOneKey(Exception failure) =>
        failure is HgncException e && BisectedRequests.MayBeCausedByOneKey(e.Kind);

    private async Task AskAsync(
        IReadOnlyList<string> symbols,
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        var searches = SymbolQueries
            .ForSymbols(symbols, _onlyApproved, _also)
            .Select(query => SearchAsync(query, source, cancellationToken));
        var wanted = new HashSet<string>(symbols, StringComparer.OrdinalIgnoreCase);
        foreach (var hit in (await Task.WhenAll(searches).ConfigureAwait(false)).SelectMany(x => x))
        {
            if (wanted.Contains(hit.Symbol))
            {
                if (!_hits.TryGetValue(hit.Symbol, out var hits))
                {
                    _hits.Add(hit.Symbol, hits = new List<HgncHit>());
                }
                hits.Add(hit);
            }
        }
    }

    private static async Task<List<HgncHit>> SearchAsync(
        HgncQuery query,
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        var response = await source.SearchAsync(query, cancellationToken).ConfigureAwait(false);
        return await response.ReadAllAsync(cancellationToken).ConfigureAwait(false);
    }

    private void Fail(IEnumerable<string> symbols, Exception failure)
    {
        foreach (var symbol in symbols)
        {
            _failures[symbol] = failure;
        }
    }
}
