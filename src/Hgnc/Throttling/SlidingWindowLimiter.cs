using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Hgnc.Throttling;

/// <summary>
/// The limit of this process: at most a number of requests in any one second, counted where the service counts them, at its
/// end of the connection. A request takes a permit, and <see cref="WindowRule"/> decides when the permit is available again.
/// </summary>
internal sealed class SlidingWindowLimiter : IRequestLimiter, IDisposable
{
    private readonly ConcurrencyLimiter _places;
    private readonly RecentLatency _latency;
    private readonly WindowRule _rules;
    private readonly TimeProvider _time;
    private readonly IRequestLimiter? _next;

    /// <param name="rate">The rate in requests per second.</param>
    /// <param name="time">The clock.</param>
    /// <param name="next">Another limit that also applies.</param>
    public SlidingWindowLimiter(double rate, TimeProvider time, IRequestLimiter? next = null)
    {
        _rules = new WindowRule(rate);
        _time = time;
        _next = next;
        _latency = _rules.NewLatency();
        _places = new ConcurrencyLimiter(
            new ConcurrencyLimiterOptions
            {
                PermitLimit = _rules.Places,
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
    }

    public async ValueTask<RequestLease> WaitAsync(CancellationToken cancellationToken)
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

    private sealed class PlaceTurn : RequestLease
    {
        private readonly SlidingWindowLimiter _throttle;
        private readonly RateLimitLease _place;
        private readonly RequestLease? _next;
        private readonly RequestClock _clock;
        private ITimer? _timer;

        public PlaceTurn(SlidingWindowLimiter throttle, RateLimitLease place, RequestLease? next)
        {
            _throttle = throttle;
            _place = place;
            _next = next;
            _clock = new RequestClock(throttle._time);
        }

        public override string? Warning => _next?.Warning;

        public override void Sent()
        {
            _next?.Sent();
            _clock.Sent();
        }

        public override void Answered()
        {
            _next?.Answered();
            _clock.Answered();
        }

        protected override void Dispose(bool disposing)
        {
            _next?.Dispose();
            _timer = _throttle._time.CreateTimer(
                static turn => ((PlaceTurn)turn!).Release(),
                this,
                _throttle._rules.FreeAfter(_clock.AnsweredIn, _throttle._latency),
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
