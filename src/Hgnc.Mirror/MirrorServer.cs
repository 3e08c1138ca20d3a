using System;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Mirror.Observing;
using Hgnc.Mirror.Traffic;
using Hgnc.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hgnc.Mirror;

/// <summary>Builds the web server and its pipeline: the gate, compression, the handler.</summary>
internal static class MirrorServer
{
    private const int MaxRequestLine = 16 * 1024;

    public static WebApplication Build(
        MirrorOptions options,
        TrafficGate gate,
        RequestDelegate handler,
        MirrorMetrics metrics,
        UpstreamState? upstream
    )
    {
        // The empty builder reads no settings from files or the environment, and writes no logs.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                // A request for http://other.name/info is for this mirror, whatever the Host header says.
                kestrel.AllowHostHeaderOverride = true;
                SetLimits(kestrel.Limits, options);
            })
            .UseUrls(options.Urls);
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>();
        if (options.IsService)
        {
            builder.Services.AddSystemd().AddWindowsService();
        }
        Endpoints.Register(builder.Services, upstream);
        builder.Services.Configure<HostOptions>(host =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(1)
        );
        builder.Services.AddResponseCompression(compression =>
        {
            // Nothing here is secret, so compressed sizes reveal nothing.
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/json", "text/xml"];
            compression.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip =>
            gzip.Level = CompressionLevel.Fastest
        );
        if (options.CorsOrigins.Count > 0)
        {
            builder.Services.AddCors(cors => cors.AddDefaultPolicy(Policy(options)));
        }
        var server = builder.Build();
        if (options.CorsOrigins.Count > 0)
        {
            // Before the gate, so that pages can also read refusals. Preflight requests are not part of HGNC's contract.
            server.UseCors();
        }
        Endpoints.Use(server, metrics);
        server.Use(next => context => RequestCount.InvokeAsync(context, next, metrics));
        server.Use(next => context => gate.InvokeAsync(context, next));
        server.UseResponseCompression();
        server.Run(handler);
        return server;
    }

    private static CorsPolicy Policy(MirrorOptions options) =>
        new CorsPolicyBuilder(options.CorsOrigins.Select(origin => origin.TrimEnd('/')).ToArray())
            .WithMethods("GET", "HEAD")
            .AllowAnyHeader()
            .WithExposedHeaders(
                "Retry-After",
                MirrorHeaders.QueryLength,
                MirrorHeaders.AnswerSource
            )
            .SetPreflightMaxAge(TimeSpan.FromDays(1))
            .Build();

    private static void SetLimits(KestrelServerLimits limits, MirrorOptions options)
    {
        var timeouts = options.Timeouts;
        limits.MaxRequestLineSize = MaxRequestLine;
        // HGNC's requests have no body.
        limits.MaxRequestBodySize = MaxRequestLine;
        limits.MaxConcurrentConnections = options.MaxConnections;
        limits.RequestHeadersTimeout = timeouts.RequestHeaders;
        limits.KeepAliveTimeout = timeouts.KeepAlive;
        limits.MinRequestBodyDataRate = limits.MinResponseDataRate = new MinDataRate(
            timeouts.BytesPerSecond,
            timeouts.Grace
        );
    }

    /// <summary>Leaves Ctrl+C and signals to the program that runs the mirror.</summary>
    private sealed class CallersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
