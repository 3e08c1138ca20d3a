using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Contract;
using Hgnc.Rest;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Options;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc check</c>: checks whether a server behaves like HGNC's service.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolContext context)
    {
        var baseUri = new BaseUriOption();
        var allowInsecure = new InsecureOption();
        var command = new Verb(
            "check",
            "Check whether a server behaves like HGNC's service. This takes less than a minute, with one request a second."
        )
        {
            Examples = ["hgnc check > report.txt", "hgnc check --base-uri http://127.0.0.1:8080/"],
        };
        command.Options.Add(baseUri);
        command.Options.Add(allowInsecure);
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var settings = allowInsecure.Over(
                    new HgncSettings { BaseUri = parsed.GetValue(baseUri) }.Over(
                        HgncSettings.ForUser()
                    ),
                    parsed
                );
                return CheckAsync(
                    settings.ToRestOptions() with
                    {
                        Time = context.Time,
                    },
                    new CheckReport(parsed.InvocationConfiguration.Output),
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static async Task<int> CheckAsync(
        RestOptions options,
        CheckReport report,
        CancellationToken cancellationToken
    )
    {
        await report.BeginAsync(options.BaseUri, options.Time.GetUtcNow());
        await foreach (
            var result in ContractCheck.RunAsync(options, ContractCheck.Pace, cancellationToken)
        )
        {
            await report.AddAsync(result);
        }
        await report.EndAsync();
        return report.Differs ? ExitCode.NotFound : ExitCode.Ok;
    }
}
