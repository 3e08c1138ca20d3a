using System;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Linq;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc complete</c>, which shells ask: a line for each thing that can stand at a place of a command line.</summary>
internal static class CompleteCommand
{
    /// <param name="root">The whole tool.</param>
    public static Command Create(Command root)
    {
        var line = new Argument<string>("LINE")
        {
            Description = "A command line up to the cursor.",
        };
        // No verb for people: the help leaves it out.
        var command = new Command("complete") { Hidden = true };
        command.Arguments.Add(line);
        command.SetAction(parsed =>
        {
            // What the tool is called by, up to the first space, does not count.
            var begun = parsed.GetRequiredValue(line);
            var rest = begun[(begun.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            var items = root.Parse(rest).GetCompletions(rest.Length);
            // The help's names on Windows are known there, and look like paths elsewhere.
            foreach (var item in items.Where(item => item.Label[0] != '/').OrderBy(IsOption))
            {
                parsed.InvocationConfiguration.Output.WriteLine(
                    $"{item.InsertText ?? item.Label}\t{item.Detail ?? item.Documentation}"
                );
            }
        });
        return command;
    }

    // What is typed most comes first: verbs and values before options.
    private static bool IsOption(CompletionItem item) => item.Label.StartsWith('-');
}
