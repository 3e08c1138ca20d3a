using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary>The tool's help.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("info")]
    [InlineData("find")]
    [InlineData("get")]
    [InlineData("resolve")]
    [InlineData("group")]
    [InlineData("save")]
    [InlineData("dataset")]
    [InlineData("releases")]
    [InlineData("diff")]
    [InlineData("remove")]
    [InlineData("serve")]
    [InlineData("mcp")]
    [InlineData("demo")]
    [InlineData("completion")]
    public async Task A_verbs_help_ends_with_examples(string verb)
    {
        var run = await ToolRun.RunAsync(verb, "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        var examples = lines.SkipWhile(line => line != "Examples:").Skip(1).ToList();
        Assert.InRange(examples.Count, 2, 4);
        Assert.All(examples, line => Assert.Contains($" {verb}", line));
    }

    [Fact]
    public async Task The_tools_help_names_each_verb()
    {
        var run = await ToolRun.RunAsync("--help");

        Assert.All(
            ["info", "find", "get", "resolve", "save", "dataset", "serve", "demo", "completion"],
            verb => Assert.Matches($"(?m)^  {verb} ", run.Output)
        );
    }

    [Fact]
    public async Task The_tools_help_ends_with_examples()
    {
        var run = await ToolRun.RunAsync("--help");

        Assert.Matches(@"(?s)\nExamples:\r?\n(  hgnc \w[^\n]*\n){3}\s*$", run.Output);
    }

    [Theory]
    [InlineData("get", "ID")]
    [InlineData("find", "QUERY")]
    [InlineData("resolve", "SYMBOL")]
    public async Task Help_names_an_argument_and_lists_no_symbols(string verb, string argument)
    {
        await using var copy = new SavedCopy();
        await copy.InitializeAsync();

        var run = await ToolRun.RunAsync(copy.Context, verb, "--help");

        Assert.Contains($"<{argument}>", run.Output);
        Assert.DoesNotContain("A1BG", run.Output);
    }
}
