using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tool.Hosting;
using Hgnc.Tool.PowerShell;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary><c>hgnc demo</c>, as on a machine without PowerShell.</summary>
public sealed class DemoCommandTests
{
    [Fact]
    public async Task It_shows_the_sample_within_the_limit_and_says_what_it_left_out()
    {
        var context = new ToolContext
        {
            GetVariable = name => name == PowerShellFinder.NoneVariable ? "1" : null,
        };

        var run = await ToolRun.RunAsync(context, "demo");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(
            24,
            run.Lines.Count(line => line.StartsWith("  HGNC:", StringComparison.Ordinal))
        );
        Assert.Contains("24 records for 25 rows", run.Output);
        Assert.Contains("'MARCH1' is a previous symbol of MARCHF1 (HGNC:26077).", run.Output);
        Assert.Contains("'p65' is an alias of RELA (HGNC:9955).", run.Output);
        Assert.Contains("'BRAC1' names no gene in HGNC. Did you mean BRCA1?", run.Output);
        Assert.Matches(@"\d+ requests, .* at most 10/s and refused 0\.", run.Output);
        Assert.Contains($"No PowerShell here ({PowerShellFinder.NoneVariable} is set)", run.Output);
        Assert.EndsWith("did not run, because PowerShell was not found.", run.Output.TrimEnd());
        Assert.DoesNotContain('\e', run.Output);
        // Spectre.Console ends lines as the system does.
        Assert.All(run.Lines, line => Assert.InRange(line.TrimEnd('\r').Length, 0, 100));
    }

    [Fact]
    public async Task Outside_the_repository_it_says_what_it_needs()
    {
        using var folder = new TemporaryFolder();
        var context = new ToolContext { Folders = [folder.PathOf("")] };

        var run = await ToolRun.RunAsync(context, "demo");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("repository", run.ErrorLines[0]);
    }
}
