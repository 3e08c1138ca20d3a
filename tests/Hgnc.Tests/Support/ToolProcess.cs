using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Xunit;

namespace Hgnc.Tests.Support;

/// <summary>The tool in separate processes, with a data folder of the test.</summary>
internal static class ToolProcess
{
    /// <summary>Starts the tool by its own program, which does not need <c>dotnet</c> on the path.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="arguments">Its command line.</param>
    public static ProcessStartInfo StartOf(string data, params IEnumerable<string> arguments) =>
        StartOf(data, Repository.Tool, arguments);

    public static Process Start(string data, params string[] arguments) =>
        Process.Start(StartOf(data, arguments))!;

    public static Task<ToolResult> RunAsync(string data, params string[] arguments) =>
        EndAsync(Start(data, arguments));

    /// <summary>Runs a shell script, in which <c>hgnc</c> is the tool. Skips the test without <c>sh</c>.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="script">The script.</param>
    /// <param name="arguments">The values of $1 and so on.</param>
    public static Task<ToolResult> ShellAsync(string data, string script, params string[] arguments)
    {
        var start = StartOf(
            data,
            "sh",
            ["-c", $"hgnc() {{ \"$HGNC_TOOL\" \"$@\"; }}\n{script}", "sh", .. arguments]
        );
        start.Environment["HGNC_TOOL"] = Repository.Tool;
        try
        {
            return EndAsync(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no sh.");
            throw;
        }
    }

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

    /// <summary>Sets the path of .NET for a program that was built here: the runtime of the tests may not be the machine's.</summary>
    public static void SetRuntime(ProcessStartInfo start)
    {
        var root = Path.GetFullPath(
            Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")
        );
        if (Directory.Exists(Path.Combine(root, "host", "fxr")))
        {
            start.Environment["DOTNET_ROOT"] = root;
        }
    }

    private static ProcessStartInfo StartOf(
        string data,
        string program,
        IEnumerable<string> arguments
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        SetRuntime(start);
        start.Environment["HGNC_DATA"] = data;
        return start;
    }
}

/// <summary>The result of a process.</summary>
internal sealed record ToolResult(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    public ToolResult Succeeded()
    {
        Assert.True(Code == 0, Error);
        return this;
    }
}
