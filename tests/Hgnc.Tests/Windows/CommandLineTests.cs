using System;
using System.Threading.Tasks;
using Hgnc.Tests.Tool;
using Xunit;

namespace Hgnc.Tests.Windows;

/// <summary>Command lines as cmd.exe passes them.</summary>
public sealed class CommandLineTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    private const string Hint = "use double quotes";

    [Theory]
    [InlineData("find 'symbol:ZNF*' --source local", true)]
    [InlineData("find 'symbol:ZNF* AND status:Approved' --source local", true)]
    [InlineData("get 'BRAF' --source local", true)]
    // An apostrophe that keeps a spreadsheet from reading a symbol, and one in a name.
    [InlineData("get 'NOSUCHGENE --source local", false)]
    [InlineData("find 5'-nucleotidesuch --source local", false)]
    [InlineData("get NOSUCHGENE --source local", false)]
    public async Task Single_quotes_around_arguments_are_reported(string command, bool isReported)
    {
        var arguments = command.Split(' ');

        var windows = await ToolRun.RunAsync(copy.Context with { IsWindows = true }, arguments);
        var other = await ToolRun.RunAsync(copy.Context with { IsWindows = false }, arguments);

        Assert.Equal(isReported, windows.Error.Contains(Hint, StringComparison.Ordinal));
        Assert.DoesNotContain(Hint, other.Error, StringComparison.Ordinal);
        Assert.Equal((windows.ExitCode, windows.Output), (other.ExitCode, other.Output));
    }
}
