using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hgnc.Mirror.Observing;

/// <summary>
/// What the service did with the latest request. It never makes a gateway unready: kept answers still come, and all gateways ask the same
/// service, so that to take them out of service would help nobody.
/// </summary>
internal sealed class UpstreamState : IHealthCheck
{
    private HgncException? _failure;

    /// <summary>The service answered.</summary>
    public void Answered() => Volatile.Write(ref _failure, null);

    /// <summary>The service did not answer.</summary>
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
