using System.CommandLine;

namespace Hgnc.Bench.Limit;

/// <summary><c>limit</c>: runs <see cref="LimitBenchmark"/>.</summary>
internal static class LimitCommand
{
    public static Command Create()
    {
        var command = new Command("limit", "Measures an access to the file of the limit.");
        command.SetAction(_ => Micro.Run<LimitBenchmark>(iterations: 15, milliseconds: 100));
        return command;
    }
}
