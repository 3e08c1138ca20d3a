using System;
using System.Threading;

namespace Hgnc.Tests.Support;

/// <summary>A clock that runs faster than real time, with shorter waits: a minute takes a quarter of a second.</summary>
/// <param name="speed">How many times as fast it runs.</param>
internal sealed class FastTime(int speed = 240) : TimeProvider
{
    // Under Wine a first request can take as long as a quarter of a second.
    private readonly int _speed =
        Environment.GetEnvironmentVariable("HGNC_TEST_WINE") == "1" ? speed / 10 : speed;

    private readonly DateTimeOffset _began = System.GetUtcNow();
    private readonly long _start = System.GetTimestamp();

    public override long TimestampFrequency => System.TimestampFrequency / _speed;

    public override long GetTimestamp() => System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _began + GetElapsedTime(_start);

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) => new FastTimer(this, callback, state, dueTime, period);

    private TimeSpan Real(TimeSpan time) => time > TimeSpan.Zero ? time / _speed : time;

    private sealed class FastTimer(
        FastTime time,
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) : ITimer
    {
        private readonly ITimer _timer = System.CreateTimer(
            callback,
            state,
            time.Real(dueTime),
            time.Real(period)
        );

        public bool Change(TimeSpan dueTime, TimeSpan period) =>
            _timer.Change(time.Real(dueTime), time.Real(period));

        public void Dispose() => _timer.Dispose();

        public global::System.Threading.Tasks.ValueTask DisposeAsync() => _timer.DisposeAsync();
    }
}
