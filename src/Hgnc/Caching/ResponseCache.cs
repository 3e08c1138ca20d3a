using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Caching;

/// <summary>
/// The responses of one service: in memory, on disk and on the server of a share. A response counts for as long as the service's
/// data are the same as when it was sent.
/// </summary>
internal sealed class ResponseCache
{
    private readonly TimeSpan _age;
    private readonly TimeProvider _time;
    private readonly CacheFolder? _folder;
    private readonly SharedCache? _shared;
    private readonly MemoryCache _memory;
    private readonly int _longest;

    /// <param name="age">How long a response counts before the service's date is checked; zero to keep none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="folder">The folder on disk; null for none.</param>
    /// <param name="bounds">The limits of the cache.</param>
    /// <param name="shared">The cache that machines share; null for none.</param>
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
        var used = IsOn ? folder : null;
        _shared = IsOn ? shared : null;
        _folder = used is null ? null : new CacheFolder(used);
        Date = new DataDate(
            age,
            time,
            used is null ? null : new DataStateFile(used, time),
            _shared
        );
    }

    /// <summary>Whether anything is kept.</summary>
    public bool IsOn => _age > TimeSpan.Zero;

    /// <summary>The date of the service's data.</summary>
    public DataDate Date { get; }

    /// <summary>Records a response while its body is read.</summary>
    public ResponseRecorder Record() => new(_time, _longest);

    /// <summary>Keeps what was recorded; null if the body is incomplete or too long.</summary>
    public CachedResponse? Keep(string key, ResponseRecorder recorder)
    {
        var kept = recorder.Take();
        if (kept is not null && IsOn)
        {
            _memory.Set(key, kept);
            _folder?.Write(key, kept);
            // Not awaited: other machines find it a moment later.
            _ = _shared?.WriteAsync(key, kept);
        }
        return kept;
    }

    /// <summary>A response that needs no check of the service's date; null if there is none.</summary>
    public CachedResponse? FindInMemory(string key) =>
        _memory.Find(key) is { } kept
        && CachedResponse.IsWithin(_age, kept.Checked, _time.GetUtcNow())
            ? kept
            : null;

    /// <summary>A response that is still what the service would send; null if there is none.</summary>
    /// <param name="key">The request, in full.</param>
    /// <param name="askDate">Requests the service's info and notes its date; called only if there is a response to judge.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public async Task<CachedResponse?> FindAsync(
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
        // A later response of another machine replaces an earlier one of this machine.
        if (
            _shared is not null
            && await _shared.ReadAsync(key, cancellationToken).ConfigureAwait(false) is { } other
            && (old is null || other.Checked > old.Checked)
        )
        {
            old = other;
        }
        // A time in the future is from before the clock was set back, and says nothing.
        if (old is null || old.Checked > _time.GetUtcNow())
        {
            return null;
        }
        var since = await Date.CheckAsync(old.Answered, askDate, cancellationToken)
            .ConfigureAwait(false);
        if (since is null)
        {
            return null;
        }
        var again = old with { Checked = since.Value };
        _memory.Set(key, again);
        return again;
    }

    /// <summary>Drops a response that cannot be read.</summary>
    public void Forget(string key)
    {
        _memory.Remove(key);
        _folder?.Remove(key);
    }
}
