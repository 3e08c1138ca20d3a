using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Sharing;

/// <summary>
/// Processes of the tool, each with its own data folder, that share nothing but a Redis server, with a mirror that refuses the eleventh
/// request in any second.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class ClusterTrials(SampleMirror sample) : IClassFixture<SampleMirror>, IDisposable
{
    private const int Processes = 4;

    private readonly TemporaryFolder _folder = new();
    private int _count;

    private static int RequestsEach => Trial.Count(150);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(ShareTests.Kinds), MemberType = typeof(ShareTests))]
    public async Task Processes_keep_to_ten_in_any_second_between_them(string kind)
    {
        await using var server = await ShareServer.StartAsync(kind);
        await using var mirror = await StartAsync();

        await EndAsync(mirror, Start(mirror, server));
    }

    [Theory]
    [MemberData(nameof(ShareTests.Kinds), MemberType = typeof(ShareTests))]
    public async Task A_server_that_is_killed_and_restarted_loses_no_request(string kind)
    {
        await using var server = await ShareServer.StartAsync(kind);
        await using var mirror = await StartAsync();
        var processes = Start(mirror, server);
        await FirstAnswersAsync(processes);
        await server.KillAsync();
        await server.RestartAsync();

        await EndAsync(mirror, processes);
    }

    [Fact]
    public async Task A_process_that_is_killed_stops_no_other()
    {
        await using var server = await ShareServer.StartAsync(ShareServer.Garnet);
        await using var mirror = await StartAsync();
        var processes = Start(mirror, server);
        await FirstAnswersAsync(processes);
        using (var killed = processes[0])
        {
            killed.Kill();
            await killed.WaitForExitAsync(Token);
        }

        await EndAsync(mirror, processes[1..]);
    }

    [Fact]
    public async Task Processes_that_are_stopped_while_they_hold_permits_send_nothing_without_one()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no signal that stops a process.");
        }
        await using var server = await ShareServer.StartAsync(ShareServer.Garnet);
        await using var mirror = await StartAsync();
        var processes = Start(mirror, server);
        await FirstAnswersAsync(processes);
        Signal("STOP", processes[..2]);
        // The other two continue, for longer than the server waits for the stopped ones.
        await Task.WhenAll(processes[2..].Select(process => process.WaitForExitAsync(Token)));
        Signal("CONT", processes[..2]);

        await EndAsync(mirror, processes);
    }

    private Task<HgncMirror> StartAsync() => sample.StartAsync(new MirrorOptions { Rate = 10 });

    private Process[] Start(HgncMirror mirror, ShareServer server) =>
        [
            .. Enumerable
                .Range(0, Processes)
                .Select(_ => Start(mirror.BaseUri.AbsoluteUri, server.Text)),
        ];

    private Process Start(string service, string share)
    {
        var start = new ProcessStartInfo(Repository.Tool)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "get",
            "--no-cache",
            "--format",
            "jsonl",
            "--base-uri",
            service,
            "--share",
            share,
            .. Enumerable.Repeat("BRAF", RequestsEach),
        ];
        arguments.ToList().ForEach(start.ArgumentList.Add);
        start.Environment["HGNC_RATE"] = "10";
        start.Environment["HGNC_DATA"] = _folder.PathOf(
            $"data{(++_count).ToString(CultureInfo.InvariantCulture)}"
        );
        return Process.Start(start)!;
    }

    private static async Task FirstAnswersAsync(IEnumerable<Process> processes)
    {
        foreach (var process in processes)
        {
            Assert.NotNull(await process.StandardOutput.ReadLineAsync(Token));
        }
    }

    private static async Task EndAsync(HgncMirror mirror, IEnumerable<Process> processes)
    {
        var results = await Task.WhenAll(processes.Select(ToolProcess.EndAsync));
        Assert.All(results, result => Assert.Equal((0, ""), (result.Code, result.Error)));
        Assert.Equal(0, mirror.Stats.Refused);
        Assert.InRange(mirror.Stats.MaxInOneSecond, 1, 10);
        Trial.Tell(
            $"{mirror.Stats.Requests} requests, {mirror.Stats.MaxInOneSecond} in one second at most"
        );
    }

    private static void Signal(string name, IEnumerable<Process> processes)
    {
        foreach (var process in processes)
        {
            using var kill = Process.Start(
                "kill",
                ["-" + name, process.Id.ToString(CultureInfo.InvariantCulture)]
            );
            kill.WaitForExit();
        }
    }
}
