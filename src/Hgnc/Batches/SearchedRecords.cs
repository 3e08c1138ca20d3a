using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Query;

namespace Hgnc;

/// <summary>
/// The records of a search's hits by one request, where the service allows it: a search for one value of one field finds what a
/// fetch of that value brings. A hit whose record it does not bring is fetched by itself.
/// </summary>
public sealed class SearchedRecords
{
    // What is fetched beside what is wanted costs the service less than another request, up to a point.
    private const int RecordsOfRequest = 50;

    // They wait in memory for their hits: a dozen megabytes.
    private const int MostRecords = 10_000;

    private readonly FieldTerm _term;
    private readonly long _most;
    private readonly object _gate = new();
    private readonly Dictionary<string, HgncGene> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskCompletionSource<HgncGene?>> _waiting = new(
        StringComparer.Ordinal
    );
    private bool _isAsked;
    private volatile bool _isRefused;
    private bool _isEnded;

    private SearchedRecords(FieldTerm term, long most)
    {
        _term = term;
        _most = most;
    }

    /// <summary>The records of a query's hits.</summary>
    /// <param name="query">The query.</param>
    /// <param name="hits">How many hits are known to be wanted; null for a great many.</param>
    /// <returns>Null where one request cannot bring them.</returns>
    public static SearchedRecords? TryCreate(string query, int? hits) =>
        hits != 1 && FindTerm(query) is { } term ? new SearchedRecords(term, Most(hits)) : null;

    /// <summary>Whether one request may bring the hits of a query.</summary>
    public static bool CanCreate(string query) => FindTerm(query) is not null;

    /// <summary>Whether the request does for this many hits as well: it was not let go, or would be let go again.</summary>
    public bool WouldTake(int? hits) => !_isRefused || Most(hits) <= _most;

    private static long Most(int? hits) => hits * RecordsOfRequest ?? MostRecords;

    /// <summary>The record of a hit, as soon as it has come; null where it does not come. Each is given once.</summary>
    /// <param name="id">The hit's HGNC ID.</param>
    /// <param name="source">Who is asked, by whoever comes first.</param>
    /// <param name="cancellationToken">Ends the request for all.</param>
    public Task<HgncGene?> FindAsync(
        string id,
        IHgncSource source,
        CancellationToken cancellationToken
    )
    {
        lock (_gate)
        {
            if (!_isAsked)
            {
                _isAsked = true;
                _ = Task.Run(() => AskAsync(source, cancellationToken), CancellationToken.None);
            }
            // Whoever adds a member to one in PowerShell must not find it at another.
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
            var answer = await source
                .FetchAsync(_term.Field, _term.Term, cancellationToken)
                .ConfigureAwait(false);
            await using (((IAsyncDisposable)answer).ConfigureAwait(false))
            {
                _isRefused = answer.Found > _most;
                if (_isRefused)
                {
                    return;
                }
                await foreach (
                    var gene in answer.WithCancellation(cancellationToken).ConfigureAwait(false)
                )
                {
                    Give(gene);
                }
            }
        }
        catch (Exception e) when (e is HgncException or OperationCanceledException)
        {
            // Those who wait ask by themselves then, and hear what is wrong.
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

    // Names and notes are searched by their words and fetched as a whole, so the two find different records. A symbol or an HGNC ID
    // has one record: a fetch by HGNC ID gets it too, and that response is the one that the cache may already have.
    private static bool IsWorthwhile(string name) =>
        HgncField.Find(name) is { IsSearchable: true } field
        && field.Name == name
        && field != HgncField.Symbol
        && field != HgncField.HgncId
        && (!field.IsProse || field == HgncField.LocusType || field == HgncField.LocusGroup);
}
