using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Caching;

/// <summary>
/// Makes sure that no request is sent twice: a second caller waits for the response to the first, and earlier responses come
/// from memory or, as long as the service's data have not changed, from disk.
/// </summary>
internal sealed class ResponseCache
{
    private readonly TimeSpan _age;
    private readonly TimeProvider _time;
    private readonly CacheFolder? _folder;
    private readonly SharedCache? _shared;
    private readonly DataDate _date;
    private readonly MemoryCache _memory;
    private readonly int _longest;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<CachedResponse?>> _underWay =
        new(StringComparer.Ordinal);

    /// <param name="age">How long a response is used without asking whether the data have changed, or zero for no cache.</param>
    /// <param name="time">The clock.</param>
    /// <param name="folder">The folder for responses that outlive the process, or null.</param>
    /// <param name="bounds">The limits of the cache.</param>
    /// <param name="shared">The cache of other machines, or null.</param>
    public ResponseCache(
        TimeSpan age,
        TimeProvider time,
        ServiceFolder? folder,
        CacheBounds? bounds = null,
        SharedCache? shared = null
    )
    {
        _age = age;
        _time = time;
        bounds ??= new CacheBounds();
        _longest = bounds.Longest;
        _memory = new MemoryCache(bounds.Memory);
        var used = age > TimeSpan.Zero ? folder : null;
        _shared = age > TimeSpan.Zero ? shared : null;
        _folder = used is null ? null : new CacheFolder(used);
        _date = new DataDate(
            age,
            time,
            used is null ? null : new DataStateFile(used, time),
            _shared
        );
    }

    /// <summary>The date of the service's data.</summary>
    public DataDate Date => _date;

    /// <summary>Returns the response to a request, and sends the request if there is none.</summary>
    /// <param name="key">The complete request.</param>
    /// <param name="isAnew">Whether to ignore cached responses.</param>
    /// <param name="askDate">Asks the service when its data were last modified, and records the answer.</param>
    /// <param name="read">Reads a cached body.</param>
    /// <param name="send">Sends the request and records its response.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<T> AskAsync<T>(
        string key,
        bool isAnew,
        Func<CancellationToken, Task> askDate,
        Func<CachedResponse, CancellationToken, Task<T>> read,
        Func<ResponseRecorder, CancellationToken, Task<T>> send,
        CancellationToken cancellationToken
    )
    {
        if (isAnew || _age == TimeSpan.Zero)
        {
            return (await SendAsync(key, send, cancellationToken).ConfigureAwait(false)).Answer;
        }
        while (true)
        {
            if (await FindAsync(key, askDate, cancellationToken).ConfigureAwait(false) is { } kept)
            {
                try
                {
                    return await read(kept, cancellationToken).ConfigureAwait(false);
                }
                catch (HgncException)
                {
                    // The cached response is damaged, so the request is sent again.
                    Forget(key);
                }
            }
            var own = new TaskCompletionSource<CachedResponse?>(
                TaskCreationOptions.RunContinuationsAsynchronously
            );
            var first = _underWay.GetOrAdd(key, own);
            if (first == own)
            {
                return await LeadAsync(key, own, read, send, cancellationToken)
                    .ConfigureAwait(false);
            }
            try
            {
                var shared = await first
                    .Task.WaitAsync(Timeout.InfiniteTimeSpan, _time, cancellationToken)
                    .ConfigureAwait(false);
                if (shared is not null)
                {
                    return await read(shared, cancellationToken).ConfigureAwait(false);
                }
                // The response is streamed to its only caller.
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // The first caller was cancelled, so another one must send the request.
            }
        }
    }

    private async Task<T> LeadAsync<T>(
        string key,
        TaskCompletionSource<CachedResponse?> own,
        Func<CachedResponse, CancellationToken, Task<T>> read,
        Func<ResponseRecorder, CancellationToken, Task<T>> send,
        CancellationToken cancellationToken
    )
    {
        // The request before this one may have ended in the meantime.
        var kept = FindInMemory(key);
        try
        {
            if (kept is not null)
            {
                return await read(kept, cancellationToken).ConfigureAwait(false);
            }
            (var answer, kept) = await SendAsync(key, send, cancellationToken)
                .ConfigureAwait(false);
            return answer;
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
            _underWay.TryRemove(key, out _);
            own.TrySetResult(kept);
        }
    }

    private async Task<(T Answer, CachedResponse? Kept)> SendAsync<T>(
        string key,
        Func<ResponseRecorder, CancellationToken, Task<T>> send,
        CancellationToken cancellationToken
    )
    {
        var recorder = new ResponseRecorder(_time, _longest);
        var answer = await send(recorder, cancellationToken).ConfigureAwait(false);
        var kept = recorder.Take();
        if (kept is not null && _age > TimeSpan.Zero)
        {
            _memory.Set(key, kept);
            _folder?.Write(key, kept);
            // No caller waits for this: other machines find the response a moment later.
            _ = _shared?.WriteAsync(key, kept);
        }
        return (answer, kept);
    }

    private CachedResponse? FindInMemory(string key) =>
        _memory.Find(key) is { } kept
        && CachedResponse.IsWithin(_age, kept.Checked, _time.GetUtcNow())
            ? kept
            : null;

    private async Task<CachedResponse?> FindAsync(
        string key,
        Func<CancellationToken, Task> askDate,
        CancellationToken cancellationToken
    )
    {
        if (FindInMemory(key) is { } young)
        {
            return young;
        }
        var old = _memory.Find(key) ?? _folder?.Read(key);
        // A later response of another machine takes precedence over an earlier one of this machine.
        if (
            _shared is not null
            && await _shared.ReadAsync(key, cancellationToken).ConfigureAwait(false) is { } other
            && (old is null || other.Checked > old.Checked)
        )
        {
            old = other;
        }
        // A time in the future is from before the clock was set back, so it has no meaning.
        if (old is null || old.Checked > _time.GetUtcNow())
        {
            return null;
        }
        var since = await _date
            .CheckAsync(old.Answered, askDate, cancellationToken)
            .ConfigureAwait(false);
        if (since is null)
        {
            return null;
        }
        var again = old with { Checked = since.Value };
        _memory.Set(key, again);
        return again;
    }

    private void Forget(string key)
    {
        _memory.Remove(key);
        _folder?.Remove(key);
    }
}
