using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Bench.Clients;

/// <summary><c>clients</c>: many concurrent clients of a mirror for some time; shows their errors and the mirror's memory.</summary>
internal static class ClientsCommand
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        var dataset = new Option<FileInfo>("--dataset")
        {
            Description = "HGNC's complete set or a part of it, as JSON.",
            Required = true,
        };
        var clients = new Option<int>("--clients")
        {
            Description = "How many clients.",
            DefaultValueFactory = _ => 200,
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long.",
            DefaultValueFactory = _ => 60,
        };
        var command = new Command("clients", "Measures many clients at once at a mirror.")
        {
            dataset,
            clients,
            seconds,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    parsed.GetRequiredValue(dataset).FullName,
                    parsed.GetValue(clients),
                    TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task RunAsync(
        string dataset,
        int clients,
        TimeSpan time,
        CancellationToken cancellationToken
    )
    {
        var targets = await RequestMix.ReadAsync(dataset, cancellationToken);
        using var mirror = ChildRun.Start(redirectInput: true, MirrorRun.Verb, dataset);
        try
        {
            var root = new Uri((await mirror.StandardOutput.ReadLineAsync(cancellationToken))!);
            using var crowd = new ConcurrentClients(root, targets);
            Print("s", "requests", "errors", "held MiB", "working set MiB");
            await TellAsync(TimeSpan.Zero, crowd, mirror, cancellationToken);
            var watch = Stopwatch.StartNew();
            var asking = crowd.AskAsync(clients, time, cancellationToken);
            while (!asking.IsCompleted)
            {
                await Task.WhenAny(asking, Task.Delay(Step, cancellationToken));
                await TellAsync(watch.Elapsed, crowd, mirror, cancellationToken);
            }
            await asking;
            mirror.StandardInput.Close();
            await mirror.WaitForExitAsync(cancellationToken);
            if (crowd.FirstError is { } error)
            {
                Console.WriteLine($"The first error: {error}");
            }
        }
        finally
        {
            if (!mirror.HasExited)
            {
                mirror.Kill();
            }
        }
    }

    private static async Task TellAsync(
        TimeSpan elapsed,
        ConcurrentClients crowd,
        Process mirror,
        CancellationToken cancellationToken
    )
    {
        await mirror.StandardInput.WriteLineAsync("memory");
        await mirror.StandardInput.FlushAsync(cancellationToken);
        var memory = await mirror.StandardOutput.ReadLineAsync(cancellationToken);
        Print([
            elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture),
            crowd.Requests.ToString("N0", CultureInfo.InvariantCulture),
            crowd.Errors.ToString("N0", CultureInfo.InvariantCulture),
            .. memory!.Split(' '),
        ]);
    }

    private static void Print(params string[] cells) =>
        Console.WriteLine(string.Concat(cells.Select(cell => cell.PadLeft(17))));
}
