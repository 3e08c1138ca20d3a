using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Mirror.Observing;
using Hgnc.Rest;
using Hgnc.Rest.Relay;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Sources;

namespace Hgnc.Tool.Commands;

/// <summary>Serves until the server is stopped.</summary>
/// <param name="served">The data to serve: HGNC's files, or a saved release.</param>
/// <param name="upstream">The settings for the service behind a gateway, or null for a mirror of the files.</param>
/// <param name="options">The options of the server.</param>
/// <param name="error">The writer for messages.</param>
internal sealed class ServeRun(
    ServedData served,
    HgncSettings? upstream,
    MirrorOptions options,
    TextWriter error
)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new WorkFolder("hgnc-serve-");
        try
        {
            using var copy = await served.OpenAsync(
                Path.Combine(folder.Path, "hgnc.sqlite"),
                cancellationToken
            );
            if (upstream is null)
            {
                await using var mirror = await HgncMirror.StartAsync(
                    copy!,
                    options,
                    cancellationToken
                );
                var info = await copy!.GetInfoAsync(cancellationToken);
                await ServeAsync(
                    mirror,
                    FormattableString.Invariant($"{info.DocumentCount} records"),
                    cancellationToken
                );
            }
            else
            {
                var metrics = new MirrorMetrics();
                var relay = new RestRelay(Reach(upstream), Observer(metrics));
                await using var gateway = await HgncMirror.StartAsync(
                    relay,
                    copy,
                    options with
                    {
                        Metrics = metrics,
                    },
                    cancellationToken
                );
                var rate = relay.Rate is { } limit
                    ? FormattableString.Invariant($", at most {limit} requests a second,")
                    : "";
                await ServeAsync(gateway, $"{relay.BaseUri}{rate}", cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Cancelled before it served, as requested.
        }
        return ExitCode.Ok;
    }

    // The clients of a gateway retry themselves, so the gateway retries a failed request only once.
    private static RestOptions Reach(HgncSettings settings) =>
        (settings with { Retries = settings.Retries ?? 1 }).ToRestOptions();

    private Action<RestExchange> Observer(MirrorMetrics metrics) =>
        exchange =>
        {
            metrics.Add(exchange);
            if (exchange.Warning is { } warning)
            {
                error.WriteLine("Warning: " + warning);
            }
        };

    private async Task ServeAsync(
        HgncMirror server,
        string what,
        CancellationToken cancellationToken
    )
    {
        if (server.IsOpenToOthers)
        {
            await error.WriteLineAsync(
                "Warning: anyone who can reach this machine can send requests. To accept requests from this machine only, use --urls http://127.0.0.1:8080."
            );
        }
        await error.WriteLineAsync($"Serving {what} on {server.BaseUri} (Ctrl+C stops)");
        await server.WaitForShutdownAsync(cancellationToken);
    }
}
