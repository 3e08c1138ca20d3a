using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary>The option <c>--source</c>.</summary>
public sealed class SourceOptionTests(SampleMirror sample, SavedCopy copy)
    : IClassFixture<SampleMirror>,
        IClassFixture<SavedCopy>
{
    private const string Nowhere = "http://127.0.0.1:1/";

    [Theory]
    [InlineData("info")]
    [InlineData("find", "BRAF")]
    [InlineData("get", "BRAF")]
    [InlineData("resolve", "BRAF")]
    public async Task Local_touches_no_network(params string[] arguments)
    {
        var run = await ToolRun.RunAsync(
            copy.Context,
            [.. arguments, "--source", "local", "--base-uri", Nowhere]
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(arguments[0] == "info" ? "Local copy  " : "HGNC:1097", run.Output);
    }

    [Theory]
    [InlineData("info")]
    [InlineData("find", "BRAF")]
    [InlineData("get", "BRAF")]
    [InlineData("resolve", "BRAF")]
    public async Task Local_without_a_copy_says_so_and_exits_1(params string[] arguments)
    {
        var run = await ToolRun.RunAsync(
            copy.WithoutCopy,
            [.. arguments, "--source", "local", "--base-uri", sample.BaseUri.AbsoluteUri]
        );

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("No local copy is saved in '", run.ErrorLines[0]);
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("service")]
    public async Task A_few_requests_go_to_the_service_even_with_a_copy(string choice)
    {
        await using var mirror = await sample.StartAsync(new MirrorOptions());

        foreach (
            var verb in (string[][])
                [
                    ["info"],
                    ["find", "BRAF"],
                    ["get", "BRAF"],
                    ["resolve", "BRAF"],
                ]
        )
        {
            var before = mirror.Stats.Requests;
            var run = await ToolRun.RunAsync(
                copy.Context,
                [.. verb, "--source", choice, "--base-uri", mirror.BaseUri.AbsoluteUri]
            );

            Assert.Equal(0, run.ExitCode);
            Assert.True(mirror.Stats.Requests > before, verb[0]);
        }
    }

    [Theory]
    [InlineData("get", SourceSwitch.MaxServiceRequests + 1)]
    [InlineData("resolve", (SourceSwitch.MaxServiceRequests * 50) + 1)]
    public async Task Very_many_inputs_are_looked_up_in_a_fresh_copy_only(string verb, int count)
    {
        await using var mirror = await sample.StartAsync(new MirrorOptions());
        using var folder = new TemporaryFolder();

        var run = await ToolRun.RunAsync(
            copy.Context,
            verb,
            "--from",
            folder.Write("ids.txt", Many(count)),
            "--base-uri",
            mirror.BaseUri.AbsoluteUri
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(count + 1, run.Lines.Length);
        Assert.Equal(0, mirror.Stats.Requests);
        Assert.DoesNotContain("hgnc save", run.Error);
    }

    [Fact]
    public async Task Very_many_genes_of_groups_are_sent_to_a_fresh_copy_only()
    {
        await using var mirror = await sample.StartAsync(new MirrorOptions());

        var run = await ToolRun.RunAsync(
            copy.Context,
            [
                "group",
                "--gene",
                .. Enumerable.Repeat("BRAF", SourceSwitch.MaxServiceRequests + 1),
                "--base-uri",
                mirror.BaseUri.AbsoluteUri,
            ]
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, mirror.Stats.Requests);
    }

    [Fact]
    public async Task Very_many_queries_are_sent_to_a_fresh_copy_only()
    {
        await using var mirror = await sample.StartAsync(new MirrorOptions());

        var run = await ToolRun.RunAsync(
            copy.Context,
            [
                "find",
                .. Enumerable.Repeat("symbol:BRAF", SourceSwitch.MaxServiceRequests + 1),
                "--base-uri",
                mirror.BaseUri.AbsoluteUri,
            ]
        );

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(SourceSwitch.MaxServiceRequests + 2, run.Lines.Length);
        Assert.Equal(0, mirror.Stats.Requests);
    }

    [Theory]
    [InlineData("auto", 1)]
    [InlineData("service", 0)]
    public async Task Without_a_copy_the_advice_comes_once_and_only_if_the_source_was_left_open(
        string choice,
        int times
    )
    {
        const int Count = SourceSwitch.MaxServiceRequests + 10;
        await using var mirror = await sample.StartAsync(new MirrorOptions());
        using var folder = new TemporaryFolder();

        var run = await ToolRun.RunAsync(
            copy.WithoutCopy,
            "get",
            "--from",
            folder.Write("ids.txt", Many(Count)),
            "--source",
            choice,
            "--no-cache",
            "--base-uri",
            mirror.BaseUri.AbsoluteUri
        );

        Assert.Equal((0, Count + 1), (run.ExitCode, run.Lines.Length));
        Assert.Equal(times, run.ErrorLines.Count(line => line.Contains("hgnc save")));
        Assert.Equal(Count, mirror.Stats.Requests);
    }

    [Fact]
    public async Task Symbols_that_need_several_requests_each_switch_to_the_copy_on_the_way()
    {
        // Each is an accession and requested separately: more than the estimate of 50 for a request.
        var ids = Enumerable.Range(0, 1_200).Select(i => $"ENSG{i:00000000000}");
        await using var mirror = await sample.StartAsync(new MirrorOptions());
        using var folder = new TemporaryFolder();

        var run = await ToolRun.RunAsync(
            copy.Context,
            "resolve",
            "--from",
            folder.Write("ids.txt", string.Join('\n', ids)),
            "--base-uri",
            mirror.BaseUri.AbsoluteUri
        );

        Assert.Equal((1, 1_201), (run.ExitCode, run.Lines.Length));
        Assert.Equal("Service", SourceOf(run.Lines[1]));
        Assert.Equal("Local", SourceOf(run.Lines[^1]));
        Assert.InRange(mirror.Stats.Requests, 1, 600);
    }

    // The reason, the detail and the release follow it.
    private static string SourceOf(string row) => row.Split('\t')[^4];

    private static string Many(int count) =>
        string.Join(Environment.NewLine, Enumerable.Repeat("BRAF", count));
}
