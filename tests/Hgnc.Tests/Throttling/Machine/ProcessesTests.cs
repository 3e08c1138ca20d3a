using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Throttling.Machine;

/// <summary>Processes of the tool itself, with a mirror that refuses the eleventh request in any second.</summary>
[Trait("Speed", "Slow")]
public sealed class ProcessesTests(SampleMirror sample) : IClassFixture<SampleMirror>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Sixteen processes that start together use the whole machine, so that each is delayed again and again, at any point.
    [Theory]
    [InlineData(4, 15)]
    [InlineData(16, 2)]
    public async Task Processes_keep_to_ten_in_any_second_between_them(int count, int requests)
    {
        await using var mirror = await StartAsync();
        var processes = Enumerable.Range(0, count).Select(_ => Start(mirror, requests)).ToList();
        var outputs = await Task.WhenAll(processes.Select(EndAsync));

        Assert.All(outputs, output => Assert.Equal(requests, output.Length));
        Assert.Equal(count * requests, mirror.Stats.Requests);
        Assert.Equal(0, mirror.Stats.Refused);
        Assert.InRange(mirror.Stats.MaxInOneSecond, 1, 10);
    }

    [Fact]
    public async Task A_process_that_is_killed_in_the_middle_stops_no_other()
    {
        await using var mirror = await StartAsync();
        using var killed = Start(mirror, 500);
        // Its first response: from here on it has permits and a position in the queue.
        Assert.NotNull(await killed.StandardOutput.ReadLineAsync());
        var other = Start(mirror, 15);
        killed.Kill();
        await killed.WaitForExitAsync();

        Assert.Equal(15, (await EndAsync(other)).Length);
        Assert.Equal(0, mirror.Stats.Refused);
        Assert.InRange(mirror.Stats.MaxInOneSecond, 1, 10);
    }

    [Fact]
    public async Task A_process_whose_limit_cannot_be_shared_says_so_once_and_does_its_work()
    {
        await using var mirror = await StartAsync();
        var process = Start(mirror, 15, data: _folder.Write("file", ""));
        var error = process.StandardError.ReadToEndAsync();

        Assert.Equal(15, (await EndAsync(process)).Length);
        var warning = Assert.Single((await error).TrimEnd().Split('\n'));
        Assert.StartsWith(
            "Warning: The request limit cannot be shared",
            warning,
            StringComparison.Ordinal
        );
        Assert.Equal(0, mirror.Stats.Refused);
    }

    private Task<HgncMirror> StartAsync() => sample.StartAsync(new MirrorOptions { Rate = 10 });

    // hgnc get in a separate process, requesting one record again and again.
    private Process Start(HgncMirror mirror, int count, string? data = null)
    {
        var start = ToolProcess.StartOf(
            data ?? _folder.PathOf("data"),
            [
                "get",
                "--no-cache",
                "--format",
                "jsonl",
                "--base-uri",
                mirror.BaseUri.AbsoluteUri,
                .. Enumerable.Repeat("BRAF", count),
            ]
        );
        start.RedirectStandardError = data is not null;
        start.Environment["HGNC_RATE"] = "10";
        return Process.Start(start)!;
    }

    private static async Task<string[]> EndAsync(Process process)
    {
        using (process)
        {
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
            return output.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
