using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary><c>hgnc complete</c>, which shells call, and <c>hgnc completion</c>, which writes their scripts.</summary>
public sealed class CompletionTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    [Theory]
    [InlineData("hgnc res", "resolve")]
    [InlineData("hgnc completion z", "zsh")]
    [InlineData("hgnc get --fr", "--from")]
    [InlineData("hgnc get --format js", "json|jsonl")]
    [InlineData("hgnc get --by ensem", "ensembl_gene_id")]
    [InlineData("hgnc get --fields symbol,alias", "symbol,alias_name|symbol,alias_symbol")]
    [InlineData("hgnc get --fields Chrom", "Chromosome")]
    [InlineData("hgnc info --source lo", "local")]
    [InlineData("hgnc get brc", "BRCA1|BRCA2")]
    [InlineData("hgnc find MKNK", "MKNK1|MKNK2")]
    [InlineData("hgnc find sta", "status:")]
    [InlineData("hgnc find status:A", "status:Approved")]
    [InlineData("hgnc find symbol:BRC", "symbol:BRCA1|symbol:BRCA2")]
    [InlineData("hgnc resolve MARCH", "MARCH-I|MARCH1|MARCHF1")]
    public async Task A_command_line_is_completed(string line, string expected)
    {
        Assert.Equal(expected.Split('|'), await CompleteAsync(line));
    }

    [Fact]
    public async Task Verbs_come_before_options_and_the_one_for_shells_not_at_all()
    {
        var all = await CompleteAsync("hgnc ");

        Assert.Contains("get", all);
        Assert.DoesNotContain("complete", all);
        Assert.DoesNotContain("/?", all);
        Assert.All(all.SkipWhile(one => !one.StartsWith('-')), one => Assert.StartsWith("-", one));
    }

    [Fact]
    public async Task A_value_is_followed_by_its_meaning()
    {
        var run = await ToolRun.RunAsync(copy.Context, "complete", "--", "hgnc get BRAF");

        Assert.StartsWith("BRAF\tB-Raf proto-oncogene", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_copy_there_are_no_symbols_and_no_complaints()
    {
        var run = await ToolRun.RunAsync(copy.WithoutCopy, "complete", "--", "hgnc get BRC");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "compdef _hgnc hgnc")]
    [InlineData("fish", "complete -c hgnc")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native")]
    public async Task The_script_of_a_shell_calls_the_tool(string shell, string command)
    {
        var run = await ToolRun.RunAsync("completion", shell);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(command, run.Output);
        Assert.Contains("hgnc complete -", run.Output);
    }

    [Theory]
    [InlineData("hgnc get --fields symbol,alias_n", "symbol,alias_name")]
    // The text after the cursor does not count.
    [InlineData("hgnc get --form^ --by hgnc_id", "--format")]
    // bash takes the part before a colon as a separate word.
    [InlineData("hgnc find status:App", "Approved")]
    public async Task A_real_bash_completes(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        var run = await ToolProcess.ShellAsync(
            folder.PathOf("data"),
            "command -v bash >/dev/null || { echo no-bash; exit; }; "
                + "\"$HGNC_TOOL\" completion bash > \"$HGNC_DATA.bash\"; "
                + "bash -c 'hgnc() { \"$HGNC_TOOL\" \"$@\"; }; . \"$HGNC_DATA.bash\"; COMP_WORDBREAKS=:; "
                + "COMP_POINT=${1%%^*}; COMP_POINT=${#COMP_POINT}; COMP_LINE=${1/^/}; _hgnc; echo \"${COMPREPLY[*]}\"' bash \"$1\"; "
                + "rm \"$HGNC_DATA.bash\"",
            line
        );
        Assert.SkipWhen(run.Succeeded().Lines[0] == "no-bash", "There is no bash.");

        Assert.Equal([expected], run.Lines);
    }

    private async Task<string[]> CompleteAsync(string line)
    {
        var run = await ToolRun.RunAsync(copy.Context, "complete", "--", line);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Lines.Select(Value).ToArray();
    }

    private static string Value(string line) => line.Split('\t')[0];
}
