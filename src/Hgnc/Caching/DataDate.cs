using System;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Caching;

/// <summary>
/// Tells whether a service's data are still those of an earlier answer, by the <c>lastModified</c> of its info. It is asked for
/// rarely, and all processes of a user share what it said.
/// </summary>
internal sealed class DataDate
{
    private static readonly TimeSpan OftenEnough = TimeSpan.FromHours(1);

    private readonly TimeSpan _age;
    private readonly TimeProvider _time;
    private readonly DataStateFile? _file;
    private readonly SharedCache? _shared;
    private readonly SemaphoreSlim _asking = new(1, 1);
    private DataState? _known;
    private DateTimeOffset? _failed;

    /// <param name="age">How long ago the service may have said it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="file">Where it is written down for others; null for nowhere.</param>
    /// <param name="shared">Where other machines find it; null for nowhere.</param>
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

    /// <summary>When it was known last that this answer is what the service would give now; null where it need not be.</summary>
    /// <param name="answered">When it was given, by the service's clock.</param>
    /// <param name="ask">Asks the service when its data were last modified, and has it noted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<DateTimeOffset?> CheckAsync(
        DateTimeOffset answered,
        Func<CancellationToken, Task> ask,
        CancellationToken cancellationToken
    )
    {
        var known = await GetAsync(ask, cancellationToken).ConfigureAwait(false);
        return known is not null && IsWithin(_age, known.Checked) && answered > known.Since
            ? known.Checked
            : null;
    }

    /// <summary>Notes what the service has just said.</summary>
    /// <param name="made">When its data were made; null where it did not tell.</param>
    /// <param name="came">When they came to it; null where it did not tell.</param>
    /// <param name="answered">When it said so, by its own clock; null where it did not tell.</param>
    public void Note(DateTimeOffset? made, DateTimeOffset? came, DateTimeOffset? answered)
    {
        var now = _time.GetUtcNow();
        var own = Volatile.Read(ref _known);
        var shared = _file?.Read();
        // Another process may have asked since.
        var before = own is null || shared?.Checked > own.Checked ? shared : own;
        var state = DataState.After(before, made, came, answered ?? now, now);
        Volatile.Write(ref _known, state);
        _file?.Write(state);
        _ = _shared?.WriteStateAsync(state);
    }

    private async Task<DataState?> GetAsync(
        Func<CancellationToken, Task> ask,
        CancellationToken cancellationToken
    )
    {
        // Whoever set it to be kept for longer need not ask so often.
        var rarely = _age > OftenEnough ? _age : OftenEnough;
        if (Known(rarely) is { } known)
        {
            return known;
        }
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var hasFailed = _failed is { } failed && IsWithin(rarely, failed);
            if (Known(rarely) is null && !TakeShared(rarely) && !hasFailed)
            {
                await AskAsync(rarely, ask, cancellationToken).ConfigureAwait(false);
            }
            return Known(rarely);
        }
        finally
        {
            _asking.Release();
        }
    }

    private async Task AskAsync(
        TimeSpan rarely,
        Func<CancellationToken, Task> ask,
        CancellationToken cancellationToken
    )
    {
        using var turn = _file is null
            ? null
            : await _file.TakeTurnAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Another process may have asked while this one waited.
            if (
                !TakeShared(rarely)
                && !await TakeOthersAsync(rarely, cancellationToken).ConfigureAwait(false)
            )
            {
                await ask(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (HgncException)
        {
            // The requests themselves will tell what is wrong.
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

    private bool IsWithin(TimeSpan age, DateTimeOffset moment) =>
        CachedResponse.IsWithin(age, moment, _time.GetUtcNow());
}
