using System;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Linq;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc complete</c>, which shells call: writes a line for each completion at a position of a command line.</summary>
internal static class CompleteCommand
{
    /// <param name="root">The root command of the tool.</param>
    public static Command Create(Command root)
    {
        var line = new Argument<string>("LINE")
        {
            Description = "A command line up to the cursor.",
        };
        // Users do not call this verb, so the help leaves it out.
        var command = new Command("complete") { Hidden = true };
        command.Arguments.Add(line);
        command.SetAction(parsed =>
        {
            // The name of the tool, up to the first space, does not count.
            var begun = parsed.GetRequiredValue(line);
            var rest = begun[(begun.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            var items = root.Parse(rest).GetCompletions(rest.Length);
            // The Windows forms of the help options look like paths on other systems.
            foreach (var item in items.Where(item => item.Label[0] != '/').OrderBy(IsOption))
            {
                parsed.InvocationConfiguration.Output.WriteLine(
                    $"{item.InsertText ?? item.Label}\t{item.Detail ?? item.Documentation}"
                );
            }
        });
        return command;
    }

    // The most frequent ones come first: verbs and values before options.
    private static bool IsOption(CompletionItem item) => item.Label.StartsWith('-');
}
