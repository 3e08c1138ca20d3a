using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tool;
using Hgnc.Tool.Hosting;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary>A command line that was run in the process, with its results.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.TrimEnd('\n').Split('\n');

    /// <summary>The symbols in the table of results of <c>hgnc resolve</c>, one for each row.</summary>
    public string[] Symbols => [.. Lines.Skip(1).Select(line => line.Split('\t')[2])];

    public string[] ErrorLines => Error.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    public static Task<ToolRun> RunAsync(params string[] arguments) =>
        RunAsync(new ToolContext(), arguments);

    public static async Task<ToolRun> RunAsync(ToolContext context, params string[] arguments)
    {
        // As in the tool's own output on every system.
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var exitCode = await HgncTool.RunAsync(
            arguments,
            output,
            error,
            TestContext.Current.CancellationToken,
            context
        );
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The same with this service.</summary>
    public static Task<ToolRun> RunAsync(Uri service, params string[] arguments) =>
        RunAsync([.. arguments, "--base-uri", service.AbsoluteUri]);
}
