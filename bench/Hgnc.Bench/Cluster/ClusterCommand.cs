using System;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Bench.Cluster;

/// <summary><c>cluster</c>: gateways and nodes that share nothing but a Redis server, with a mirror that refuses the eleventh request in any second.</summary>
internal static class ClusterCommand
{
    public static Command Create()
    {
        var dataset = new Option<FileInfo>("--dataset")
        {
            Description = "HGNC's complete set or a part of it, as JSON.",
            Required = true,
        };
        var redis = new Option<string>("--redis")
        {
            Description =
                "The server: a program such as redis-server, or the path of GarnetServer.dll.",
            DefaultValueFactory = _ => "redis-server",
        };
        var gateways = Number("--gateways", "How many gateways.", 4);
        var nodes = Number("--nodes", "How many nodes.", 60);
        var seconds = Number("--seconds", "How long.", 60);
        var faults = new Option<bool>("--faults")
        {
            Description =
                "Kill the Redis server and start it again, kill a gateway, and stop a node for five seconds.",
        };
        var command = new Command("cluster", "Measures one limit that many processes share.")
        {
            dataset,
            redis,
            gateways,
            nodes,
            seconds,
            faults,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                using var parts = new ClusterParts(
                    parsed.GetRequiredValue(dataset).FullName,
                    parsed.GetRequiredValue(redis),
                    parsed.GetValue(gateways),
                    parsed.GetValue(nodes)
                );
                await RunAsync(
                    parts,
                    TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                    parsed.GetValue(faults),
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static async Task RunAsync(
        ClusterParts parts,
        TimeSpan time,
        bool hasFaults,
        CancellationToken cancellationToken
    )
    {
        await parts.ReadyAsync(cancellationToken);
        await parts.StartAsync(cancellationToken);
        var answered = new long[parts.Gateways.Count];
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = parts
            .GatewayUris.Select(
                (uri, i) =>
                    parts.AskAsync(
                        uri,
                        $"G{i}",
                        () => Interlocked.Increment(ref answered[i]),
                        end.Token
                    )
            )
            .ToList();
        // The measurement begins when each process has had a response.
        while (Counts().Min() == 0)
        {
            await Task.Delay(200, cancellationToken);
        }
        long[] Counts() => [.. answered, .. parts.Nodes.Select(node => node.Answers)];

        var before = await parts.StatsAsync(cancellationToken);
        var countsBefore = Counts();
        parts.Nodes.ForEach(node => node.Others.Clear());
        var watch = Stopwatch.StartNew();
        if (hasFaults)
        {
            await CauseAsync(parts, time, cancellationToken);
        }
        await Task.Delay(Remaining(time, watch), cancellationToken);
        var after = await parts.StatsAsync(cancellationToken);
        var counts = Counts().Zip(countsBefore, (now, then) => now - then).ToArray();
        var elapsed = watch.Elapsed.TotalSeconds;
        await end.CancelAsync();
        await Task.WhenAll(asking);
        Console.WriteLine(
            FormattableString.Invariant(
                $"{(after.Requests - before.Requests) / elapsed:0.00} a second in {elapsed:0} s, {after.Requests} requests in all, most in one second {after.Most}, refused {after.Refused}"
            )
        );
        Console.WriteLine(
            $"answers of each gateway {string.Join(' ', counts.Take(answered.Length))}; of nodes, sorted: {string.Join(' ', counts.Skip(answered.Length).Order())}"
        );
        var errors = parts.Nodes.SelectMany(node => node.Others).ToList();
        Console.WriteLine(
            $"errors {errors.Count}, of {parts.Nodes.Count(node => !node.Others.IsEmpty)} nodes"
        );
        foreach (var error in errors.GroupBy(error => error.Split(' ')[0], StringComparer.Ordinal))
        {
            Console.WriteLine($"  {error.Count()} {error.First()}");
        }
    }

    // Causes the faults during the requests, one after the other.
    private static async Task CauseAsync(
        ClusterParts parts,
        TimeSpan time,
        CancellationToken cancellationToken
    )
    {
        await MeasureAsync(parts, "before", time / 5, cancellationToken);
        parts.Share.Kill();
        await MeasureAsync(parts, "without the server", TimeSpan.FromSeconds(2), cancellationToken);
        parts.Share.Restart();
        // A server without data grants no permit for three seconds.
        await MeasureAsync(parts, "with a new one", TimeSpan.FromSeconds(4), cancellationToken);
        await MeasureAsync(parts, "after that", time / 5, cancellationToken);
        parts.Gateways[^1].Kill();
        await MeasureAsync(parts, "a gateway killed", time / 10, cancellationToken);
        foreach (var node in parts.Nodes.Take(10))
        {
            node.Signal("STOP");
        }
        await MeasureAsync(parts, "ten nodes stopped", TimeSpan.FromSeconds(5), cancellationToken);
        foreach (var node in parts.Nodes.Take(10))
        {
            node.Signal("CONT");
        }
        await MeasureAsync(parts, "all go on", time / 5, cancellationToken);
    }

    // Measures the number of requests in a phase.
    private static async Task MeasureAsync(
        ClusterParts parts,
        string phase,
        TimeSpan time,
        CancellationToken cancellationToken
    )
    {
        var before = await parts.StatsAsync(cancellationToken);
        var watch = Stopwatch.StartNew();
        await Task.Delay(time, cancellationToken);
        var after = await parts.StatsAsync(cancellationToken);
        Console.WriteLine(
            FormattableString.Invariant(
                $"{phase}: {(after.Requests - before.Requests) / watch.Elapsed.TotalSeconds:0.00} a second in {watch.Elapsed.TotalSeconds:0} s"
            )
        );
    }

    private static TimeSpan Remaining(TimeSpan time, Stopwatch watch) =>
        time > watch.Elapsed ? time - watch.Elapsed : TimeSpan.Zero;

    private static Option<int> Number(string name, string description, int usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };
}
