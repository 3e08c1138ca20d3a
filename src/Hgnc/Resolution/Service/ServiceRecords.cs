using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution.Service;

/// <summary>The resolver's requests to a service, and the records so far, so that none is fetched twice.</summary>
internal sealed class ServiceRecords
{
    // This number of concurrent requests uses the service's limit fully, without a task for each of a thousand genes.
    private const int InFlight = 16;

    private readonly IHgncSource _source;
    private readonly SemaphoreSlim _places = new(InFlight);
    private readonly ConcurrentDictionary<
        FieldTerm,
        Lazy<Task<IReadOnlyList<SymbolMatch>>>
    > _fetches = new();

    public ServiceRecords(IHgncSource source)
    {
        _source = source;
    }

    /// <summary>The hits of all these searches.</summary>
    public async Task<IReadOnlyList<HgncHit>> SearchAsync(
        IEnumerable<HgncQuery> queries,
        CancellationToken cancellationToken
    )
    {
        var answers = await Task.WhenAll(
                queries.Select(query =>
                    RunAsync(() => _source.SearchAsync(query, cancellationToken), cancellationToken)
                )
            )
            .ConfigureAwait(false);
        return answers.SelectMany(hits => hits).ToList();
    }

    /// <summary>Approved genes by their symbol or HGNC ID, with the data that a search returns.</summary>
    public async Task<IReadOnlyList<SymbolMatch>> SearchApprovedAsync(
        HgncField field,
        IEnumerable<string> values,
        CancellationToken cancellationToken
    )
    {
        var hits = await SearchAsync(SymbolQueries.ForApproved(field, values), cancellationToken)
            .ConfigureAwait(false);
        return hits.Select(hit => new SymbolMatch(
                new SymbolGene(hit.HgncId, hit.Symbol, null, null),
                HgncMatchType.Approved,
                hit.Symbol
            ))
            .ToList();
    }

    /// <summary>All names of the records that these searches find.</summary>
    public async Task<IReadOnlyList<SymbolMatch>> SearchAndFetchAsync(
        IEnumerable<HgncQuery> queries,
        CancellationToken cancellationToken
    )
    {
        var hits = await SearchAsync(queries, cancellationToken).ConfigureAwait(false);
        return await FetchEachAsync(
                hits.Select(hit => hit.HgncId)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Select(id => new FieldTerm(HgncField.HgncId.Name, id)),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>All names of the records that these terms fetch.</summary>
    public async Task<IReadOnlyList<SymbolMatch>> FetchEachAsync(
        IEnumerable<FieldTerm> terms,
        CancellationToken cancellationToken
    )
    {
        var found = await Task.WhenAll(terms.Select(term => FetchAsync(term, cancellationToken)))
            .ConfigureAwait(false);
        return found.SelectMany(matches => matches).ToList();
    }

    // Concurrent callers for the same record wait for one request.
    private async Task<IReadOnlyList<SymbolMatch>> FetchAsync(
        FieldTerm term,
        CancellationToken cancellationToken
    )
    {
        var fetch = _fetches.GetOrAdd(
            term,
            key => new(() => FetchNewAsync(key, cancellationToken))
        );
        try
        {
            return await fetch.Value.ConfigureAwait(false);
        }
        catch
        {
            // A later request may succeed.
            _fetches.TryRemove(term, out _);
            throw;
        }
    }

    private async Task<IReadOnlyList<SymbolMatch>> FetchNewAsync(
        FieldTerm term,
        CancellationToken cancellationToken
    )
    {
        var genes = await RunAsync(
                () => _source.FetchAsync(term.Field, term.Term, cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
        var all = new List<SymbolMatch>();
        foreach (var gene in genes)
        {
            var matches = SymbolMatch.All(gene);
            all.AddRange(matches);
            if (gene.HgncId is { } id)
            {
                var known = Task.FromResult(matches);
                _fetches.TryAdd(new FieldTerm(HgncField.HgncId.Name, id), new(() => known));
            }
        }
        return all;
    }

    private async Task<List<T>> RunAsync<T>(
        Func<Task<HgncResponse<T>>> ask,
        CancellationToken cancellationToken
    )
        where T : class
    {
        await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var answer = await ask().ConfigureAwait(false);
            return await answer.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }
}
