using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Caching;

/// <summary>
/// Sees to it that no request is sent twice: whoever asks what is being asked waits for that answer, and what was answered is
/// taken from memory or, as long as the service's data are those that they were, from the disk.
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

    /// <param name="age">How long an answer is good without asking whether the data have changed; zero to keep none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="folder">Where answers outlive the process; null where they do not.</param>
    /// <param name="bounds">How much is kept.</param>
    /// <param name="shared">Where other machines find the answers, too; null for nowhere.</param>
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

    /// <summary>When the service's data were last modified.</summary>
    public DataDate Date => _date;

    /// <summary>The answer to a request, which is sent if there is none yet.</summary>
    /// <param name="key">What is asked, in full.</param>
    /// <param name="isAnew">Whether only what the service says now will do.</param>
    /// <param name="askDate">Asks the service when its data were last modified, and has it noted.</param>
    /// <param name="read">Reads a body that was kept.</param>
    /// <param name="send">Sends the request, and has its answer written down.</param>
    /// <param name="cancellationToken">Ends it.</param>
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
                    // What was kept is not what came: it is asked for again.
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
                // It streams, to one alone.
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Whoever asked has gone, and somebody else must ask.
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
        // The one before may have ended since we looked.
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
            // There may be nobody who waits for it.
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
            // Nobody waits for it: others find it a moment later.
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
        // What another machine was answered later counts more than what this one had before.
        if (
            _shared is not null
            && await _shared.ReadAsync(key, cancellationToken).ConfigureAwait(false) is { } other
            && (old is null || other.Checked > old.Checked)
        )
        {
            old = other;
        }
        // What is from later than now is from before the clock was set back: its times say nothing.
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
