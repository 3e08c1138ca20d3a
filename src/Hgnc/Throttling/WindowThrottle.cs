using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Hgnc.Throttling;

/// <summary>
/// At most so many requests in any one second, counted where the service counts them: at its end of the wire.
/// </summary>
/// <remarks>
/// There are as many places as requests are allowed. A place is taken by a turn and becomes free a full second after its
/// request left, so between a request and the one that takes the same place there is always more than a second. A
/// token bucket or a fixed pace would promise that for the moment at which it let a request go; a request that then
/// waits for a connection reaches the service late, and close to its successors.
/// </remarks>
internal sealed class WindowThrottle : IRequestThrottle, IDisposable
{
    // More than the difference between two requests' times on the wire, and a twentieth of what the limit allows at most.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(15);

    private readonly ConcurrencyLimiter _places;
    private readonly TimeSpan _hold;
    private readonly TimeProvider _time;
    private readonly IRequestThrottle? _next;
    private int _first;

    /// <param name="rate">Requests a second; below 1 it means one request in more than a second.</param>
    /// <param name="time">The clock.</param>
    /// <param name="next">Another limit that holds as well.</param>
    public WindowThrottle(double rate, TimeProvider time, IRequestThrottle? next = null)
    {
        var places = Math.Max(1, (int)Math.Floor(rate));
        _hold = TimeSpan.FromSeconds(places / rate) + Margin;
        _time = time;
        _next = next;
        _first = places;
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
            return new PlaceTurn(
                this,
                place,
                next,
                isEarly: Interlocked.Decrement(ref _first) >= 0
            );
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
        private readonly bool _isEarly;
        private int _isTimed;
        private ITimer? _timer;

        public PlaceTurn(
            WindowThrottle throttle,
            RateLimitLease place,
            RequestTurn? next,
            bool isEarly
        )
        {
            _throttle = throttle;
            _place = place;
            _next = next;
            _isEarly = isEarly;
        }

        public override void Sent()
        {
            _next?.Sent();
            // The first requests wake the service and its connections and may be seen late: their second begins with the answer.
            if (!_isEarly)
            {
                ReleaseLater();
            }
        }

        protected override void Dispose(bool disposing)
        {
            _next?.Dispose();
            ReleaseLater();
        }

        private void ReleaseLater()
        {
            if (Interlocked.Exchange(ref _isTimed, 1) == 0)
            {
                _timer = _throttle._time.CreateTimer(
                    static turn => ((PlaceTurn)turn!).Release(),
                    this,
                    _throttle._hold,
                    Timeout.InfiniteTimeSpan
                );
            }
        }

        private void Release()
        {
            _timer?.Dispose();
            _place.Dispose();
        }
    }
}
