using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Desktop;

/// <summary>
/// A program for .NET Framework that uses the module's library for Windows PowerShell: on .NET Framework if it exists, otherwise on
/// Mono; skipped without either.
/// </summary>
internal static class DesktopProgram
{
    private static string Program { get; } =
        Path.Combine(
            Repository.Root,
            "tests",
            "Hgnc.Desktop",
            "bin",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            "net472",
            "Hgnc.Desktop.exe"
        );

    /// <summary>Runs the program to its end.</summary>
    /// <param name="environment">Its environment variables.</param>
    /// <param name="arguments">Its command and arguments.</param>
    /// <returns>The values in its output, by name.</returns>
    public static async Task<ILookup<string, string>> RunAsync(
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("HGNC_TEST_WINE") == "1",
            "Wine has no .NET Framework."
        );
        Assert.SkipUnless(
            File.Exists(Program),
            "tests/Hgnc.Desktop is not built: build the whole solution."
        );
        var module = Repository.PathOf("out/HgncPS/bin/netstandard2.0");
        var start = new ProcessStartInfo
        {
            FileName = OperatingSystem.IsWindows() ? Program : "mono",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] all = OperatingSystem.IsWindows()
            ? [module, .. arguments]
            : [Program, module, .. arguments];
        all.ToList().ForEach(start.ArgumentList.Add);
        // The module's loader finds SQLite's library; here, an environment variable gives its path.
        var native = Repository.PathOf(
            $"out/HgncPS/bin/net8.0/runtimes/{RuntimeInformation.RuntimeIdentifier}/native"
        );
        foreach (var path in new[] { "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PATH" })
        {
            start.Environment[path] =
                native + Path.PathSeparator + Environment.GetEnvironmentVariable(path);
        }
        foreach (var variable in new[] { "HGNC_BASE_URI", "HGNC_RATE" })
        {
            start.Environment.Remove(variable);
        }
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        ToolResult run;
        try
        {
            run = await ToolProcess.EndAsync(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no mono.");
            throw;
        }
        return run.Succeeded()
            .Lines.Select(line => line.Split('\t', 2))
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
