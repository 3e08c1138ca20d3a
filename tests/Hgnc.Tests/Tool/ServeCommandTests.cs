using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tool;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary><c>hgnc serve</c>, from its command line to its exit code.</summary>
public sealed class ServeCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_what_it_serves_serves_it_and_stops_with_0()
    {
        using var error = new FirstLine();
        using var output = new StringWriter();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var exit = HgncTool.RunAsync(
            [
                "serve",
                "--dataset",
                Repository.Sample("hgnc_sample.json"),
                "--withdrawn",
                Repository.Sample("withdrawn.txt"),
                "--urls",
                "http://127.0.0.1:0",
                "--rate",
                "2",
                "--latency",
                "0",
                "--fault",
                "503:0",
                "--fault",
                "500:0.0",
            ],
            output,
            error,
            stop.Token
        );
        await Task.WhenAny(error.Line, exit);
        Assert.False(exit.IsCompleted, error.ToString());
        var line = await error.Line;
        Assert.Matches(@"^Serving 71 records on http://127\.0\.0\.1:\d+/ \(Ctrl\+C stops\)$", line);

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var uri = new Uri(new Uri(line.Split(' ')[4]), "fetch/symbol/ZNF1");
        for (var i = 0; i < 3; i++)
        {
            using var response = await client.GetAsync(uri, stop.Token);
            Assert.Equal(i < 2 ? 200 : 403, (int)response.StatusCode);
        }
        await stop.CancelAsync();
        Assert.Equal(0, await exit);
        Assert.Equal("", output.ToString());
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://127.0.0.1:0;http://[::]:0")]
    public async Task An_address_that_others_can_reach_is_warned_of(string urls)
    {
        using var error = new FirstLine();
        using var output = new StringWriter();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var exit = HgncTool.RunAsync(
            ["serve", "--dataset", Repository.Sample("hgnc_sample.json"), "--urls", urls],
            output,
            error,
            stop.Token
        );
        await Task.WhenAny(error.Line, exit);

        Assert.StartsWith("Warning: anyone who can reach this machine", await error.Line);

        await stop.CancelAsync();
        Assert.Equal(0, await exit);
    }

    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("serve")]
    [InlineData("serve", "--withdrawn", "x")]
    [InlineData("serve", "--upstream", "http://127.0.0.1:9/", "--withdrawn", "x")]
    [InlineData("serve", "--dataset")]
    [InlineData("serve", "--dataset", "x", "--rate", "none")]
    [InlineData("serve", "--dataset", "x", "--rate", "0")]
    [InlineData("serve", "--dataset", "x", "--latency", "-1")]
    [InlineData("serve", "--dataset", "x", "--fault", "503")]
    [InlineData("serve", "--dataset", "x", "--fault", "503:x")]
    [InlineData("serve", "--dataset", "x", "--fault", "503:0,5")]
    [InlineData("serve", "--dataset", "x", "--cors")]
    [InlineData("serve", "--dataset", "x", "--colour", "red")]
    public async Task An_invalid_command_line_exits_2_and_writes_nothing_to_stdout(
        params string[] arguments
    )
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(2, await HgncTool.RunAsync(arguments, output, error, Token));
        Assert.Equal("", output.ToString());
        Assert.Contains("--help", error.ToString());
    }

    [Fact]
    public async Task Pages_of_listed_origins_can_send_requests()
    {
        using var error = new FirstLine();
        using var output = new StringWriter();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var exit = HgncTool.RunAsync(
            [
                "serve",
                "--dataset",
                Repository.Sample("hgnc_sample.json"),
                "--urls",
                "http://127.0.0.1:0",
                "--cors",
                "https://a.example.org",
                "--cors",
                "https://b.example.org",
            ],
            output,
            error,
            stop.Token
        );
        await Task.WhenAny(error.Line, exit);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        client.DefaultRequestHeaders.Add("Origin", "https://b.example.org");
        using var response = await client.GetAsync(
            new Uri(new Uri((await error.Line).Split(' ')[4]), "fetch/symbol/BRAF"),
            stop.Token
        );

        Assert.Equal(
            ["https://b.example.org"],
            response.Headers.GetValues("Access-Control-Allow-Origin")
        );

        await stop.CancelAsync();
        Assert.Equal(0, await exit);
    }

    [Fact]
    public async Task As_a_gateway_it_passes_on_the_responses_of_the_service()
    {
        await using var service = RawServer.Giving(
            RawServer.Json("""{"responseHeader":{} , "response":{"numFound":0,"docs":[]}}""")
        );
        using var error = new FirstLine();
        using var output = new StringWriter();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var exit = HgncTool.RunAsync(
            ["serve", "--upstream", service.BaseUri.AbsoluteUri, "--urls", "http://127.0.0.1:0"],
            output,
            error,
            stop.Token
        );
        await Task.WhenAny(error.Line, exit);
        Assert.False(exit.IsCompleted, error.ToString());
        var line = await error.Line;
        Assert.StartsWith($"Serving {service.BaseUri} on ", line, StringComparison.Ordinal);

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        client.DefaultRequestHeaders.Add("Accept", "application/json");
        var body = await client.GetStringAsync(
            new Uri(new Uri(line.Split(' ')[3]), "fetch/symbol/BRAF"),
            stop.Token
        );

        Assert.Equal("""{"responseHeader":{} , "response":{"numFound":0,"docs":[]}}""", body);
        await stop.CancelAsync();
        Assert.Equal(0, await exit);
    }

    [Theory]
    [InlineData("--upstream", "ftp://x")]
    [InlineData("--upstream", "http://hgnc.example/")]
    [InlineData("--upstream", "http://127.0.0.1:9/", "--share", "head:6379")]
    public async Task An_invalid_upstream_or_share_exits_2_with_a_message_and_advice(
        params string[] arguments
    )
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(2, await HgncTool.RunAsync(["serve", .. arguments], output, error, Token));
        Assert.Equal(2, error.ToString().TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task An_invalid_origin_exits_2_and_is_named()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(
            2,
            await HgncTool.RunAsync(
                [
                    "serve",
                    "--dataset",
                    Repository.Sample("hgnc_sample.json"),
                    "--cors",
                    "a.example.org",
                ],
                output,
                error,
                Token
            )
        );
        Assert.Contains("'a.example.org'", error.ToString());
    }

    [Fact]
    public async Task A_missing_file_exits_2_with_a_message_and_advice()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(
            2,
            await HgncTool.RunAsync(["serve", "--dataset", "no-such-file"], output, error, Token)
        );
        var lines = error.ToString().TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("no-such-file", lines[0]);
    }

    [Fact]
    public async Task Help_is_data()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(0, await HgncTool.RunAsync(["serve", "--help"], output, error, Token));
        Assert.Contains("--dataset <FILE>", output.ToString());
        Assert.Equal("", error.ToString());
    }
}
