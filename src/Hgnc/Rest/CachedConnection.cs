using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Caching;
using Hgnc.Rest.Addresses;
using Hgnc.Rest.Connection;

namespace Hgnc.Rest;

/// <summary>
/// Adds the cache to a connection, so that no request is sent twice: a request that is already in progress is joined, and a
/// cached response is read again.
/// </summary>
/// <param name="connection">Sends the requests.</param>
/// <param name="cache">Their responses.</param>
/// <param name="askDate">Requests the service's info and notes its date, so that the cache can judge old responses.</param>
internal sealed class CachedConnection(
    RestConnection connection,
    ResponseCache cache,
    Func<Action<RestExchange>?, CancellationToken, Task> askDate
)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<CachedResponse?>> _pending =
        new(StringComparer.Ordinal);
    private int _sending;

    /// <summary>The number of requests that wait for a permit or a response.</summary>
    public int Sending => Volatile.Read(ref _sending);

    /// <summary>Reads the response to a request, which is sent if there is no response yet.</summary>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads a response, and owns its body.</param>
    /// <param name="observe">Called for each attempt and each cached response.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="HgncServiceException">The request failed.</exception>
    public async Task<T> SendAsync<T>(
        RestRequest request,
        ResponseReader<T> read,
        Action<RestExchange>? observe,
        CancellationToken cancellationToken
    )
    {
        var key = request.CacheKey;
        if (request.BypassesCache || !cache.IsEnabled)
        {
            return (await SendAsync().ConfigureAwait(false)).Result;
        }
        while (true)
        {
            var found = await cache
                .FindAsync(key, token => askDate(observe, token), cancellationToken)
                .ConfigureAwait(false);
            if (found is not null)
            {
                try
                {
                    return await ReadAsync(found).ConfigureAwait(false);
                }
                catch (HgncException)
                {
                    // The file is damaged in a way that its checksum does not show.
                    cache.Forget(key);
                }
            }
            var own = new TaskCompletionSource<CachedResponse?>(
                TaskCreationOptions.RunContinuationsAsynchronously
            );
            var first = _pending.GetOrAdd(key, own);
            if (first == own)
            {
                return await LeadAsync(own).ConfigureAwait(false);
            }
            try
            {
                var shared = await first
                    .Task.WaitAsync(
                        Timeout.InfiniteTimeSpan,
                        TimeProvider.System,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                if (shared is not null)
                {
                    return await ReadAsync(shared).ConfigureAwait(false);
                }
                // The response is streamed to its only reader, so this caller sends a request too.
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // The caller that sent the request gave up, so another one sends it.
            }
        }

        async Task<T> LeadAsync(TaskCompletionSource<CachedResponse?> own)
        {
            // An earlier request may have ended since the cache was read.
            var cached = cache.FindInMemory(key);
            try
            {
                if (cached is not null)
                {
                    return await ReadAsync(cached).ConfigureAwait(false);
                }
                (var result, cached) = await SendAsync().ConfigureAwait(false);
                return result;
            }
            catch (HgncException e)
            {
                own.TrySetException(e);
                // There may be no other caller to observe the exception.
                _ = own.Task.Exception;
                throw;
            }
            catch
            {
                own.TrySetCanceled(CancellationToken.None);
                throw;
            }
            finally
            {
                _pending.TryRemove(key, out _);
                own.TrySetResult(cached);
            }
        }

        Task<T> ReadAsync(CachedResponse cached)
        {
            observe?.Invoke(new RestExchange { Uri = request.Uri, CachedAt = cached.SentAt });
            return read(new RestResponse(cached.Open(), null, cached), cancellationToken);
        }

        async Task<(T Result, CachedResponse? Cached)> SendAsync()
        {
            Interlocked.Increment(ref _sending);
            try
            {
                var recorder = cache.Record();
                var result = await connection
                    .SendAsync(
                        request,
                        (response, body, token) =>
                            read(new(recorder.Listen(response, body), response, null), token),
                        observe,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                return (result, cache.Store(key, recorder));
            }
            finally
            {
                Interlocked.Decrement(ref _sending);
            }
        }
    }
}
