using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest;
using Hgnc.Sharing;

namespace Hgnc.Bench.Cluster;

/// <summary>A node of a cluster: it sends requests, two at a time, and writes a line with the outcome of each.</summary>
internal static class ClusterClient
{
    public const string Verb = "cluster-client";

    private const int AtOnce = 2;

    public static Command Create()
    {
        var root = new Argument<string>("root");
        var share = new Argument<string>("share");
        var command = new Command(Verb) { root, share };
        command.Hidden = true;
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    new RestOptions
                    {
                        BaseUri = new Uri(parsed.GetRequiredValue(root)),
                        Share = ShareAddress.Parse(parsed.GetRequiredValue(share)),
                        Rate = 10,
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task RunAsync(RestOptions options, CancellationToken cancellationToken)
    {
        var source = new RestSource(options) { NoCache = true };
        await Task.WhenAll(
            Enumerable
                .Range(0, AtOnce)
                .Select(async number =>
                {
                    for (var i = number; ; i += AtOnce)
                    {
                        await AskAsync(source, $"G{i}", cancellationToken);
                    }
                })
        );
    }

    private static async Task AskAsync(
        RestSource source,
        string symbol,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var answer = await source.FetchAsync("symbol", symbol, cancellationToken);
            Console.WriteLine("ok");
        }
        catch (HgncException e)
        {
            Console.WriteLine(e.Kind + " " + e.Message.Replace('\n', ' '));
        }
    }
}
