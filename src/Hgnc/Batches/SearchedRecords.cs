using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Query;

namespace Hgnc;

/// <summary>
/// Gets the records of a search's hits with one request, if the service supports it: a fetch of a value returns the records that
/// a search for that value finds. A hit whose record is not among them is fetched by itself.
/// </summary>
public sealed class SearchedRecords
{
    // Up to a point, fetching unneeded records costs the service less than another request.
    private const int RecordsOfRequest = 50;

    // The records wait in memory for their hits, which takes about a dozen megabytes.
    private const int MaxRecords = 10_000;

    private readonly FieldTerm _term;
    private readonly long _maxRecords;
    private readonly object _gate = new();
    private readonly Dictionary<string, HgncGene> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskCompletionSource<HgncGene?>> _waiting = new(
        StringComparer.Ordinal
    );
    private bool _isSent;
    private volatile bool _isRefused;
    private bool _isEnded;

    private SearchedRecords(FieldTerm term, long maxRecords)
    {
        _term = term;
        _maxRecords = maxRecords;
    }

    /// <summary>Creates an object for the records of a query's hits.</summary>
    /// <param name="query">The query.</param>
    /// <param name="hits">The number of hits that are known to be needed, or null for very many.</param>
    /// <returns>Null if one request cannot return the records.</returns>
    public static SearchedRecords? TryCreate(string query, int? hits) =>
        hits != 1 && FindTerm(query) is { } term ? new SearchedRecords(term, MaxFor(hits)) : null;

    /// <summary>Whether one request may return the hits of a query.</summary>
    public static bool CanCreate(string query) => FindTerm(query) is not null;

    /// <summary>Whether the request also applies to this number of hits: it was not refused for its size, or would be refused again.</summary>
    public bool CanServe(int? hits) => !_isRefused || MaxFor(hits) <= _maxRecords;

    private static long MaxFor(int? hits) => hits * RecordsOfRequest ?? MaxRecords;

    /// <summary>The record of a hit as soon as it is available, or null if it is not among the records. Each record is returned once.</summary>
    /// <param name="id">The HGNC ID of the hit.</param>
    /// <param name="source">The source. The first caller sends the request.</param>
    /// <param name="cancellationToken">Cancels the request for all.</param>
    public Task<HgncGene?> FindAsync(
        string id,
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        lock (_gate)
        {
            if (!_isSent)
            {
                _isSent = true;
                _ = Task.Run(() => AskAsync(source, cancellationToken), CancellationToken.None);
            }
            // A script that adds a member to a record must not find it on another one.
            if (_records.TryGetValue(id, out var record))
            {
                _records.Remove(id);
                return Task.FromResult<HgncGene?>(record);
            }
            if (_isEnded || _waiting.ContainsKey(id))
            {
                return Task.FromResult<HgncGene?>(null);
            }
            var waiting = new TaskCompletionSource<HgncGene?>(
                TaskCreationOptions.RunContinuationsAsynchronously
            );
            _waiting.Add(id, waiting);
            return waiting.Task;
        }
    }

    private async Task AskAsync(IHgncSource source, CancellationToken cancellationToken)
    {
        try
        {
            var response = await source
                .FetchAsync(_term.Field, _term.Term, cancellationToken)
                .ConfigureAwait(false);
            await using (((IAsyncDisposable)response).ConfigureAwait(false))
            {
                _isRefused = response.Found > _maxRecords;
                if (_isRefused)
                {
                    return;
                }
                await foreach (
                    var gene in response.WithCancellation(cancellationToken).ConfigureAwait(false)
                )
                {
                    Give(gene);
                }
            }
        }
        catch (Exception e) when (e is HgncException or OperationCanceledException)
        {
            // The callers then send their own requests and get the error.
        }
        finally
        {
            End();
        }
    }

    private void Give(HgncGene gene)
    {
        lock (_gate)
        {
            var id = gene.HgncId ?? "";
            if (_waiting.TryGetValue(id, out var waiting))
            {
                _waiting.Remove(id);
                waiting.SetResult(gene);
            }
            else
            {
                _records[id] = gene;
            }
        }
    }

    private void End()
    {
        lock (_gate)
        {
            _isEnded = true;
            foreach (var waiting in _waiting.Values)
            {
                waiting.SetResult(null);
            }
            _waiting.Clear();
        }
    }

    private static FieldTerm? FindTerm(string query)
    {
        try
        {
            return HgncQuery.Parse(query).Root switch
            {
                TermNode { HasWildcard: false, Field: { } field } node when IsWorthwhile(field) =>
                    new FieldTerm(field, node.Value),
                PhraseNode { Field: { } field } node when IsWorthwhile(field) => new FieldTerm(
                    field,
                    node.Value
                ),
                _ => null,
            };
        }
        catch (HgncQueryException)
        {
            return null;
        }
    }

    // Names and notes are searched by word and fetched as a whole, so search and fetch find different records. A symbol or an HGNC ID
    // has one record. A fetch by HGNC ID also returns it, and that response may already be in the cache.
    private static bool IsWorthwhile(string name) =>
        HgncField.Find(name) is { IsSearchable: true } field
        && field.Name == name
        && field != HgncField.Symbol
        && field != HgncField.HgncId
        && (!field.IsProse || field == HgncField.LocusType || field == HgncField.LocusGroup);
}
