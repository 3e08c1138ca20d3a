using System.CommandLine;
using System.Diagnostics;
using System.Linq;
using Hgnc.Local;
using Hgnc.Local.Copy;

namespace Hgnc.Bench.Import;

/// <summary>Opens a copy in a separate process and reads all its names: the milliseconds of each, and of reading them again.</summary>
internal static class OpenRun
{
    public const string Verb = "open-run";

    public static Command Create()
    {
        var copy = new Argument<string>("copy");
        var command = new Command(Verb) { copy };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(copy);
            var watch = Stopwatch.StartNew();
            using var source = LocalSource.Open(path);
            var open = watch.Elapsed.TotalMilliseconds;
            using var connection = LocalConnection.Open(path, latest: null);
            ChildRun.Tell(
                open,
                Read(connection),
                Enumerable.Range(0, 5).Min(_ => Read(connection))
            );
        });
        return command;
    }

    private static double Read(LocalConnection connection)
    {
        var watch = Stopwatch.StartNew();
        _ = LocalNames.ReadAll(connection).Count();
        return watch.Elapsed.TotalMilliseconds;
    }
}
