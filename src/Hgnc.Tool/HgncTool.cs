using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tool.Commands;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Output;

namespace Hgnc.Tool;

/// <summary>The tool as a function that takes a command line and returns an exit code.</summary>
internal static class HgncTool
{
    // Longer than a mirror needs to finish the requests in progress.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(
        string[] arguments,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken = default,
        ToolContext? context = null
    )
    {
        context ??= new ToolContext();
        try
        {
            var exitCode = await ParseAndRunAsync(
                arguments,
                output,
                error,
                context,
                cancellationToken
            );
            await output.FlushAsync(CancellationToken.None);
            if (HasSingleQuotes(arguments, context))
            {
                await error.WriteLineAsync(
                    "cmd.exe passes single quotes on as part of an argument: use double quotes."
                );
            }
            return exitCode;
        }
        catch (HgncException exception)
        {
            await error.WriteLineAsync(exception.Message);
            await error.WriteLineAsync(exception.Advice);
            return ExitCode.Of(exception);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Stopped;
        }
        catch (IOException exception) when (StandardOutput.IsBrokenPipe(exception))
        {
            // The reader of the pipe has closed it.
            return ExitCode.Ok;
        }
    }

    private static async Task<int> ParseAndRunAsync(
        string[] arguments,
        TextWriter output,
        TextWriter error,
        ToolContext context,
        CancellationToken cancellationToken
    )
    {
        var parsed = CreateRoot(context)
            .Parse(
                arguments,
                // An alias that begins with @ does not name a response file.
                new ParserConfiguration { ResponseFileTokenReplacer = null }
            );
        var problems =
            parsed.Action is ParseErrorAction
                ? parsed.Errors.Select(problem => problem.Message).ToList()
                : [];
        if (FindMistypedOption(parsed, arguments) is { } option)
        {
            problems.Insert(
                0,
                $"hgnc has no option {option}. Put a term that begins with a hyphen after --."
            );
        }
        if (problems.Count > 0)
        {
            foreach (var problem in problems)
            {
                await error.WriteLineAsync(problem);
            }
            await error.WriteLineAsync("Run 'hgnc --help' or 'hgnc COMMAND --help' for help.");
            return ExitCode.Usage;
        }
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

    // Copied from a page for other shells, hgnc find 'symbol:ZNF* AND status:Approved' arrives as three arguments.
    private static bool HasSingleQuotes(string[] arguments, ToolContext context) =>
        context.IsWindows
        && arguments.Any(argument => argument.StartsWith('\''))
        && arguments.Any(argument => argument.EndsWith('\''));

    // The parser takes an unknown option as a term, and hgnc get --formt json would search HGNC for a gene --formt.
    private static string? FindMistypedOption(ParseResult parsed, string[] arguments)
    {
        var taken = parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .ToHashSet(StringComparer.Ordinal);
        return arguments
            .TakeWhile(argument => argument != "--")
            .FirstOrDefault(argument =>
                argument.StartsWith("--", StringComparison.Ordinal) && taken.Contains(argument)
            );
    }

    // To add a verb, add a file in Commands and a line here. RootCommand would be named after the assembly.
    private static Verb CreateRoot(ToolContext context)
    {
        var root = new Verb("hgnc", "Approved human gene records from HGNC, in any shell.")
        {
            Examples =
            [
                "hgnc get BRAF HGNC:1100 --format json",
                "hgnc resolve --from genes.csv > resolved.tsv",
                "hgnc save && hgnc find \"symbol:ZNF*\" --source local",
            ],
        };
        root.Subcommands.Add(InfoCommand.Create(context));
        root.Subcommands.Add(FindCommand.Create(context));
        root.Subcommands.Add(GetCommand.Create(context));
        root.Subcommands.Add(ResolveCommand.Create(context));
        root.Subcommands.Add(GroupCommand.Create(context));
        root.Subcommands.Add(SaveCommand.Create(context));
        root.Subcommands.Add(DatasetCommand.Create(context));
        root.Subcommands.Add(ReleasesCommand.Create(context));
        root.Subcommands.Add(RemoveCommand.Create(context));
        root.Subcommands.Add(DiffCommand.Create(context));
        root.Subcommands.Add(ServeCommand.Create(context));
        root.Subcommands.Add(McpCommand.Create(context));
        root.Subcommands.Add(CheckCommand.Create(context));
        root.Subcommands.Add(DemoCommand.Create(context));
        root.Subcommands.Add(CompletionCommand.Create());
        root.Subcommands.Add(CompleteCommand.Create(root));
        root.Options.Add(VerbHelp.CreateOption());
        root.Options.Add(new VersionOption());
        return root;
    }
}
