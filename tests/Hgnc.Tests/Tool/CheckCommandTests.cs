using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Contract;
using Hgnc.Tests.Support;
using Hgnc.Tool.Hosting;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary><c>hgnc check</c>, from its command line to its exit code.</summary>
public sealed class CheckCommandTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    [Fact]
    public async Task A_server_that_keeps_the_contract_is_told_as_that()
    {
        var before = sample.Mirror.Stats.Requests;

        var run = await CheckAsync(sample.BaseUri);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("same     fetch/hgnc_id/1100", run.Lines);
        Assert.Contains("shows    fetch/alias_symbol/ELD%2FOSA1", run.Lines);
        Assert.Contains(" 0 differ, ", run.Output);
        Assert.Contains("/issues", run.Lines[^1]);
        Assert.Equal(ServiceContract.Cases.Count, sample.Mirror.Stats.Requests - before);
    }

    [Fact]
    public async Task A_server_that_does_not_is_told_with_each_difference()
    {
        await using var server = RawServer.Giving(
            RawServer.Json("""{"response":{"numFound":0,"docs":[]}}""")
        );

        var run = await CheckAsync(server.BaseUri);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("DIFFERS  fetch/hgnc_id/1100", run.Lines);
        Assert.Contains("         numFound: 0, expected 1", run.Lines);
        Assert.Contains("         expected by: HGNC's help page", run.Lines);
    }

    [Fact]
    public async Task A_server_that_blocks_gets_no_more_requests()
    {
        await using var server = RawServer.Giving(RawServer.Response(403, "no"));

        var run = await CheckAsync(server.BaseUri);

        Assert.Equal(3, run.ExitCode);
        Assert.Single(server.Requests);
        Assert.Contains("(403)", run.Error);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_reported_as_a_time_out()
    {
        await using var server = new RawServer((_, _, token) => Task.Delay(-1, token));

        var run = await CheckAsync(server.BaseUri);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("no response within 20 seconds", run.Error);
    }

    [Fact]
    public async Task A_server_that_does_not_listen_is_reported_once()
    {
        var run = await CheckAsync(new Uri("http://127.0.0.1:9/"));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Length);
    }

    [Fact]
    public async Task Http_to_another_machine_is_refused()
    {
        var run = await CheckAsync(new Uri("http://mirror.example.org/"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--allow-insecure", run.Error);
    }

    private static Task<ToolRun> CheckAsync(Uri server) =>
        ToolRun.RunAsync(
            // An answer has 20 seconds: here a third of one.
            new ToolContext { Time = new FastTime(speed: 60) },
            "check",
            "--base-uri",
            server.AbsoluteUri
        );
}
