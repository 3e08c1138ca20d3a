using System;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Mirror.Observing;
using Hgnc.Rest;
using Hgnc.Rest.Relay;
using Hgnc.Tests.Support;

namespace Hgnc.Tests.Mirror.Gateway;

/// <summary>A gateway to a service, with a client.</summary>
internal sealed class TestGateway : IAsyncDisposable
{
    private readonly HgncMirror _mirror;

    private TestGateway(HgncMirror mirror)
    {
        _mirror = mirror;
        Client = new MirrorClient(mirror);
    }

    public MirrorClient Client { get; }

    public Uri BaseUri => _mirror.BaseUri;

    public static Task<TestGateway> StartAsync(Uri upstream, IHgncSource? fallback = null) =>
        StartAsync(new RestOptions { BaseUri = upstream, Retries = 0 }, fallback);

    public static async Task<TestGateway> StartAsync(
        RestOptions options,
        IHgncSource? fallback = null
    )
    {
        var metrics = new MirrorMetrics();
        return new TestGateway(
            await HgncMirror.StartAsync(
                new RestRelay(options, metrics.Add),
                fallback,
                new MirrorOptions { Metrics = metrics, TimeProvider = options.Time }
            )
        );
    }

    /// <summary>The value of a series at <c>/mirror/metrics</c>, or null.</summary>
    public async Task<string?> MetricAsync(string series)
    {
        foreach (var line in (await Client.TextAsync("mirror/metrics")).Split('\n'))
        {
            if (line.StartsWith(series + " ", StringComparison.Ordinal))
            {
                return line[(series.Length + 1)..];
            }
        }
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _mirror.DisposeAsync();
    }
}
