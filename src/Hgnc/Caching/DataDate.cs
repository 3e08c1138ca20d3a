using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Caching;

/// <summary>
/// Finds out whether a service's data are still those of an earlier response, by the <c>lastModified</c> of its info. The service is
/// asked rarely, and all processes of a user share the result.
/// </summary>
internal sealed class DataDate
{
    private static readonly TimeSpan MinCheckInterval = TimeSpan.FromHours(1);

    private readonly TimeSpan _age;
    private readonly TimeProvider _time;
    private readonly DataStateFile? _file;
    private readonly SharedCache? _shared;
    private readonly SemaphoreSlim _checkLock = new(1, 1);
    private DataState? _known;
    private DateTimeOffset? _failed;

    /// <param name="age">The maximum age of the service's answer.</param>
    /// <param name="time">The clock.</param>
    /// <param name="file">The file for other processes, or null.</param>
    /// <param name="shared">The cache for other machines, or null.</param>
    public DataDate(
        TimeSpan age,
        TimeProvider time,
        DataStateFile? file,
        SharedCache? shared = null
    )
    {
        _shared = shared;
        _age = age;
        _time = time;
        _file = file;
    }

    /// <summary>When this response was last known to be the service's current one, or null if it may not be.</summary>
    /// <param name="sentAt">When the response was sent, by the service's clock.</param>
    /// <param name="ask">Asks the service when its data were last modified, and records the answer.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public async Task<DateTimeOffset?> CheckAsync(
        DateTimeOffset sentAt,
        Func<CancellationToken, Task> ask,
        CancellationToken cancellationToken
    )
    {
        var known = await GetAsync(ask, cancellationToken).ConfigureAwait(false);
        return known is not null && IsWithin(_age, known.Checked) && sentAt > known.Since
            ? known.Checked
            : null;
    }

    /// <summary>Records the service's answer.</summary>
    /// <param name="dataDate">When its data were made, or null if it did not say.</param>
    /// <param name="received">When the data reached the service, or null if it did not say.</param>
    /// <param name="sentAt">When the service sent the response, by its own clock, or null if it did not say.</param>
    public void Note(DateTimeOffset? dataDate, DateTimeOffset? received, DateTimeOffset? sentAt)
    {
        var now = _time.GetUtcNow();
        var own = Volatile.Read(ref _known);
        var shared = _file?.Read();
        // Another process may have asked in the meantime.
        var before = own is null || shared?.Checked > own.Checked ? shared : own;
        var state = DataState.After(before, dataDate, received, sentAt ?? now, now);
        Volatile.Write(ref _known, state);
        _file?.Write(state);
        _ = _shared?.WriteStateAsync(state);
    }

    private async Task<DataState?> GetAsync(
        Func<CancellationToken, Task> ask,
        CancellationToken cancellationToken
    )
    {
        // With a longer cache age, the service is asked less often.
        var interval = _age > MinCheckInterval ? _age : MinCheckInterval;
        if (Known(interval) is { } known)
        {
            return known;
        }
        await _checkLock.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var hasFailed = _failed is { } failed && IsWithin(interval, failed);
            if (Known(interval) is null && !TakeShared(interval) && !hasFailed)
            {
                await AskAsync(interval, ask, cancellationToken).ConfigureAwait(false);
            }
            return Known(interval);
        }
        finally
        {
            _checkLock.Release();
        }
    }

    private async Task AskAsync(
        TimeSpan interval,
        Func<CancellationToken, Task> ask,
        CancellationToken cancellationToken
    )
    {
        using var fileLock = _file is null
            ? null
            : await _file.LockAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Another process may have asked while this one waited.
            if (
                !TakeShared(interval)
                && !await TakeOthersAsync(interval, cancellationToken).ConfigureAwait(false)
            )
            {
                await ask(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (HgncException)
        {
            // The requests themselves report the error.
            _failed = _time.GetUtcNow();
        }
    }

    // Another machine may have asked.
    private async Task<bool> TakeOthersAsync(TimeSpan age, CancellationToken cancellationToken)
    {
        if (
            _shared is null
            || await _shared.ReadStateAsync(cancellationToken).ConfigureAwait(false)
                is not { } state
            || !IsWithin(age, state.Checked)
        )
        {
            return false;
        }
        Volatile.Write(ref _known, state);
        _file?.Write(state);
        return true;
    }

    private bool TakeShared(TimeSpan age)
    {
        if (_file?.Read() is not { } shared || !IsWithin(age, shared.Checked))
        {
            return false;
        }
        Volatile.Write(ref _known, shared);
        return true;
    }

    private DataState? Known(TimeSpan age) =>
        Volatile.Read(ref _known) is { } known && IsWithin(age, known.Checked) ? known : null;

    private bool IsWithin(TimeSpan age, DateTimeOffset time) =>
        CachedResponse.IsWithin(age, time, _time.GetUtcNow());
}
