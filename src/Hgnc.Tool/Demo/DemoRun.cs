using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Mirror;
using Hgnc.Rest;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.PowerShell;

namespace Hgnc.Tool.Demo;

/// <summary>The demo: a mirror in place of HGNC's service, and the pipeline from a table of genes to their records.</summary>
internal sealed class DemoRun(DemoFiles files, DemoDisplay display, ToolContext context)
{
    // The limit of HGNC.
    private const int Rate = 10;

    private static readonly TimeSpan PipelineLimit = TimeSpan.FromMinutes(2);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // Starting PowerShell takes time, so it begins during the first part.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var search = PowerShellFinder.FindAsync(files.Root, context.GetVariable, stop.Token);
        try
        {
            using var folder = new WorkFolder("hgnc-demo-");
            var copy = Path.Combine(folder.Path, "hgnc.sqlite");
            var dataset = await LocalImport.BuildAsync(
                files.DatasetPath,
                files.WithdrawnPath,
                copy,
                cancellationToken
            );
            using var source = LocalSource.Open(copy);
            display.Line(
                FormattableString.Invariant(
                    $"HgncPS's demo. A mirror with {dataset.RecordCount} sample records on this machine takes the place of HGNC's service. Like HGNC, it blocks a client that sends more than {Rate} requests in a second."
                )
            );
            var isToolRight = await RunToolAsync(source, cancellationToken);
            var (isPowerShellRight, powerShell) = await RunPowerShellAsync(
                source,
                await search,
                Path.Combine(folder.Path, "user"),
                cancellationToken
            );
            display.Title(
                $"The tool's part {(isToolRight ? "ran as expected" : "FAILED")}; the module's part {powerShell}."
            );
            return isToolRight && isPowerShellRight ? ExitCode.Ok : ExitCode.Service;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private async Task<bool> RunToolAsync(LocalSource source, CancellationToken cancellationToken)
    {
        display.Title($"1. The tool: finds each gene of {DemoFiles.Genes} and gets its record");
        await using var mirror = await StartMirrorAsync(source, cancellationToken);
        var rest = new RestSource(
            new RestOptions
            {
                BaseUri = mirror.BaseUri,
                Rate = Rate,
                CacheAge = TimeSpan.Zero,
            }
        );
        var watch = Stopwatch.StartNew();
        var result = await new GenePipeline(rest).RunAsync(files.GenesPath, cancellationToken);
        watch.Stop();
        display.Genes(result.Genes);
        display.Line(
            FormattableString.Invariant(
                $"{result.Genes.Count} records for {result.Rows} rows. These symbols are not approved:"
            )
        );
        display.Meanings(result.Resolved);
        display.Line("Rows without a record:");
        display.Meanings(result.Missing);
        var stats = mirror.Stats;
        display.Traffic(stats, watch.Elapsed);
        return result.IsAsExpected && IsPolite(stats);
    }

    private async Task<(bool IsRight, string Outcome)> RunPowerShellAsync(
        LocalSource source,
        PowerShellSearch search,
        string userFolder,
        CancellationToken cancellationToken
    )
    {
        display.Title("2. The module: the same in PowerShell");
        if (search.Host is not { } host)
        {
            display.Line($"No PowerShell here ({search.Reason}), so this part is left out.");
            return (true, "did not run, because PowerShell was not found");
        }
        // A separate mirror, because the tool's last requests are less than a second ago.
        await using var mirror = await StartMirrorAsync(source, cancellationToken);
        display.Line($"{host.Description}, in a separate process:");
        display.Verbatim(
            "PS> " + ModulePipeline.Text.Replace("; ", "\nPS> ", StringComparison.Ordinal)
        );
        var start = ModulePipeline.CreateStart(host, files);
        start.Environment["HGNC_BASE_URI"] = mirror.BaseUri.AbsoluteUri;
        // The user's settings and cache have no influence, and nothing is left behind.
        start.Environment[DatasetStore.Variable] = userFolder;
        start.Environment["HGNC_RATE"] = Rate.ToString(CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        var result = await ChildProcess.RunAsync(start, PipelineLimit, cancellationToken);
        watch.Stop();
        display.Verbatim(result.Output);
        display.Verbatim(result.Error);
        var stats = mirror.Stats;
        display.Traffic(stats, watch.Elapsed, " with PowerShell's start");
        var isRight = result.ExitCode == 0 && IsPolite(stats);
        if (!isRight)
        {
            display.Bad("The pipeline did not give the expected result.");
        }
        return (isRight, isRight ? "ran as expected" : "FAILED");
    }

    private static Task<HgncMirror> StartMirrorAsync(
        LocalSource source,
        CancellationToken cancellationToken
    ) => HgncMirror.StartAsync(source, new MirrorOptions { Rate = Rate }, cancellationToken);

    private static bool IsPolite(MirrorStats stats) =>
        stats is { Requests: > 0, Refused: 0, MaxInOneSecond: <= Rate };
}
