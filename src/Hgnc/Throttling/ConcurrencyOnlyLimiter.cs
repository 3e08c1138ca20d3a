using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Hgnc.Throttling;

/// <summary>For a service without a rate limit, such as a mirror on this machine: it limits only the number of concurrent requests.</summary>
internal sealed class ConcurrencyOnlyLimiter : IRequestLimiter, IDisposable
{
    /// <summary>Enough to keep any service busy.</summary>
    public const int MaxConcurrency = 32;

    private readonly ConcurrencyLimiter _limiter = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = MaxConcurrency,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    public async ValueTask<RequestLease> WaitAsync(CancellationToken cancellationToken) =>
        new ConcurrencyLease(
            await _limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false)
        );

    public void Dispose() => _limiter.Dispose();

    private sealed class ConcurrencyLease : RequestLease
    {
        private readonly RateLimitLease _lease;

        public ConcurrencyLease(RateLimitLease lease)
        {
            _lease = lease;
        }

        protected override void Dispose(bool disposing) => _lease.Dispose();
    }
}
