using System.CommandLine;

namespace Hgnc.Bench.Query;

/// <summary><c>query</c>: runs <see cref="QueryBenchmark"/>.</summary>
internal static class QueryCommand
{
    public static Command Create()
    {
        var command = new Command("query", "Measures the time per character of a query.");
        command.SetAction(_ => Micro.Run<QueryBenchmark>(iterations: 3, milliseconds: 100));
        return command;
    }
}
