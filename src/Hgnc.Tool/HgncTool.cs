using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tool.Commands;

namespace Hgnc.Tool;

/// <summary>The tool as a function: a command line in, an exit code out.</summary>
internal static class HgncTool
{
    // Longer than a mirror takes to end what is under way.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(
        string[] arguments,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken = default
    )
    {
        var parsed = CreateRoot().Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var problem in parsed.Errors)
            {
                await error.WriteLineAsync(problem.Message);
            }
            await error.WriteLineAsync("'hgnc --help' and 'hgnc VERB --help' say what there is.");
            return ExitCode.Usage;
        }
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeToStop,
                },
                cancellationToken
            );
        }
        catch (HgncException exception)
        {
            await error.WriteLineAsync(exception.Message);
            await error.WriteLineAsync(exception.Advice);
            return ExitCode.Of(exception);
        }
    }

    // A further verb is a further file in Commands and a line here. RootCommand would be named after the assembly.
    private static Command CreateRoot() =>
        new("hgnc", "HGNC's records of human genes, for shells without PowerShell.")
        {
            ServeCommand.Create(),
            new HelpOption(),
            new VersionOption(),
        };
}
