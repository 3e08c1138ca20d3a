using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Mirror;

/// <summary>
/// Serves a few requests before the first real ones. While code is still being compiled, arrivals are timestamped late, and
/// measurements with the mirror would measure its start.
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

    /// <summary>Uses a separate mirror, so that these requests are not counted.</summary>
    public static async Task RunAsync(IHgncSource source, CancellationToken cancellationToken)
    {
        var options = new MirrorOptions { Rate = int.MaxValue, Latency = TimeSpan.FromTicks(1) };
        await using var mirror = await HgncMirror.StartColdAsync(
            source,
            options,
            cancellationToken
        );
        // A proxy from the environment is for other hosts.
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
            // If a source fails now, it reports its error to the next caller.
        }
    }
}
