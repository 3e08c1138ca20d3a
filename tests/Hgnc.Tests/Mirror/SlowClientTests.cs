using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Mirror.Options;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>Clients that keep a connection idle, and too many clients.</summary>
[Trait("Speed", "Slow")]
public sealed class SlowClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("GET /info HT")]
    [InlineData("GET /info HTTP/1.1\r\nHost: x\r\nA: ")]
    [InlineData("POST /info HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nx")]
    public async Task A_client_that_does_not_end_its_request_is_disconnected(string begun)
    {
        await using var mirror = await StartAsync(
            new ClientTimeouts
            {
                RequestHeaders = TimeSpan.FromMilliseconds(100),
                KeepAlive = TimeSpan.FromMilliseconds(100),
                Grace = TimeSpan.FromSeconds(1.1),
            }
        );
        using var client = new MirrorClient(mirror);

        // It ends only when the mirror closes the connection.
        await client.ExchangeAsync(begun);

        Assert.Equal(200, await client.StatusAsync("info"));
    }

    [Fact]
    public async Task An_idle_client_is_disconnected()
    {
        await using var mirror = await StartAsync(
            new ClientTimeouts { KeepAlive = TimeSpan.FromMilliseconds(100) }
        );
        using var client = new MirrorClient(mirror);

        var response = await client.ExchangeAsync("GET /info HTTP/1.1\r\nHost: x\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", response);
    }

    [Fact]
    public async Task A_client_that_does_not_read_a_response_is_disconnected_and_the_source_is_released()
    {
        var source = new ScriptedSource { Records = long.MaxValue };
        await using var mirror = await StartAsync(
            new ClientTimeouts { BytesPerSecond = 1e9, Grace = TimeSpan.FromSeconds(1.1) },
            source
        );
        using var client = new MirrorClient(mirror);
        using var socket = await client.ConnectAsync();
        await socket
            .GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes("GET /fetch/symbol/BIG HTTP/1.1\r\nHost: x\r\n\r\n"),
                Token
            );

        await source.Ended.WaitAsync(Token);

        Assert.Equal(200, await client.StatusAsync("info"));
    }

    [Fact]
    public async Task One_connection_too_many_is_closed_and_displaces_no_other()
    {
        await using var mirror = await HgncMirror.StartAsync(
            new ScriptedSource(),
            new MirrorOptions { MaxConnections = 2 },
            Token
        );
        using var client = new MirrorClient(mirror);
        var held = new List<TcpClient>();
        for (var i = 0; i < 2; i++)
        {
            held.Add(await client.ConnectAsync());
            Assert.True(await IsAnsweredAsync(held[i]));
        }

        using (var third = await client.ConnectAsync())
        {
            Assert.False(await IsAnsweredAsync(third));
        }
        Assert.True(await IsAnsweredAsync(held[0]));

        held.ForEach(socket => socket.Dispose());
        // Their connections are available again as soon as the mirror has noticed that they are gone.
        var isAnswered = false;
        while (!isAnswered)
        {
            using var next = await client.ConnectAsync();
            isAnswered = await IsAnsweredAsync(next);
        }
    }

    private static async Task<bool> IsAnsweredAsync(TcpClient socket)
    {
        try
        {
            var stream = socket.GetStream();
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes("HEAD /info HTTP/1.1\r\nHost: x\r\n\r\n"),
                Token
            );
            return await stream.ReadAsync(new byte[4096], Token) > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static Task<HgncMirror> StartAsync(
        ClientTimeouts timeouts,
        ScriptedSource? source = null
    ) =>
        HgncMirror.StartAsync(
            source ?? new ScriptedSource(),
            new MirrorOptions { Timeouts = timeouts },
            Token
        );
}
