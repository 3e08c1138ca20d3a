using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Releases;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Options;
using Hgnc.Tool.Sources;

namespace Hgnc.Tool.Commands;

/// <summary>A verb of the tool, with examples, which its help shows at the end.</summary>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Command lines, as a user would type them.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Adds the options of verbs that need a source, and sets the action for the chosen source.</summary>
    public void SetSourceAction(
        ToolContext context,
        Func<ParseResult, ChosenSource, TextWriter, CancellationToken, Task<int>> action
    )
    {
        var choice = SourceOption.Create();
        Options.Add(choice);
        var service = new ServiceOptions();
        service.AddTo(this);
        var release = ReleaseOption.Create(
            "Answer from this saved release, without a request: a day, a month for its last release, latest, or none for no release. Default: HGNC_RELEASE, a file .hgnc-release in this folder or above it, or what Set-HgncOption -Persist has set.",
            mayBeNone: true
        );
        Options.Add(release);
        Validators.Add(result =>
        {
            if (
                result.GetResult(release) is { Implicit: false }
                && !ReleaseName.IsNone(result.GetValue(release))
                && result.GetResult(choice) is { Implicit: false }
                && result.GetValue(choice) == SourceChoice.Service
            )
            {
                result.AddError(
                    "--release uses data on this machine and --source service does not: give one of them."
                );
            }
        });
        SetAction(
            async (parsed, cancellationToken) =>
            {
                // Requests are reported from their own threads.
                var error = TextWriter.Synchronized(parsed.InvocationConfiguration.Error);
                var named = parsed.GetValue(release);
                // A pinned release is read only if it applies.
                var isPinned = named is null && parsed.GetValue(choice) != SourceChoice.Service;
                var settings = service.Over(
                    new HgncSettings { Release = named }.Over(
                        HgncSettings.ForUser(isPinned ? context.WorkingFolder : null)
                    ),
                    parsed
                );
                var folder = context.GetVariable(DatasetStore.Variable);
                var pinned =
                    parsed.GetValue(choice) == SourceChoice.Service
                        ? null
                        : settings.PinnedRelease();
                var source = new ChosenSource(
                    pinned is not null
                        ? SourceChoice.Local
                        : parsed.GetValue(choice) ?? settings.Source ?? SourceChoice.Auto,
                    count => service.Open(settings, parsed, error, count),
                    pinned is { } name
                        ? new ReleaseStore(folder).Find(name)
                        : new DatasetStore(folder),
                    error
                );
                return await action(parsed, source, error, cancellationToken);
            }
        );
    }
}
