using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Faults;

/// <summary>
/// A server on loopback that handles a connection as a test specifies, including what no correct server would do.
/// </summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<int, string> _heads = new();
    private readonly Func<int, NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _accepting;
    private int _count;

    /// <param name="answer">Answers a request, given its number from 1 and the connection, which is closed afterwards.</param>
    public RawServer(Func<int, NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start(backlog: 512);
        _accepting = AcceptAsync();
    }

    /// <summary>A server that returns these responses, one for each request, and then the last one again and again.</summary>
    public static RawServer Giving(params string[] answers) =>
        new(
            (number, stream, token) =>
                stream
                    .WriteAsync(
                        Encoding.UTF8.GetBytes(answers[Math.Min(number, answers.Length) - 1]),
                        token
                    )
                    .AsTask()
        );

    /// <summary>The root address.</summary>
    public Uri BaseUri => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>The headers of the requests, in order.</summary>
    public IReadOnlyList<string> Requests =>
        [.. _heads.OrderBy(head => head.Key).Select(head => head.Value)];

    /// <summary>The headers of a request.</summary>
    public string Head(int number) => _heads[number];

    /// <summary>A complete response, as on the wire.</summary>
    public static string Response(int status, string body, params string[] headers)
    {
        var text = new StringBuilder(
            $"HTTP/1.1 {status} X\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n"
        );
        foreach (var header in headers)
        {
            text.Append(header).Append("\r\n");
        }
        return text.Append("\r\n").Append(body).ToString();
    }

    /// <summary>A response with this JSON.</summary>
    public static string Json(string body) =>
        Response(200, body, "Content-Type: application/json; charset=utf-8");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception e)
            when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                if (await ReadHeadAsync(stream) is { Length: > 0 } head)
                {
                    var number = Interlocked.Increment(ref _count);
                    _heads[number] = head;
                    await _answer(number, stream, _stop.Token);
                    await stream.FlushAsync(_stop.Token);
                }
            }
        }
        catch (Exception e)
            when (e
                    is IOException
                        or OperationCanceledException
                        or ObjectDisposedException
                        or SocketException
            )
        {
            // The client has disconnected, as some tests require.
        }
    }

    // A connection has one request without a body, so everything received is its headers.
    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var buffer = new byte[16 * 1024];
        var filled = 0;
        while (!buffer.AsSpan(0, filled).EndsWith("\r\n\r\n"u8))
        {
            var count = await stream.ReadAsync(buffer.AsMemory(filled), _stop.Token);
            if (count == 0)
            {
                return "";
            }
            filled += count;
        }
        return Encoding.UTF8.GetString(buffer, 0, filled);
    }
}
