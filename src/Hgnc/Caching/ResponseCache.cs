using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Caching;

/// <summary>
/// The cached responses of one service: in memory, on disk and on the server of a share. A response is valid as long as the
/// service's data have not changed since it was sent.
/// </summary>
internal sealed class ResponseCache
{
    private readonly TimeSpan _age;
    private readonly TimeProvider _time;
    private readonly CacheFolder? _folder;
    private readonly SharedCache? _shared;
    private readonly MemoryCache _memory;
    private readonly int _maxSize;

    /// <param name="age">How long a response is used without checking the date of the service's data, or zero for no cache.</param>
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
        _maxSize = bounds.MaxResponseSize;
        _memory = new MemoryCache(bounds.MaxMemory);
        var used = IsEnabled ? folder : null;
        _shared = IsEnabled ? shared : null;
        _folder = used is null ? null : new CacheFolder(used);
        Date = new DataDate(
            age,
            time,
            used is null ? null : new DataStateFile(used, time),
            _shared
        );
    }

    /// <summary>Whether responses are cached.</summary>
    public bool IsEnabled => _age > TimeSpan.Zero;

    /// <summary>The date of the service's data.</summary>
    public DataDate Date { get; }

    /// <summary>Records a response while its body is read.</summary>
    public ResponseRecorder Record() => new(_time, _maxSize);

    /// <summary>Caches what was recorded. Returns null if the body is incomplete or too long.</summary>
    public CachedResponse? Store(string key, ResponseRecorder recorder)
    {
        var cached = recorder.Take();
        if (cached is not null && IsEnabled)
        {
            _memory.Set(key, cached);
            _folder?.Write(key, cached);
            // This is not awaited: other machines find the response a moment later.
            _ = _shared?.WriteAsync(key, cached);
        }
        return cached;
    }

    /// <summary>Returns a response that needs no check of the service's date, or null.</summary>
    public CachedResponse? FindInMemory(string key) =>
        _memory.Find(key) is { } cached
        && CachedResponse.IsWithin(_age, cached.Checked, _time.GetUtcNow())
            ? cached
            : null;

    /// <summary>Returns a response that is still the service's current one, or null.</summary>
    /// <param name="key">The complete request.</param>
    /// <param name="askDate">Requests the service's info and records its date; called only if there is a response to check.</param>
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
        var since = await Date.CheckAsync(old.SentAt, askDate, cancellationToken)
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
