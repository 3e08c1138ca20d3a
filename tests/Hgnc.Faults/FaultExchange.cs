using System;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Faults;

/// <summary>One request that is to meet a fault.</summary>
/// <param name="Stream">The connection, whose request was read.</param>
/// <param name="Term">What was asked for.</param>
/// <param name="Attempt">How often it was asked for, with this time.</param>
/// <param name="Stop">Ends it.</param>
public sealed record FaultExchange(
    NetworkStream Stream,
    string Term,
    int Attempt,
    CancellationToken Stop
)
{
    /// <summary>What a proper server would say.</summary>
    public string Good => RawServer.Json(Body);

    /// <summary>Its body.</summary>
    public string Body => Answer(1, Record(Term));

    /// <summary>A record whose symbol is this.</summary>
    public static string Record(string symbol) =>
        $$"""{"hgnc_id":"HGNC:1","symbol":"{{symbol}}","status":"Approved","name":"naïve"}""";

    /// <summary>An answer that announces so many records, and has these.</summary>
    public static string Answer(int found, params string[] records) =>
        $$$"""{"responseHeader":{"status":0,"QTime":0},"response":{"numFound":{{{found}}},"start":0,"docs":[{{{string.Join(",", records)}}}]}}""";

    /// <summary>Sends text.</summary>
    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Sends bytes.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> bytes) => Stream.WriteAsync(bytes, Stop).AsTask();

    /// <summary>Ends the connection as a machine does that has lost it.</summary>
    public void Reset()
    {
        Stream.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        Stream.Socket.Close();
    }

    /// <summary>Says nothing more, until the client has had enough.</summary>
    public async Task StallAsync() => _ = await Stream.ReadAsync(new byte[1], Stop);
}
