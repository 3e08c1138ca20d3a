using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hgnc.Mirror.Observing;

/// <summary>
/// The result of the latest request to the service. It never makes a gateway unready: cached responses are still available, and all
/// gateways use the same service, so taking one out of service would not help.
/// </summary>
internal sealed class UpstreamState : IHealthCheck
{
    private HgncException? _failure;

    /// <summary>Records that the service responded.</summary>
    public void ResponseReceived() => Volatile.Write(ref _failure, null);

    /// <summary>Records that the service did not respond.</summary>
    public void Failed(HgncException failure) => Volatile.Write(ref _failure, failure);

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            Volatile.Read(ref _failure) is { } failure
                ? HealthCheckResult.Degraded(failure.Message)
                : HealthCheckResult.Healthy()
        );
}
