using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tests.Support;

/// <summary>
/// A server on loopback that does with a connection what a test tells it to: also what no proper server would do.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Func<int, NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _accepting;

    /// <param name="answer">Answers a request: its number from 1, and the connection. The connection is closed after it.</param>
    public RawServer(Func<int, NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>A server that gives these answers, one a request; the last one from then on.</summary>
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

    public Uri BaseUri => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>The heads of the requests that came.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

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

    public static string Json(string body) =>
        Response(200, body, "Content-Type: application/json; charset=utf-8");

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
                    int number;
                    lock (_requests)
                    {
                        _requests.Enqueue(head);
                        number = _requests.Count;
                    }
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
            // The client has gone, as some tests want it to.
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
            {
                return "";
            }
            head.Append((char)one[0]);
        }
        return head.ToString();
    }
}
