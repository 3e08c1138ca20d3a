using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Hgnc.Tests.Support;

/// <summary>The tool in processes of its own, with a folder of data that the test gives it.</summary>
internal static class ToolProcess
{
    public static Process Start(string data, params string[] arguments) =>
        Start(data, "dotnet", [Repository.Tool, .. arguments]);

    public static Task<ToolResult> RunAsync(string data, params string[] arguments) =>
        EndAsync(Start(data, arguments));

    /// <summary>Runs a script of the shell, in which <c>hgnc</c> is the tool; skips the test where there is no such shell.</summary>
    /// <param name="data">The folder of data.</param>
    /// <param name="script">The script.</param>
    /// <param name="arguments">Its $1 and so on.</param>
    public static Task<ToolResult> ShellAsync(
        string data,
        string script,
        params string[] arguments
    ) =>
        EndAsync(
            Start(
                data,
                "sh",
                ["-c", $"hgnc() {{ dotnet \"$HGNC_TOOL\" \"$@\"; }}\n{script}", "sh", .. arguments]
            )
        );

    public static async Task<ToolResult> EndAsync(Process process)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return new ToolResult(process.ExitCode, await output, await error);
        }
    }

    private static Process Start(string data, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        arguments.ToList().ForEach(start.ArgumentList.Add);
        start.Environment["HGNC_DATA"] = data;
        start.Environment["HGNC_TOOL"] = Repository.Tool;
        return Process.Start(start)!;
    }
}

/// <summary>What a process ended with.</summary>
internal sealed record ToolResult(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public ToolResult Succeeded()
    {
        Assert.True(Code == 0, Error);
        return this;
    }
}
