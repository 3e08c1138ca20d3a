using System.CommandLine;
using Hgnc.Local;
using Hgnc.Releases;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.Options;
using Hgnc.Tool.Output;

namespace Hgnc.Tool.Commands;

/// <summary><c>hgnc dataset</c>: shows the user's local copy, and how new it is.</summary>
internal static class DatasetCommand
{
    public static Command Create(ToolContext context)
    {
        var format = DatasetOutput.CreateOption();
        var command = new Verb(
            "dataset",
            "Show the local copy of HGNC's data: its path, release and size."
        )
        {
            Examples =
            [
                "hgnc dataset",
                "hgnc dataset --format json",
                "hgnc dataset --release 2024-10-01",
            ],
        };
        var release = ReleaseOption.Create(
            "Show a saved release instead of the newest copy: a day, a month for its last release, or latest."
        );
        command.Options.Add(release);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var folder = context.GetVariable(DatasetStore.Variable);
            var store = parsed.GetValue(release) is { } name
                ? new ReleaseStore(folder).Find(ReleaseName.Parse(name))
                : new DatasetStore(folder);
            var dataset = store.GetDataset();
            var isJson = parsed.GetRequiredValue(format) == RecordOutput.Json;
            if (dataset.Exists || isJson)
            {
                DatasetOutput.Write(
                    parsed.GetRequiredValue(format),
                    parsed.InvocationConfiguration.Output,
                    dataset
                );
            }
            if (!dataset.Exists)
            {
                var error = parsed.InvocationConfiguration.Error;
                if (dataset.Problem is not null)
                {
                    error.WriteLine(dataset.Problem);
                }
                error.WriteLine(
                    dataset.Problem is null
                        ? $"No local copy is saved in '{dataset.Path}'; hgnc save makes one."
                        : "hgnc save makes the copy again."
                );
            }
            return dataset.Exists ? ExitCode.Ok : ExitCode.NotFound;
        });
        return command;
    }
}
