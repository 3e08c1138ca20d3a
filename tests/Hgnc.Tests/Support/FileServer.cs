using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tests.Support;

/// <summary>A file server that sends versions, like HGNC's, unless a test changes that.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    public const string Modified = "Tue, 02 Jun 2026 05:00:00 GMT";

    private readonly ConcurrentDictionary<string, (string Body, string Tag)> _files = new();
    private readonly ConcurrentQueue<string> _exchanges = new();
    private readonly RawServer _server;

    public FileServer()
    {
        _server = new RawServer(
            (number, stream, token) => AnswerAsync(_server!.Requests[number - 1], stream, token)
        );
    }

    /// <summary>The folder of the files.</summary>
    public Uri Folder => new(_server.BaseUri, "hgnc/");

    /// <summary>Whether it sends versions at all.</summary>
    public bool HasVersions { get; set; } = true;

    /// <summary>Answers a request instead of the server, by file name; returns false to leave it to the server.</summary>
    public Func<string, NetworkStream, CancellationToken, Task<bool>> Instead { get; set; } =
        (_, _, _) => Task.FromResult(false);

    /// <summary>The exchanges since the last call: the file name, <c>?</c> for a conditional request, and the status.</summary>
    public string[] Exchanges
    {
        get
        {
            var exchanges = _exchanges.ToArray();
            _exchanges.Clear();
            return exchanges;
        }
    }

    public void Put(string name, string body) =>
        _files[name] = (body, $"\"{body.GetHashCode(StringComparison.Ordinal):x}\"");

    public void Remove(string name) => _files.TryRemove(name, out _);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(string head, NetworkStream stream, CancellationToken token)
    {
        var name = head.Split(' ')[1].Split('/').Last();
        if (await Instead(name, stream, token))
        {
            return;
        }
        var isConditional = head.Contains("If-None-Match", StringComparison.Ordinal);
        (int Status, string Body) answer =
            !_files.TryGetValue(name, out var file) ? (404, "no")
            : isConditional && head.Contains(file.Tag, StringComparison.Ordinal) ? (304, "")
            : (200, file.Body);
        _exchanges.Enqueue($"{name}{(isConditional ? "?" : "")} {answer.Status}");
        string[] versions =
            HasVersions && answer.Status != 404
                ? [$"ETag: {file.Tag}", $"Last-Modified: {Modified}"]
                : [];
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes(RawServer.Response(answer.Status, answer.Body, versions)),
            token
        );
    }
}
