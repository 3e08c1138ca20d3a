using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Mirror;

/// <summary>
/// Serves a few requests before the first real ones: code that is still being compiled would stamp their arrivals late, and
/// what is measured with the mirror would be the mirror's own start.
/// </summary>
internal static class WarmUp
{
    private static readonly string[] Targets =
    [
        "info",
        "fetch/symbol/A1BG",
        "search/symbol/A1BG",
        "mirror/stats",
    ];

    /// <summary>Runs on a mirror of its own, so that nothing of it is counted and nobody meets it half warm.</summary>
    public static async Task RunAsync(IHgncSource source, CancellationToken cancellationToken)
    {
        var options = new MirrorOptions { Rate = int.MaxValue, Latency = TimeSpan.FromTicks(1) };
        await using var mirror = await HgncMirror.StartColdAsync(
            source,
            options,
            cancellationToken
        );
        // A proxy that the environment names is for other hosts than this one.
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var client = new HttpClient(handler) { BaseAddress = mirror.BaseUri };
        foreach (var format in new[] { "application/json", "text/xml" })
        {
            foreach (var target in Targets)
            {
                await AskAsync(client, target, format, cancellationToken);
            }
        }
    }

    private static async Task AskAsync(
        HttpClient client,
        string target,
        string format,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        request.Headers.Add("Accept", format);
        request.Headers.Add("Accept-Encoding", "gzip");
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException)
        {
            // A source that breaks off now may have its reasons, and says so to whoever asks next.
        }
    }
}
