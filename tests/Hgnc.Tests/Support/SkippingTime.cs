using System;
using System.Threading;

namespace Hgnc.Tests.Support;

/// <summary>
/// A clock for tests of waiting: waits of at most <paramref name="longest"/> end at once, and the
/// clock advances by their length. Longer waits, such as timeouts that must not occur, never end.
/// </summary>
internal sealed class SkippingTime(TimeSpan longest) : TimeProvider
{
    private long _now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    /// <summary>The total time that has passed by waiting.</summary>
    public TimeSpan Waited => GetUtcNow() - new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) => new Once(this, callback, state, dueTime);

    private void Pass(TimeSpan time) => Interlocked.Add(ref _now, time.Ticks);

    private sealed class Once : ITimer
    {
        private readonly SkippingTime _time;
        private readonly TimerCallback _callback;
        private readonly object? _state;

        public Once(SkippingTime time, TimerCallback callback, object? state, TimeSpan dueTime)
        {
            _time = time;
            _callback = callback;
            _state = state;
            Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime >= TimeSpan.Zero && dueTime <= _time.Longest)
            {
                _time.Pass(dueTime);
                ThreadPool.QueueUserWorkItem(_ => _callback(_state));
            }
            return true;
        }

        public void Dispose() { }

        public System.Threading.Tasks.ValueTask DisposeAsync() => default;
    }

    private TimeSpan Longest { get; } = longest;
}
