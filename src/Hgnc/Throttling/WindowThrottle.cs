using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Hgnc.Throttling;

/// <summary>
/// At most so many requests in any one second, counted where the service counts them: at its end of the wire.
/// </summary>
/// <remarks>
/// There are as many places as requests are allowed. A turn takes a place, and the place is free again a full second
/// after the service saw the turn's request. When that was is not known, but it is known when the request left, when its answer
/// came, and how long the way there and back takes at least: what an answer took longer than that may have been lost
/// before the service saw the request, and the place is held that much longer. A token bucket or a fixed pace would
/// keep the limit where requests leave; a slow connection or a service that stalls for a moment then makes eleven of ten.
/// </remarks>
internal sealed class WindowThrottle : IRequestThrottle, IDisposable
{
    // For what the wire's own speed varies by; it costs a sixtieth of the rate.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(15);

    private readonly ConcurrencyLimiter _places;
    private readonly RecentLatency _latency;
    private readonly TimeSpan _hold;
    private readonly TimeProvider _time;
    private readonly IRequestThrottle? _next;

    /// <param name="rate">Requests a second; below 1 it means one request in more than a second.</param>
    /// <param name="time">The clock.</param>
    /// <param name="next">Another limit that holds as well.</param>
    public WindowThrottle(double rate, TimeProvider time, IRequestThrottle? next = null)
    {
        var places = Math.Max(1, (int)Math.Floor(rate));
        // 2.5 a second is 2 in every second: a shorter hold would let more than that meet in one.
        _hold = TimeSpan.FromSeconds(Math.Max(1, 1 / rate)) + Margin;
        _time = time;
        _next = next;
        // The first round wakes the service and opens connections, and the second may open more: what they took says
        // nothing of the rounds after them.
        _latency = new RecentLatency(needed: (2 * places) + 1);
        _places = new ConcurrencyLimiter(
            new ConcurrencyLimiterOptions
            {
                PermitLimit = places,
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
    }

    public async ValueTask<RequestTurn> WaitAsync(CancellationToken cancellationToken)
    {
        var place = await _places.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        try
        {
            var next = _next is null
                ? null
                : await _next.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new PlaceTurn(this, place, next);
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    public void Dispose() => _places.Dispose();

    private sealed class PlaceTurn : RequestTurn
    {
        private readonly WindowThrottle _throttle;
        private readonly RateLimitLease _place;
        private readonly RequestTurn? _next;
        private long _sent;
        private bool _isSent;
        private TimeSpan _answeredIn;
        private ITimer? _timer;

        public PlaceTurn(WindowThrottle throttle, RateLimitLease place, RequestTurn? next)
        {
            _throttle = throttle;
            _place = place;
            _next = next;
            _sent = throttle._time.GetTimestamp();
        }

        public override void Sent()
        {
            _next?.Sent();
            if (!_isSent)
            {
                _isSent = true;
                _sent = _throttle._time.GetTimestamp();
            }
        }

        public override void Answered()
        {
            _next?.Answered();
            // Never longer than this answer itself took: the place is held for a second from the sending at the least.
            _answeredIn = _throttle._latency.Add(_throttle._time.GetElapsedTime(_sent));
        }

        protected override void Dispose(bool disposing)
        {
            _next?.Dispose();
            // The latest time at which the service can have seen it is as long ago as an answer takes at least.
            var due = _throttle._hold - _answeredIn;
            _timer = _throttle._time.CreateTimer(
                static turn => ((PlaceTurn)turn!).Release(),
                this,
                due > TimeSpan.Zero ? due : TimeSpan.Zero,
                Timeout.InfiniteTimeSpan
            );
        }

        private void Release()
        {
            _timer?.Dispose();
            _place.Dispose();
        }
    }
}
