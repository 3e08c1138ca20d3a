using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Rest.Lengths;

/// <summary>
/// A web server in front of a mirror of 1,000 made-up genes, which refuses some addresses. It does not pass on the mirror's
/// headers about itself.
/// </summary>
public sealed class Front : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private LocalSource _copy = null!;
    private HgncMirror _mirror = null!;

    /// <summary>The approved symbols. Each gene has an alias with a slash: A/0, A/1 and so on.</summary>
    public static IReadOnlyList<string> Symbols { get; } =
    [.. Enumerable.Range(0, 1000).Select(i => FormattableString.Invariant($"GENE{i:000}"))];

    public async ValueTask InitializeAsync()
    {
        var records = Symbols.Select(
            (symbol, i) =>
                $$"""{"hgnc_id":"HGNC:{{i + 1}}","symbol":"{{symbol}}","status":"Approved","name":"made up","alias_symbol":["A/{{i}}"]}"""
        );
        await LocalImport.BuildAsync(
            _folder.Write(
                "front.json",
                $$$"""{"response":{"numFound":1000,"docs":[{{{string.Join(",", records)}}}]}}"""
            ),
            null,
            _folder.PathOf("front.db")
        );
        _copy = LocalSource.Open(_folder.PathOf("front.db"));
        _mirror = await HgncMirror.StartAsync(_copy, new MirrorOptions());
    }

    public async ValueTask DisposeAsync()
    {
        await _mirror.DisposeAsync();
        _copy.Dispose();
        _client.Dispose();
        _folder.Dispose();
    }

    /// <summary>Starts a server with this behaviour.</summary>
    /// <param name="refuse">The response to an address, or null to pass it on, or an empty text to close the connection.</param>
    public RawServer Start(Func<string, string?> refuse)
    {
        RawServer? server = null;
        server = new RawServer(
            async (number, stream, token) =>
            {
                var target = server!.Head(number).Split(' ')[1];
                var answer = refuse(target) ?? await ForwardAsync(target, token);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), token);
            }
        );
        return server;
    }

    /// <summary>Starts a server that refuses addresses above a maximum length.</summary>
    /// <param name="how">A status, or <c>close</c>, or <c>page</c> for an error page with status 200.</param>
    /// <param name="longest">The maximum length after the slash.</param>
    public RawServer Start(string how, int longest) =>
        Start(target => target.Length - 1 <= longest ? null : Refusal(how));

    public static string Refusal(string how) =>
        how switch
        {
            "close" => "",
            "page" => RawServer.Response(200, "<html>no</html>", "Content-Type: text/html"),
            _ => RawServer.Response(
                int.Parse(how, System.Globalization.CultureInfo.InvariantCulture),
                "no"
            ),
        };

    private async Task<string> ForwardAsync(string target, CancellationToken token)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(_mirror.BaseUri, target.TrimStart('/'))
        );
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using var response = await _client.SendAsync(request, token);
        return RawServer.Response(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(token),
            "Content-Type: application/json"
        );
    }
}
