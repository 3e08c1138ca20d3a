using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Bench.Import;

/// <summary><c>import</c>: the time and memory of an import, and the time to open the copy, each in new processes.</summary>
internal static class ImportCommand
{
    private static readonly string[] Columns =
    [
        "import s",
        "peak MiB",
        "open ms",
        "names ms",
        "again ms",
        "copy MiB",
    ];

    public static Command Create()
    {
        var dataset = new Option<FileInfo>("--dataset")
        {
            Description = "HGNC's complete set, or one that grow made.",
            Required = true,
        };
        var withdrawn = new Option<FileInfo>("--withdrawn")
        {
            Description = "HGNC's withdrawn.txt, or one that grow made.",
            Required = true,
        };
        var runs = new Option<int>("--runs")
        {
            Description = "How many imports.",
            DefaultValueFactory = _ => 5,
        };
        var command = new Command(
            "import",
            "Measures the import of a dataset, and opening the copy."
        )
        {
            dataset,
            withdrawn,
            runs,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    Existing(parsed.GetRequiredValue(dataset)),
                    Existing(parsed.GetRequiredValue(withdrawn)),
                    parsed.GetValue(runs),
                    cancellationToken
                )
        );
        return command;
    }

    private static string Existing(FileInfo file) =>
        file.Exists
            ? file.FullName
            : throw new FileNotFoundException(
                $"There is no file '{file.FullName}'. Make one with: grow --from hgnc_complete_set.json --to FILE --withdrawn FILE"
            );

    private static async Task RunAsync(
        string dataset,
        string withdrawn,
        int runs,
        CancellationToken cancellationToken
    )
    {
        var folder = Directory.CreateTempSubdirectory("hgnc-bench-").FullName;
        try
        {
            var copy = Path.Combine(folder, "copy.db");
            var rows = new List<double[]>();
            Print("run", Columns);
            for (var run = 1; run <= runs; run++)
            {
                var import = await ChildRun.RunAsync(
                    cancellationToken,
                    ImportRun.Verb,
                    dataset,
                    withdrawn,
                    copy
                );
                var open = await ChildRun.RunAsync(cancellationToken, OpenRun.Verb, copy);
                rows.Add([.. import, .. open, new FileInfo(copy).Length / 1048576.0]);
                Print(run.ToString(CultureInfo.InvariantCulture), rows[^1].Select(Round));
            }
            Print("median", Columns.Select((_, i) => Round(Median.Of(rows.Select(row => row[i])))));
            Print("least", Columns.Select((_, i) => Round(rows.Min(row => row[i]))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Round(double number) =>
        number.ToString("0.0#", CultureInfo.InvariantCulture);

    private static void Print(string name, IEnumerable<string> cells) =>
        Console.WriteLine(name.PadRight(8) + string.Concat(cells.Select(cell => cell.PadLeft(10))));
}
