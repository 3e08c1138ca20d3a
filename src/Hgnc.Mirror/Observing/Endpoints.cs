using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hgnc.Mirror.Observing;

/// <summary><c>/mirror/health</c>, <c>/mirror/health/live</c>, <c>/mirror/health/ready</c> and <c>/mirror/metrics</c>.</summary>
internal static class Endpoints
{
    private const string Health = "/mirror/health";
    private const string Serving = "serving";
    private const string Upstream = "upstream";

    /// <summary>Registers the health checks.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="upstream">The state of the service behind a gateway, or null for a mirror.</param>
    public static void Register(IServiceCollection services, UpstreamState? upstream)
    {
        var checks = services.AddHealthChecks().AddCheck<ServingState>(Serving);
        if (upstream is not null)
        {
            checks.AddCheck(Upstream, upstream);
        }
    }

    /// <summary>Answers before any other part of the server sees the request.</summary>
    public static void Use(IApplicationBuilder server, MirrorMetrics metrics)
    {
        server.UseHealthChecks(
            $"{Health}/live",
            new HealthCheckOptions { Predicate = static _ => false }
        );
        server.UseHealthChecks(
            $"{Health}/ready",
            new HealthCheckOptions { Predicate = static check => check.Name == Serving }
        );
        server.UseHealthChecks(Health, new HealthCheckOptions { ResponseWriter = WriteAsync });
        server.Map("/mirror/metrics", branch => branch.Run(metrics.WriteAsync));
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteBoolean("live", true);
        json.WriteBoolean("ready", report.Status != HealthStatus.Unhealthy);
        if (report.Entries.TryGetValue(Upstream, out var upstream))
        {
            json.WriteString(
                Upstream,
                upstream.Status == HealthStatus.Healthy ? "ok" : upstream.Description
            );
        }
        json.WriteEndObject();
        return Task.CompletedTask;
    }
}
