using System.CommandLine;
using System.IO;

namespace Hgnc.Bench.Json;

/// <summary><c>json</c>: runs <see cref="JsonBenchmark"/>.</summary>
internal static class JsonCommand
{
    public static Command Create()
    {
        var dataset = new Option<FileInfo>("--dataset")
        {
            Description =
                "HGNC's complete set, or one that grow made: it has the form of a response.",
            Required = true,
        };
        var command = new Command("json", "Measures how fast a response becomes records.")
        {
            dataset,
        };
        command.SetAction(parsed =>
        {
            JsonBenchmark.Dataset = parsed.GetRequiredValue(dataset).FullName;
            Micro.Run<JsonBenchmark>(iterations: 15, milliseconds: 500);
        });
        return command;
    }
}
