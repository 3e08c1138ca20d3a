using System.CommandLine;
using System.Diagnostics;
using Hgnc.Local;

namespace Hgnc.Bench.Import;

/// <summary>One import in a separate process: its seconds and its peak memory.</summary>
internal static class ImportRun
{
    public const string Verb = "import-run";

    public static Command Create()
    {
        var dataset = new Argument<string>("dataset");
        var withdrawn = new Argument<string>("withdrawn");
        var target = new Argument<string>("target");
        var command = new Command(Verb) { dataset, withdrawn, target };
        command.Hidden = true;
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var watch = Stopwatch.StartNew();
                await LocalImport.BuildAsync(
                    parsed.GetRequiredValue(dataset),
                    parsed.GetRequiredValue(withdrawn),
                    parsed.GetRequiredValue(target),
                    cancellationToken
                );
                ChildRun.Tell(watch.Elapsed.TotalSeconds, PeakMemory.MiB());
            }
        );
        return command;
    }
}
