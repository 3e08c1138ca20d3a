using System;
using System.Threading;

namespace Hgnc.Tests.Support;

/// <summary>A clock that runs faster than the world's, and waits as much shorter: a minute is a quarter of a second.</summary>
internal sealed class FastTime : TimeProvider
{
    // Under Wine a first request can take as long as a quarter of a second.
    private static readonly int Speed =
        Environment.GetEnvironmentVariable("HGNC_TEST_WINE") == "1" ? 24 : 240;

    private readonly DateTimeOffset _began = System.GetUtcNow();
    private readonly long _start = System.GetTimestamp();

    public override long TimestampFrequency => System.TimestampFrequency / Speed;

    public override long GetTimestamp() => System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _began + GetElapsedTime(_start);

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) => new FastTimer(callback, state, dueTime, period);

    private static TimeSpan Real(TimeSpan time) => time > TimeSpan.Zero ? time / Speed : time;

    private sealed class FastTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) : ITimer
    {
        private readonly ITimer _timer = System.CreateTimer(
            callback,
            state,
            Real(dueTime),
            Real(period)
        );

        public bool Change(TimeSpan dueTime, TimeSpan period) =>
            _timer.Change(Real(dueTime), Real(period));

        public void Dispose() => _timer.Dispose();

        public global::System.Threading.Tasks.ValueTask DisposeAsync() => _timer.DisposeAsync();
    }
}
