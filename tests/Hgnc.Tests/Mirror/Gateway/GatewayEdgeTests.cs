using System;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest;
using Hgnc.Sharing;
using Hgnc.Tests.Sharing;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror.Gateway;

/// <summary>A gateway with other methods, broken connections, clients that disconnect, and a share that refuses.</summary>
public sealed class GatewayEdgeTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    private const string Answer =
        """{"responseHeader":{"status":0},"response":{"numFound":1,"start":0,"docs":[{"symbol":"BRAF","hgnc_id":"HGNC:1097"}]}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task A_method_that_writes_is_refused_and_not_passed_on(string method)
    {
        await using var service = RawServer.Giving(RawServer.Json(Answer));
        await using var gateway = await TestGateway.StartAsync(service.BaseUri);

        using var refused = await gateway.Client.SendAsync(
            "fetch/symbol/BRAF",
            method: new HttpMethod(method)
        );

        Assert.Equal(405, (int)refused.StatusCode);
        Assert.Contains("GET", refused.Content.Headers.Allow);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_head_request_gets_the_head_of_what_a_get_request_gets()
    {
        await using var service = RawServer.Giving(RawServer.Json(Answer));
        await using var gateway = await TestGateway.StartAsync(service.BaseUri);

        using var head = await gateway.Client.SendAsync(
            "fetch/symbol/BRAF",
            method: HttpMethod.Head
        );
        var body = await gateway.Client.TextAsync("fetch/symbol/BRAF");

        Assert.Equal(200, (int)head.StatusCode);
        Assert.Equal(Answer.Length, head.Content.Headers.ContentLength);
        Assert.Equal("", await head.Content.ReadAsStringAsync(Token));
        Assert.Equal(Answer, body);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"
    )]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"res"
    )]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task A_response_that_breaks_off_is_an_error_and_never_a_shorter_response(
        string bytes
    )
    {
        await using var service = RawServer.Giving(bytes, RawServer.Json(Answer));
        await using var gateway = await TestGateway.StartAsync(service.BaseUri);

        using var broken = await gateway.Client.SendAsync("fetch/symbol/BRAF");
        var again = await gateway.Client.TextAsync("fetch/symbol/BRAF");

        Assert.Equal(502, (int)broken.StatusCode);
        Assert.Equal(Answer, again);
    }

    [Fact]
    public async Task A_client_that_leaves_does_not_affect_another_with_the_same_request()
    {
        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var service = new RawServer(
            async (_, stream, token) =>
            {
                arrived.TrySetResult();
                await release.Task;
                await stream.WriteAsync(Encoding.UTF8.GetBytes(RawServer.Json(Answer)), token);
            }
        );
        await using var gateway = await TestGateway.StartAsync(service.BaseUri);
        using (var leaving = new TcpClient())
        {
            await leaving.ConnectAsync("127.0.0.1", gateway.BaseUri.Port, Token);
            await leaving
                .GetStream()
                .WriteAsync(
                    Encoding.ASCII.GetBytes(
                        "GET /fetch/symbol/BRAF HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\n\r\n"
                    ),
                    Token
                );
            await arrived.Task;
        }
        var staying = gateway.Client.TextAsync("fetch/symbol/BRAF");
        release.SetResult();

        Assert.Equal(Answer, await staying);
    }

    [Fact]
    public async Task Without_the_shared_limit_nothing_is_sent_and_the_error_says_why()
    {
        await using var server = await ShareServer.StartAsync(ShareServer.Garnet, "s3cret");
        await using var service = RawServer.Giving(RawServer.Json(Answer));
        var options = new RestOptions
        {
            BaseUri = service.BaseUri,
            Retries = 0,
            Rate = 10,
            Share = ShareAddress.Parse($"redis://:0ther@127.0.0.1:{server.Port}"),
        };
        await using var alone = await TestGateway.StartAsync(options);
        await using var backed = await TestGateway.StartAsync(options, sample.Source);

        using var refused = await alone.Client.SendAsync("fetch/symbol/BRAF");
        using var fallback = await backed.Client.SendAsync("fetch/symbol/BRAF");
        var said = await refused.Content.ReadAsStringAsync(Token);

        Assert.Equal(503, (int)refused.StatusCode);
        Assert.Contains($"127.0.0.1:{server.Port}", said, StringComparison.Ordinal);
        Assert.DoesNotContain("0ther", said, StringComparison.Ordinal);
        Assert.Equal(200, (int)fallback.StatusCode);
        Assert.Equal("dataset", fallback.Headers.GetValues(MirrorHeaders.AnswerSource).Single());
        Assert.Empty(service.Requests);
    }
}
