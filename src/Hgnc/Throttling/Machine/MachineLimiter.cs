using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Hgnc.Throttling.Machine;

/// <summary>
/// The limit that all processes of a user on this machine share. Where its file cannot be had it lets everything pass, says
/// so once, and leaves the limit to what stands before it.
/// </summary>
internal sealed class MachineLimiter : IRequestLimiter, IDisposable
{
    private readonly LimitFile _file;
    private readonly TimeProvider _time;
    private readonly WarnOnce _warn;
    private readonly long _process = NewId();
    private int _waiting;

    // The first of this process's requests waits in the file, the others here.
    private readonly ConcurrencyLimiter _first = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = 1,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <param name="file">Where the limit is kept.</param>
    /// <param name="time">The clock, which must be the same for all processes.</param>
    /// <param name="warn">Warns of a limit that is not shared.</param>
    public MachineLimiter(LimitFile file, TimeProvider time, WarnOnce warn)
    {
        _file = file;
        _time = time;
        _warn = warn;
    }

    public async ValueTask<RequestLease> WaitAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            using var first = await _first.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
            return await WaitAsFirstAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private async Task<RequestLease> WaitAsFirstAsync(CancellationToken cancellationToken)
    {
        var turn = NewId();
        try
        {
            while (true)
            {
                TimeSpan? wait = null;
                var isShared = await _file
                    .VisitAsync(
                        (state, now) =>
                            wait = state.Ask(_process, Volatile.Read(ref _waiting), turn, now),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                if (!isShared)
                {
                    return _warn.TurnAfter(_file.Problem);
                }
                if (wait is null)
                {
                    return new MachineLease(_file, turn, _time);
                }
                // Timers count whole milliseconds and drop what is left.
                await _time
                    .Delay(
                        TimeSpan.FromMilliseconds(Math.Ceiling(wait.Value.TotalMilliseconds)),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            await _file
                .VisitAsync((state, _) => state.Leave(_process), CancellationToken.None)
                .ConfigureAwait(false);
            throw;
        }
    }

    public void Dispose() => _first.Dispose();

    private static long NewId() => BitConverter.ToInt64(Guid.NewGuid().ToByteArray(), 0);
}
