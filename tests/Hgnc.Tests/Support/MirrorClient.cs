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

/// <summary>Sends requests to a mirror over HTTP: with the ordinary client, or byte for byte if that would change the URL.</summary>
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

    /// <summary>The symbols of a response in order, separated by spaces. The target is sent unchanged.</summary>
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

    /// <summary>The status and the body of the response to a target that is sent byte for byte.</summary>
    public async Task<(int Status, string Body)> RawAsync(string target, string accept = Json)
    {
        // HTTP/1.0, so that the body is everything until the end.
        var answer = await ExchangeAsync(
            $"GET {target} HTTP/1.0\r\nHost: {BaseUri.Authority}\r\nAccept: {accept}\r\n\r\n"
        );
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (
            int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture),
            answer[(end + 4)..]
        );
    }

    /// <summary>Everything that is returned for these bytes until the mirror closes the connection.</summary>
    public async Task<string> ExchangeAsync(string bytes)
    {
        using var socket = await ConnectAsync();
        await using var stream = socket.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(bytes), Token);
        }
        catch (IOException)
        {
            // The mirror has refused the rest, and says why.
        }
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, Token);
        }
        catch (IOException)
        {
            // The mirror closed the connection; the data before that count.
        }
        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>A raw connection to it.</summary>
    /// <param name="buffer">The number of bytes that the system buffers for a client that does not read; otherwise some megabytes.</param>
    public async Task<TcpClient> ConnectAsync(int? buffer = null)
    {
        var socket = new TcpClient();
        if (buffer is { } size)
        {
            socket.ReceiveBufferSize = size;
        }
        await socket.ConnectAsync(BaseUri.Host, BaseUri.Port, Token);
        return socket;
    }

    public void Dispose() => _client.Dispose();
}
