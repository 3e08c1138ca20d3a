using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Clients;

/// <summary>
/// Clients in other languages with the mirror: the examples of HGNC's help page, and the requests of packages for R. If an interpreter or one
/// of its libraries is missing, its script is skipped.
/// </summary>
public sealed class ClientScriptTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    [Fact]
    public Task Perl() =>
        RunAsync("help.pl", "2 genes", ["perl"], ["-MHTTP::Tiny", "-MJSON", "-e", "1"]);

    [Fact]
    public Task Python() =>
        RunAsync(
            "help.py",
            "Symbol:BRAF",
            ["python3", "/usr/bin/python3", "python"],
            ["-c", "import httplib2"]
        );

    [Fact]
    public Task Ruby() => RunAsync("help.rb", "HGNC:1097", ["ruby"], ["-e", "require 'json'"]);

    [Fact]
    public Task Curl() => RunAsync("curl.sh", "\"numDoc\":71", ["sh"], ["-c", "curl --version"]);

    [Fact]
    public Task Wget() =>
        RunAsync("wget.sh", "<str name=\"symbol\">BRAF</str>", ["sh"], ["-c", "wget --version"]);

    [Fact]
    public Task R() =>
        RunAsync(
            "httr.R",
            "ZNF3 \nBRCA1 BRCA2 EGFR \nBRAF \nHGNC:13089 \napplication/json ",
            ["Rscript"],
            ["-e", "library(httr); library(jsonlite)"]
        );

    private async Task RunAsync(
        string script,
        string expected,
        string[] interpreters,
        string[] trial
    )
    {
        // Wine starts Linux programs by their paths, but does not return their output.
        foreach (
            var interpreter in interpreters.Where(name =>
                !OperatingSystem.IsWindows() || name[0] != '/'
            )
        )
        {
            if (await ResultAsync(interpreter, trial) is { Code: 0 })
            {
                var path = Path.Combine(
                    Repository.Root,
                    "tests/Hgnc.Tests/Clients/Scripts",
                    script
                );
                var result = await ResultAsync(
                    interpreter,
                    [path, sample.BaseUri.AbsoluteUri.TrimEnd('/')]
                );
                Assert.Equal((0, expected), (result!.Code, result.Output.TrimEnd('\r', '\n')));
                return;
            }
        }
        Assert.Skip($"Not installed: {interpreters[0]} that runs '{trial[^1]}'.");
    }

    private static async Task<ToolResult?> ResultAsync(string interpreter, string[] arguments)
    {
        var start = new ProcessStartInfo(interpreter)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        arguments.ToList().ForEach(start.ArgumentList.Add);
        // The machine's proxy is for other hosts.
        start.Environment["no_proxy"] = start.Environment["NO_PROXY"] = "127.0.0.1";
        try
        {
            return await ToolProcess.EndAsync(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
