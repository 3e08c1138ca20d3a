using System;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Faults;

/// <summary>One request that gets a fault.</summary>
/// <param name="Stream">The connection, after its request was read.</param>
/// <param name="Term">The requested term.</param>
/// <param name="Attempt">The number of requests for it so far, including this one.</param>
/// <param name="Stop">Cancels the exchange.</param>
public sealed record FaultExchange(
    NetworkStream Stream,
    string Term,
    int Attempt,
    CancellationToken Stop
)
{
    /// <summary>The response of a server without faults.</summary>
    public string Good => RawServer.Json(Body);

    /// <summary>Its body.</summary>
    public string Body => Response(1, Record(Term));

    /// <summary>A record with this symbol.</summary>
    public static string Record(string symbol) =>
        $$"""{"hgnc_id":"HGNC:1","symbol":"{{symbol}}","status":"Approved","name":"naïve"}""";

    /// <summary>A response that announces a number of records and has these.</summary>
    public static string Response(int found, params string[] records) =>
        $$$"""{"responseHeader":{"status":0,"QTime":0},"response":{"numFound":{{{found}}},"start":0,"docs":[{{{string.Join(",", records)}}}]}}""";

    /// <summary>Sends text.</summary>
    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Sends bytes.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> bytes) => Stream.WriteAsync(bytes, Stop).AsTask();

    /// <summary>Resets the connection, as a machine that has lost it.</summary>
    public void Reset()
    {
        Stream.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        Stream.Socket.Close();
    }

    /// <summary>Sends nothing more until the client gives up.</summary>
    public async Task StallAsync() => _ = await Stream.ReadAsync(new byte[1], Stop);
}
