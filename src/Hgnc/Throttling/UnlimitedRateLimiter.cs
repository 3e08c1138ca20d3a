using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Hgnc.Throttling;

/// <summary>For a service without a rate limit, such as a mirror on this machine: it limits only the number of concurrent requests.</summary>
internal sealed class UnlimitedRateLimiter : IRequestLimiter, IDisposable
{
    /// <summary>Enough to keep any service busy.</summary>
    public const int Crowd = 32;

    private readonly ConcurrencyLimiter _places = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = Crowd,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    public async ValueTask<RequestLease> WaitAsync(CancellationToken cancellationToken) =>
        new CrowdTurn(await _places.AcquireAsync(1, cancellationToken).ConfigureAwait(false));

    public void Dispose() => _places.Dispose();

    private sealed class CrowdTurn : RequestLease
    {
        private readonly RateLimitLease _place;

        public CrowdTurn(RateLimitLease place)
        {
            _place = place;
        }

        protected override void Dispose(bool disposing) => _place.Dispose();
    }
}
