using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Hgnc.Mirror;
using Xunit;

namespace Hgnc.Tests.Support;

/// <summary>Asks a mirror over HTTP: by the ordinary client, or byte for byte where that one would rewrite the URL.</summary>
internal sealed class MirrorClient : IDisposable
{
    public const string Json = "application/json";
    public const string Xml = "text/xml";

    private readonly HttpClient _client;

    public MirrorClient(HgncMirror mirror)
    {
        BaseUri = mirror.BaseUri;
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = BaseUri,
        };
    }

    public Uri BaseUri { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> SendAsync(
        string target,
        string? accept = Json,
        HttpMethod? method = null,
        string? encoding = null
    )
    {
        var request = new HttpRequestMessage(
            method ?? HttpMethod.Get,
            new Uri(BaseUri, target.TrimStart('/'))
        );
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }
        if (encoding is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        }
        return _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
    }

    public async Task<int> StatusAsync(string target, string? accept = Json)
    {
        using var response = await SendAsync(target, accept);
        return (int)response.StatusCode;
    }

    public async Task<string> TextAsync(string target, string? accept = Json)
    {
        using var response = await SendAsync(target, accept);
        return await response.Content.ReadAsStringAsync(Token);
    }

    public async Task<JsonElement> JsonAsync(string target) =>
        JsonElement.Parse(await TextAsync(target));

    public async Task<XElement> XmlAsync(string target) =>
        XElement.Parse(await TextAsync(target, Xml), LoadOptions.PreserveWhitespace);

    /// <summary>The symbols of an answer in its order, with spaces between; the request's target is sent as it is written.</summary>
    public async Task<string> SymbolsAsync(string target)
    {
        var (status, body) = await RawAsync(target);
        Assert.Equal(200, status);
        return SymbolsOf(JsonElement.Parse(body));
    }

    public static string SymbolsOf(JsonElement answer) =>
        string.Join(
            ' ',
            answer
                .GetProperty("response")
                .GetProperty("docs")
                .EnumerateArray()
                .Select(doc => doc.GetProperty("symbol").GetString())
        );

    /// <summary>The status and the body of the answer to a target that is sent byte for byte.</summary>
    public async Task<(int Status, string Body)> RawAsync(string target, string accept = Json)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(BaseUri.Host, BaseUri.Port, Token);
        await using var stream = socket.GetStream();
        // HTTP/1.0, so that the body is what follows until the end.
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes(
                $"GET {target} HTTP/1.0\r\nHost: {BaseUri.Authority}\r\nAccept: {accept}\r\n\r\n"
            ),
            Token
        );
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(Token);
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (
            int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture),
            answer[(end + 4)..]
        );
    }

    public void Dispose() => _client.Dispose();
}
