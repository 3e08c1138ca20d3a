using System;
using System.CommandLine;
using System.Linq;
using Hgnc.Local;
using Hgnc.Releases;
using Hgnc.Tool.Hosting;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc remove</c>: removes saved releases from this machine.</summary>
internal static class RemoveCommand
{
    public static Command Create(ToolContext context)
    {
        var names = new Argument<string[]>("RELEASE")
        {
            HelpName = "RELEASE",
            Description = "The days of saved releases, or months for all releases of a month.",
            Arity = ArgumentArity.OneOrMore,
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Show what would be removed, and remove nothing.",
        };
        var command = new Verb("remove", "Remove saved releases from this machine.")
        {
            Examples = ["hgnc remove 2018-11-07", "hgnc remove 2018-11 2018-12 --dry-run"],
        };
        command.Arguments.Add(names);
        command.Options.Add(dryRun);
        command.SetAction(parsed =>
        {
            var store = new ReleaseStore(context.GetVariable(DatasetStore.Variable));
            var output = parsed.InvocationConfiguration.Output;
            // If one name is invalid, nothing is removed.
            var releases = parsed
                .GetRequiredValue(names)
                .SelectMany(name => store.FindSaved(ReleaseName.Parse(name)))
                .DistinctBy(release => release.Release, StringComparer.Ordinal)
                .ToList();
            foreach (var release in releases)
            {
                if (parsed.GetValue(dryRun))
                {
                    output.WriteLine($"Would remove {release} ({release.Path})");
                }
                else
                {
                    store.Remove(release);
                    output.WriteLine($"Removed {release} ({release.Path})");
                }
            }
            return ExitCode.Ok;
        });
        return command;
    }
}
