using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Mirror;
using Hgnc.Tool.Options;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc serve</c>: a mirror of HGNC's REST service, from one of HGNC's bulk files.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var dataset = new Option<string>("--dataset")
        {
            Description = "HGNC's complete set as it comes: .json, .txt or .tsv, plain or .gz.",
            HelpName = "FILE",
            Required = true,
        };
        var withdrawn = new Option<string?>("--withdrawn")
        {
            Description = "HGNC's withdrawn.txt, to serve withdrawn entries too.",
            HelpName = "FILE",
        };
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen; several with semicolons between them.",
            HelpName = "URL",
            DefaultValueFactory = _ => "http://127.0.0.1:8080",
        };
        var rate = NumberOption.Create(
            "--rate",
            "N",
            minimum: 1,
            "Answer 403 to an address that sends more than N requests in a second, and from then on."
        );
        var latency = NumberOption.Create(
            "--latency",
            "MS",
            minimum: 0,
            "Hold each answer back by this many milliseconds."
        );
        var fault = FaultOption.Create();
        var cors = CorsOption.Create();
        var command = new Verb("serve", "Serve HGNC's REST contract from a bulk file.")
        {
            Examples =
            [
                "hgnc serve --dataset hgnc_complete_set.json --withdrawn withdrawn.txt",
                "hgnc serve --dataset samples/hgnc_sample.json --urls http://127.0.0.1:9090 --rate 10",
            ],
        };
        command.Options.Add(dataset);
        command.Options.Add(urls);
        command.Options.Add(withdrawn);
        command.Options.Add(rate);
        command.Options.Add(latency);
        command.Options.Add(fault);
        command.Options.Add(cors);
        command.SetAction(
            (parsed, cancellationToken) =>
                ServeAsync(
                    parsed.GetRequiredValue(dataset),
                    parsed.GetValue(withdrawn),
                    new MirrorOptions
                    {
                        Urls = parsed.GetRequiredValue(urls),
                        Rate = parsed.GetValue(rate),
                        Latency = TimeSpan.FromMilliseconds(parsed.GetValue(latency) ?? 0),
                        Faults = parsed.GetValue(fault) ?? [],
                        CorsOrigins = parsed.GetValue(cors) ?? [],
                        Files = FilesOf(
                            parsed.GetRequiredValue(dataset),
                            parsed.GetValue(withdrawn)
                        ),
                    },
                    parsed.InvocationConfiguration.Error,
                    cancellationToken
                )
        );
        return command;
    }

    // Whatever form they have, they go by the names that a save looks for: what a file is, is told by what is in it.
    private static Dictionary<string, string> FilesOf(string dataset, string? withdrawn)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [DatasetOrigin.CompleteSetName] = dataset,
        };
        if (withdrawn is not null)
        {
            files.Add(DatasetOrigin.WithdrawnName, withdrawn);
        }
        return files;
    }

    private static async Task<int> ServeAsync(
        string dataset,
        string? withdrawn,
        MirrorOptions options,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        using var folder = new TemporaryFolder("hgnc-serve-");
        var copy = Path.Combine(folder.Path, "hgnc.sqlite");
        try
        {
            await LocalImport.BuildAsync(dataset, withdrawn, copy, cancellationToken);
            using var source = LocalSource.Open(copy);
            await using var mirror = await HgncMirror.StartAsync(
                source,
                options,
                cancellationToken
            );
            if (mirror.IsOpenToOthers)
            {
                await error.WriteLineAsync(
                    "Warning: whoever can reach this machine can ask. For this machine alone, give --urls http://127.0.0.1:8080."
                );
            }
            var info = await source.GetInfoAsync(cancellationToken);
            await error.WriteLineAsync(
                FormattableString.Invariant(
                    $"Serving {info.DocumentCount} records on {mirror.BaseUri} (Ctrl+C stops)"
                )
            );
            await mirror.WaitForShutdownAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped before it served: that is what was asked for.
        }
        return ExitCode.Ok;
    }
}
