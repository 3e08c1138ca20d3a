using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using Hgnc.Local;
using Hgnc.Mirror;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Options;
using Hgnc.Tool.Sources;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc serve</c>: a mirror of HGNC's REST service from one of HGNC's bulk files, or a gateway to the service.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Dataset = new("--dataset")
    {
        Description =
            "HGNC's complete set: .json, .txt or .tsv, plain or .gz. With --upstream, it is used only while the service does not respond.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Withdrawn = new("--withdrawn")
    {
        Description = "HGNC's withdrawn.txt, to serve withdrawn entries as well.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> GeneGroups = new("--gene-groups")
    {
        Description =
            "The folder with HGNC's files of gene groups (family.csv and others), to serve. Default: those beside the file of --dataset.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> Release = ReleaseOption.Create(
        "Serve this release: one that is saved, or one of --archive. A day, a month for its last release, or latest."
    );

    private static readonly Option<string?> Archive = new("--archive")
    {
        Description =
            "A folder of releases, to serve at /mirror/files/. Without --dataset and --release, the newest one answers requests.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> Upstream = new("--upstream")
    {
        Description =
            "Pass requests on to this service, such as https://rest.genenames.org, with one limit for all clients.",
        HelpName = "URL",
    };

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "The addresses to listen on, separated by semicolons.",
        HelpName = "URL",
        DefaultValueFactory = _ => "http://127.0.0.1:8080",
    };

    private static readonly Option<int?> Rate = NumberOption.Create(
        "--rate",
        "N",
        minimum: 1,
        "Answer 403 to an address once it has sent more than N requests in a second."
    );

    private static readonly Option<int?> Latency = NumberOption.Create(
        "--latency",
        "MS",
        minimum: 0,
        "Delay each response by this many milliseconds."
    );

    private static readonly Option<MirrorFault[]> Fault = FaultOption.Create();
    private static readonly Option<string[]> Cors = CorsOption.Create();
    private static readonly InsecureOption AllowInsecure = new();
    private static readonly ShareOption Share = new();

    public static Command Create(ToolContext context)
    {
        var command = new Verb(
            "serve",
            "Serve HGNC's REST requests from HGNC's files, or pass requests on to the service with one limit for all clients."
        )
        {
            Examples =
            [
                "hgnc serve --dataset hgnc_complete_set.json --withdrawn withdrawn.txt",
                "hgnc serve --dataset samples/hgnc_sample.json --urls http://127.0.0.1:9090 --rate 10",
                "hgnc serve --release 2024-10-01 --archive ./hgnc",
                "hgnc serve --upstream https://rest.genenames.org --urls http://0.0.0.0:8080",
            ],
        };
        command.Options.Add(Dataset);
        command.Options.Add(Release);
        command.Options.Add(Archive);
        command.Options.Add(Urls);
        command.Options.Add(Withdrawn);
        command.Options.Add(GeneGroups);
        command.Options.Add(Upstream);
        command.Options.Add(Share);
        command.Options.Add(AllowInsecure);
        command.Options.Add(Rate);
        command.Options.Add(Latency);
        command.Options.Add(Fault);
        command.Options.Add(Cors);
        command.Validators.Add(Validate);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var served = await ServedData.FindAsync(
                    parsed.GetValue(Dataset),
                    parsed.GetValue(Withdrawn),
                    parsed.GetValue(Release),
                    parsed.GetValue(Archive),
                    parsed.GetValue(GeneGroups),
                    context.GetVariable(DatasetStore.Variable),
                    cancellationToken
                );
                return await CreateRun(parsed, served).RunAsync(cancellationToken);
            }
        );
        return command;
    }

    private static void Validate(CommandResult result)
    {
        var isDataset = result.GetResult(Dataset) is not null;
        if (isDataset && result.GetResult(Release) is not null)
        {
            result.AddError("--dataset serves a file and --release a release: give one of them.");
        }
        else if (result.GetResult(Withdrawn) is not null && !isDataset)
        {
            result.AddError("--withdrawn needs --dataset: give both of HGNC's files.");
        }
        else if (
            !isDataset
            && result.GetResult(Release) is null
            && result.GetResult(Archive) is null
            && result.GetResult(Upstream) is null
        )
        {
            result.AddError(
                "There is nothing to serve from: give --dataset with one of HGNC's files, --release or --archive, or --upstream with the address of the service."
            );
        }
    }

    private static ServeRun CreateRun(ParseResult parsed, ServedData served) =>
        new(
            served,
            parsed.GetValue(Upstream) is { } upstream
                ? Share.Over(
                    AllowInsecure.Over(
                        // HGNC_BASE_URI is for clients. It can be the address of this gateway.
                        HgncSettings.ForUser() with
                        {
                            BaseUri = upstream,
                        },
                        parsed
                    ),
                    parsed
                )
                : null,
            new MirrorOptions
            {
                Urls = parsed.GetRequiredValue(Urls),
                Rate = parsed.GetValue(Rate),
                Latency = TimeSpan.FromMilliseconds(parsed.GetValue(Latency) ?? 0),
                Faults = parsed.GetValue(Fault) ?? [],
                CorsOrigins = parsed.GetValue(Cors) ?? [],
                Files = served.Files,
                IsService = true,
            },
            parsed.InvocationConfiguration.Error
        );
}
