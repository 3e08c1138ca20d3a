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
    private readonly ConcurrencyLimiter _limiter;
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
        _limiter = new ConcurrencyLimiter(
            new ConcurrencyLimiterOptions
            {
                PermitLimit = _rules.Permits,
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
    }

    public async ValueTask<RequestLease> WaitAsync(CancellationToken cancellationToken)
    {
        var lease = await _limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        try
        {
            var next = _next is null
                ? null
                : await _next.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new WindowLease(this, lease, next);
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    public void Dispose() => _limiter.Dispose();

    private sealed class WindowLease : RequestLease
    {
        private readonly SlidingWindowLimiter _owner;
        private readonly RateLimitLease _lease;
        private readonly RequestLease? _next;
        private readonly RequestClock _clock;
        private ITimer? _timer;

        public WindowLease(SlidingWindowLimiter owner, RateLimitLease lease, RequestLease? next)
        {
            _owner = owner;
            _lease = lease;
            _next = next;
            _clock = new RequestClock(owner._time);
        }

        public override string? Warning => _next?.Warning;

        public override void Sent()
        {
            _next?.Sent();
            _clock.Sent();
        }

        public override void ResponseReceived()
        {
            _next?.ResponseReceived();
            _clock.ResponseReceived();
        }

        protected override void Dispose(bool disposing)
        {
            _next?.Dispose();
            _timer = _owner._time.CreateTimer(
                static lease => ((WindowLease)lease!).Release(),
                this,
                _owner._rules.FreeAfter(_clock.ResponseTime, _owner._latency),
                Timeout.InfiniteTimeSpan
            );
        }

        private void Release()
        {
            _timer?.Dispose();
            _lease.Dispose();
        }
    }
}
