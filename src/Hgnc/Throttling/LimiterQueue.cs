using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Hgnc.Throttling;

/// <summary>The waiting requests of this process at a shared limit: the first one waits at the shared limit, the others here, in order.</summary>
internal sealed class LimiterQueue : IDisposable
{
    private readonly ConcurrencyLimiter _first = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = 1,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );
    private int _count;

    /// <summary>The number of waiting requests, including the first.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Waits until a request is the first one, and then at the shared limit.</summary>
    /// <param name="waitAsFirst">Waits at the shared limit.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<T> WaitAsync<T>(
        Func<CancellationToken, Task<T>> waitAsFirst,
        CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref _count);
        try
        {
            using var first = await _first.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
            return await waitAsFirst(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }

    /// <summary>Waits for a time, rounded up, because timers count whole milliseconds and drop the rest.</summary>
    public static Task DelayAsync(
        TimeProvider time,
        TimeSpan wait,
        CancellationToken cancellationToken
    ) =>
        time.Delay(
            TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)),
            cancellationToken
        );

    public void Dispose() => _first.Dispose();
}
