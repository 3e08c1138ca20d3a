using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Mirror.Gateway;
using Hgnc.Mirror.Handling;
using Hgnc.Mirror.Observing;
using Hgnc.Mirror.Traffic;
using Hgnc.Rest.Relay;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Hgnc.Mirror;

/// <summary>
/// HGNC's REST contract over HTTP, served from any source or, as a gateway, by the service behind it: <c>/info</c>, <c>/fetch/{field}/{term}</c> and
/// <c>/search/{query}</c> as described on the service's help page, <c>/mirror/stats</c> with counts, and <c>/mirror/files/{name}</c>. It serves from
/// its start until it is disposed of.
/// </summary>
public sealed class HgncMirror : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly TrafficGate _gate;

    private HgncMirror(WebApplication server, TrafficGate gate)
    {
        _server = server;
        _gate = gate;
        BaseUri = new Uri(server.Urls.First());
    }

    /// <summary>The (first) address of the mirror, with its actual port. It ends in a slash.</summary>
    public Uri BaseUri { get; }

    /// <summary>Whether other machines can reach the mirror on any of its addresses.</summary>
    public bool IsOpenToOthers => _server.Urls.Any(url => !new Uri(url).IsLoopback);

    /// <summary>The counts so far.</summary>
    public MirrorStats Stats => _gate.Stats;

    /// <summary>Starts a mirror of a source. The caller disposes of the source, after the mirror.</summary>
    /// <exception cref="HgncException">An option is out of range, or the mirror cannot listen on the address.</exception>
    public static async Task<HgncMirror> StartAsync(
        IHgncSource source,
        MirrorOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        await WarmUp.RunAsync(source, cancellationToken);
        return await StartColdAsync(source, options, cancellationToken);
    }

    /// <summary>
    /// Starts a gateway. It answers with the bytes that the service behind it sends, within the service's limit, and caches them.
    /// </summary>
    /// <param name="upstream">The client of the service. Its exchanges are counted by the metrics of the options.</param>
    /// <param name="fallback">Answers if the service does not, or null. The caller disposes of it.</param>
    /// <param name="options">How the gateway serves.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="HgncException">An option is out of range, or the gateway cannot listen on the address.</exception>
    public static async Task<HgncMirror> StartAsync(
        RestRelay upstream,
        IHgncSource? fallback,
        MirrorOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(upstream);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (fallback is not null)
        {
            await WarmUp.RunAsync(fallback, cancellationToken);
        }
        var metrics = options.Metrics ?? new MirrorMetrics();
        metrics.Watch(() => upstream.Pending);
        var state = new UpstreamState();
        var handler = new GatewayHandler(
            upstream,
            fallback is null ? null : new RequestHandler(fallback, options),
            options,
            metrics,
            state
        );
        return await StartAsync(handler.HandleAsync, options, metrics, state, cancellationToken);
    }

    internal static Task<HgncMirror> StartColdAsync(
        IHgncSource source,
        MirrorOptions options,
        CancellationToken cancellationToken
    ) =>
        StartAsync(
            new RequestHandler(source, options).HandleAsync,
            options,
            options.Metrics ?? new MirrorMetrics(),
            upstream: null,
            cancellationToken
        );

    private static async Task<HgncMirror> StartAsync(
        RequestDelegate handler,
        MirrorOptions options,
        MirrorMetrics metrics,
        UpstreamState? upstream,
        CancellationToken cancellationToken
    )
    {
        var gate = new TrafficGate(options);
        WebApplication? server = null;
        try
        {
            server = MirrorServer.Build(options, gate, handler, metrics, upstream);
            await server.StartAsync(cancellationToken);
            return new HgncMirror(server, gate);
        }
        catch (Exception exception)
        {
            if (server is not null)
            {
                await server.DisposeAsync();
            }
            // The exceptions of the web server for an address that is malformed, in use, on another machine or without a certificate.
            if (
                exception
                is IOException
                    or SocketException
                    or FormatException
                    or ArgumentException
                    or InvalidOperationException
            )
            {
                throw new HgncException(
                    HgncErrorKind.BadInput,
                    $"The mirror cannot serve on '{options.Urls}': {exception.Message}",
                    "Give an address of this machine whose port is free, such as http://127.0.0.1:8080.",
                    exception
                );
            }
            throw;
        }
    }

    /// <summary>Waits until the mirror stops, and stops it if the token is cancelled.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) =>
        _server.WaitForShutdownAsync(cancellationToken);

    /// <summary>Stops the mirror. Requests in progress get a second to finish and are then aborted.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
    }
}
