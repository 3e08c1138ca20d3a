using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tool.Options;
using Hgnc.Tool.Requests;

namespace Hgnc.Tool.Commands;

/// <summary>A verb of the tool, with examples of its use, which its help ends with.</summary>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Command lines, as one would type them.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Gives it the options of verbs that ask for data, and what it does with whoever answers.</summary>
    public void SetSourceAction(
        ToolContext context,
        Func<ParseResult, ChosenSource, TextWriter, CancellationToken, Task<int>> action
    )
    {
        var choice = SourceOption.Create();
        Options.Add(choice);
        var service = new ServiceOptions();
        service.AddTo(this);
        SetAction(
            async (parsed, cancellationToken) =>
            {
                // Requests are told of from their own threads.
                var error = TextWriter.Synchronized(parsed.InvocationConfiguration.Error);
                var settings = service.Over(HgncSettings.ForUser(), parsed);
                var source = new ChosenSource(
                    parsed.GetValue(choice) ?? settings.Source ?? SourceChoice.Auto,
                    count => service.Open(settings, parsed, error, count),
                    new DatasetStore(context.GetVariable(DatasetStore.Variable)),
                    error
                );
                return await action(parsed, source, error, cancellationToken);
            }
        );
    }
}
