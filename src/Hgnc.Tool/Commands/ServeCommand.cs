using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Mirror;
using Hgnc.Tool.Options;
using Hgnc.Tool.Requests;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc serve</c>: a mirror of HGNC's REST service, from one of HGNC's bulk files.</summary>
internal static class ServeCommand
{
    public static Command Create(ToolContext context)
    {
        var dataset = new Option<string?>("--dataset")
        {
            Description = "HGNC's complete set as it comes: .json, .txt or .tsv, plain or .gz.",
            HelpName = "FILE",
        };
        var release = ReleaseOption.Create(
            "Serve this release: one that is saved, or one of --archive. A day, a month for its last release, or latest."
        );
        var archive = new Option<string?>("--archive")
        {
            Description =
                "A folder of releases, which is handed out at /mirror/files/. Without --dataset and --release its newest one is served.",
            HelpName = "FOLDER",
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
                "hgnc serve --release 2024-10-01 --archive ./hgnc",
            ],
        };
        command.Options.Add(dataset);
        command.Options.Add(release);
        command.Options.Add(archive);
        command.Options.Add(urls);
        command.Options.Add(withdrawn);
        command.Options.Add(rate);
        command.Options.Add(latency);
        command.Options.Add(fault);
        command.Options.Add(cors);
        command.Validators.Add(result =>
        {
            var isDataset = result.GetResult(dataset) is not null;
            if (isDataset && result.GetResult(release) is not null)
            {
                result.AddError(
                    "--dataset serves a file and --release a release: give one of them."
                );
            }
            if (
                !isDataset
                && result.GetResult(release) is null
                && result.GetResult(archive) is null
            )
            {
                result.AddError(
                    "There is nothing to serve: give --dataset, --release or --archive."
                );
            }
            if (!isDataset && result.GetResult(withdrawn) is not null)
            {
                result.AddError("--withdrawn goes with --dataset: give both.");
            }
        });
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var served = await ServedData.FindAsync(
                    parsed.GetValue(dataset),
                    parsed.GetValue(withdrawn),
                    parsed.GetValue(release),
                    parsed.GetValue(archive),
                    context.GetVariable(DatasetStore.Variable),
                    cancellationToken
                );
                return await ServeAsync(
                    served,
                    new MirrorOptions
                    {
                        Urls = parsed.GetRequiredValue(urls),
                        Rate = parsed.GetValue(rate),
                        Latency = TimeSpan.FromMilliseconds(parsed.GetValue(latency) ?? 0),
                        Faults = parsed.GetValue(fault) ?? [],
                        CorsOrigins = parsed.GetValue(cors) ?? [],
                        Files = served.Files,
                    },
                    parsed.InvocationConfiguration.Error,
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static async Task<int> ServeAsync(
        ServedData served,
        MirrorOptions options,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        using var folder = new TemporaryFolder("hgnc-serve-");
        var copy = Path.Combine(folder.Path, "hgnc.sqlite");
        try
        {
            using var source = await served.OpenAsync(copy, cancellationToken);
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
