using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Tests.Mirror;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Trials;

/// <summary>Clients that disconnect in the middle of a response, and mirrors that stop: every response is released, and no exception goes unobserved.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public sealed class LeavingClientsTrial : IDisposable
{
    private const int AtOnce = 50;

    private readonly ConcurrentQueue<Exception> _escaped = new();

    public LeavingClientsTrial() => TaskScheduler.UnobservedTaskException += Note;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => TaskScheduler.UnobservedTaskException -= Note;

    [Fact]
    public async Task Trial_of_clients_that_stop_reading_in_the_middle()
    {
        var count = Trial.Count(5_000);
        var source = new ScriptedSource { Records = long.MaxValue };
        await using var mirror = await HgncMirror.StartAsync(source, new MirrorOptions(), Token);
        using var client = new MirrorClient(mirror);
        var random = new Random(Trial.Seed);
        var lengths = Enumerable.Range(0, count).Select(_ => random.Next(300_000)).ToList();

        await Parallel.ForEachAsync(
            lengths,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Token },
            async (length, token) =>
            {
                using var socket = await AskAsync(client);
                var rest = length;
                var buffer = new byte[16 * 1024];
                while (rest > 0)
                {
                    var read = await socket.GetStream().ReadAsync(buffer, token);
                    Assert.NotEqual(0, read);
                    rest -= read;
                }
                // Every second one resets the connection.
                socket.LingerState = new LingerOption(length % 2 == 0, 0);
            }
        );

        await source.NoneOpenAsync().WaitAsync(Token);
        Assert.Equal(200, await client.StatusAsync("info"));
        Trial.Tell($"{count} clients left; none of their answers is still read from.");
        AssertNothingEscaped();
    }

    [Fact]
    public async Task Trial_of_mirrors_that_end_during_responses()
    {
        var count = Trial.Count(200);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = 20, CancellationToken = Token },
            async (_, token) =>
            {
                var source = new ScriptedSource { Records = long.MaxValue };
                var mirror = await HgncMirror.StartAsync(source, new MirrorOptions(), token);
                using var client = new MirrorClient(mirror);
                var sockets = await Task.WhenAll(
                    Enumerable
                        .Range(0, 5)
                        .Select(async _ =>
                        {
                            var socket = await AskAsync(client);
                            await socket.GetStream().ReadExactlyAsync(new byte[1000], token);
                            return socket;
                        })
                );

                await mirror.DisposeAsync();

                await source.NoneOpenAsync().WaitAsync(Token);
                Array.ForEach(sockets, socket => socket.Dispose());
            }
        );
        Trial.Tell($"{count} mirrors ended during 5 answers each.");
        AssertNothingEscaped();
    }

    private static async Task<TcpClient> AskAsync(MirrorClient client)
    {
        var socket = await client.ConnectAsync(buffer: 16 * 1024);
        await socket
            .GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes("GET /fetch/symbol/BIG HTTP/1.1\r\nHost: x\r\n\r\n"),
                Token
            );
        return socket;
    }

    private void Note(object? sender, UnobservedTaskExceptionEventArgs e)
    {
        // Other tests run at the same time.
        if (e.Exception.ToString().Contains("Hgnc.Mirror.", StringComparison.Ordinal))
        {
            _escaped.Enqueue(e.Exception);
        }
    }

    private void AssertNothingEscaped()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Empty(_escaped);
    }
}
