using System.CommandLine;
using System.Diagnostics;
using System.Linq;
using Hgnc.Bench.Import;
using Hgnc.Comparison;
using Hgnc.Local;

namespace Hgnc.Bench.Compare;

/// <summary>One comparison in a separate process: the seconds after opening, the peak memory and the number of changes.</summary>
internal static class CompareRun
{
    public const string Verb = "compare-run";

    public static Command Create()
    {
        var reference = new Argument<string>("reference");
        var difference = new Argument<string>("difference");
        var command = new Command(Verb) { reference, difference };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            using var older = LocalSource.Open(parsed.GetRequiredValue(reference));
            using var newer = LocalSource.Open(parsed.GetRequiredValue(difference));
            var watch = Stopwatch.StartNew();
            var changes = new ReleaseComparison(older, newer).Compare().Count();
            ChildRun.Tell(watch.Elapsed.TotalSeconds, PeakMemory.MiB(), changes);
        });
        return command;
    }
}
