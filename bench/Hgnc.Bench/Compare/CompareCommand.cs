using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;

namespace Hgnc.Bench.Compare;

/// <summary><c>compare</c>: the time and memory for comparing two whole releases, each in a new process.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var reference = File("--reference", "The complete set of the older release.");
        var difference = File("--difference", "The complete set of the newer release.");
        var withdrawn = new Option<FileInfo?>("--withdrawn")
        {
            Description = "The withdrawn entries of the newer release.",
        };
        var runs = new Option<int>("--runs")
        {
            Description = "How many comparisons.",
            DefaultValueFactory = _ => 5,
        };
        var command = new Command("compare", "Measures the comparison of two releases.")
        {
            reference,
            difference,
            withdrawn,
            runs,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    parsed.GetRequiredValue(reference).FullName,
                    parsed.GetRequiredValue(difference).FullName,
                    parsed.GetValue(withdrawn)?.FullName,
                    parsed.GetValue(runs),
                    cancellationToken
                )
        );
        return command;
    }

    private static Option<FileInfo> File(string name, string description) =>
        new(name) { Description = description, Required = true };

    private static async Task RunAsync(
        string reference,
        string difference,
        string? withdrawn,
        int runs,
        CancellationToken cancellationToken
    )
    {
        var folder = Directory.CreateTempSubdirectory("hgnc-bench-").FullName;
        try
        {
            var older = Path.Combine(folder, "older.db");
            var newer = Path.Combine(folder, "newer.db");
            await LocalImport.BuildAsync(reference, null, older, cancellationToken);
            await LocalImport.BuildAsync(difference, withdrawn, newer, cancellationToken);
            Console.WriteLine("run         compare s  peak MiB   changes");
            for (var run = 1; run <= runs; run++)
            {
                var told = await ChildRun.RunAsync(
                    cancellationToken,
                    CompareRun.Verb,
                    older,
                    newer
                );
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{run, -8}{told[0], 13:0.00}{told[1], 10:0.0}{told[2], 10:0}"
                    )
                );
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
