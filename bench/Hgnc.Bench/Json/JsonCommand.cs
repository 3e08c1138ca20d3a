using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;

namespace Hgnc.Bench.Json;

/// <summary>
/// <c>json</c>: how fast a response of the service becomes records, compared with how fast the reader of System.Text.Json skips the
/// same bytes.
/// </summary>
internal static class JsonCommand
{
    private const double Megabyte = 1e6;

    // The first rounds include .NET's compilation.
    private const int WarmUp = 5;

    public static Command Create()
    {
        var dataset = new Option<FileInfo>("--dataset")
        {
            Description =
                "HGNC's complete set, or one that grow made: it has the form of an answer.",
            Required = true,
        };
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each is measured, in turn; the medians count.",
            DefaultValueFactory = _ => 15,
        };
        var command = new Command("json", "Measures how fast an answer becomes records.")
        {
            dataset,
            rounds,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    Read(parsed.GetRequiredValue(dataset).FullName),
                    parsed.GetValue(rounds),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task RunAsync(
        byte[] answer,
        int rounds,
        CancellationToken cancellationToken
    )
    {
        var skips = new List<double>();
        var reads = new List<double>();
        for (var round = -WarmUp; round < rounds; round++)
        {
            var skip = Time(() => Skip(answer));
            var watch = Start();
            var count = await ReadAsync(answer, cancellationToken);
            var read = watch.Elapsed.TotalSeconds;
            if (round < 0)
            {
                continue;
            }
            skips.Add(answer.Length / Megabyte / skip);
            reads.Add(answer.Length / Megabyte / read);
            Print($"{round + 1}", skips[^1], reads[^1], $"{count} records");
        }
        Print("median", Median.Of(skips), Median.Of(reads), "");
    }

    private static double Time(Action run)
    {
        var watch = Start();
        run();
        return watch.Elapsed.TotalSeconds;
    }

    // Collects garbage first, so that a measurement does not include that of the one before.
    private static Stopwatch Start()
    {
        GC.Collect();
        return Stopwatch.StartNew();
    }

    private static void Skip(byte[] answer)
    {
        var reader = new Utf8JsonReader(answer);
        reader.Read();
        reader.Skip();
    }

    private static async Task<int> ReadAsync(byte[] answer, CancellationToken cancellationToken)
    {
        var count = 0;
        await using var stream = new ResponseStream<HgncGene>(
            new MemoryStream(answer),
            GeneJson.TryRead
        );
        await foreach (var _ in stream.ReadAllAsync(cancellationToken))
        {
            count++;
        }
        return count;
    }

    private static byte[] Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Print(string name, double skip, double read, string note) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -8}{skip, 8:0} MB/s skipped {read, 8:0} MB/s read {read / skip, 8:0.00}  {note}"
            )
        );
}
