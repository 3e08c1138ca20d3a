using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary><c>hgnc resolve</c>.</summary>
public sealed class ResolveCommandTests(SampleMirror mirror, SavedCopy copy)
    : IClassFixture<SampleMirror>,
        IClassFixture<SavedCopy>
{
    private const string Nowhere = "http://127.0.0.1:1/";

    private Task<ToolRun> ServiceAsync(params string[] arguments) =>
        ToolRun.RunAsync(mirror.BaseUri, ["resolve", .. arguments]);

    private Task<ToolRun> LocalAsync(params string[] arguments) =>
        ToolRun.RunAsync(
            copy.Context,
            ["resolve", .. arguments, "--source", "local", "--base-uri", Nowhere]
        );

    [Theory]
    [InlineData("TP53", "TP53 Approved TP53")]
    [InlineData("MARCH1", "MARCH1 Previous MARCHF1")]
    [InlineData("Oct4", "Oct4 Alias POU5F1")]
    [InlineData("HGNC:1100", "HGNC:1100 Identifier BRCA1")]
    [InlineData("tp53", "tp53 Repaired TP53")]
    [InlineData("7-Sep", "7-Sep Repaired SEPTIN7")]
    [InlineData("HGNC:6", "HGNC:6 Withdrawn UBA1")]
    public async Task A_symbol_of_one_gene_exits_0(string input, string expected)
    {
        var service = await ServiceAsync(input);
        var local = await LocalAsync(input);

        Assert.Equal((0, expected), (service.ExitCode, Few(service.Lines[1])));
        Assert.Equal((0, expected), (local.ExitCode, Few(local.Lines[1])));
    }

    [Theory]
    [InlineData("p65", "p65 Ambiguous ", "Resolved 1: 1 ambiguous")]
    [InlineData("BRAC1", "BRAC1 NotFound ", "Resolved 1: 1 unknown")]
    [InlineData("A12M1", "A12M1 Withdrawn ", "Resolved 1: 1 withdrawn")]
    [InlineData("", " NotFound ", "Resolved 1: 1 unknown (1 empty)")]
    public async Task A_symbol_of_no_gene_or_of_several_exits_1(
        string input,
        string expected,
        string summary
    )
    {
        var service = await ServiceAsync(input);
        var local = await LocalAsync(input);

        Assert.Equal((1, expected), (service.ExitCode, Few(service.Lines[1])));
        Assert.Equal((1, expected), (local.ExitCode, Few(local.Lines[1])));
        Assert.Equal(summary, Assert.Single(local.ErrorLines));
    }

    [Fact]
    public async Task An_unknown_chromosome_is_refused_as_the_cmdlet_refuses_it()
    {
        var run = await ToolRun.RunAsync(
            mirror.BaseUri,
            ["resolve", "BRAF", "--chromosome", "banana"]
        );

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--chromosome 'banana' is not a human chromosome.", run.Error);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task A_row_has_all_that_is_known()
    {
        var run = await LocalAsync("p65", "BRAC1", "HGNC:6", "tp53");

        Assert.Equal(
            "input\tmatch_type\tsymbol\thgnc_id\tname\tlocation\tcandidates\trepair\treplaced_by\tsuggestion\tsource\treason\tdetail\trelease",
            run.Lines[0]
        );
        Assert.Equal(
            "p65\tAmbiguous\t\t\t\t\tGORASP1|RELA|SYT1\t\t\t\tLocal\t\tCan mean GORASP1 or RELA; also an alias of SYT1.\t",
            run.Lines[1]
        );
        Assert.Equal(
            "BRAC1\tNotFound\t\t\t\t\t\t\t\tBRCA1\tLocal\tUnknown\tHGNC has no gene with this symbol, previous symbol or alias.\t",
            run.Lines[2]
        );
        Assert.Matches(
            "^HGNC:6\tWithdrawn\tUBA1\t.*\tA1S9T\\|UBA1\t\tUBA1\t\tLocal\t\tReplaced by UBA1\\.\t$",
            run.Lines[3]
        );
        Assert.Matches("^tp53\tRepaired\tTP53\tHGNC:11998\t.*\tTP53\tcase\t", run.Lines[4]);
    }

    [Fact]
    public async Task A_table_has_its_symbols_in_the_column_that_is_called_so()
    {
        var service = await ServiceAsync("--from", Repository.Sample("genes.csv"));
        var local = await LocalAsync("--from", Repository.Sample("genes.csv"));

        const string Summary = "Resolved 25: 22 approved, 1 previous, 1 alias, 1 unknown";
        Assert.Equal((1, Summary), (service.ExitCode, Assert.Single(service.ErrorLines)));
        Assert.Equal((1, Summary), (local.ExitCode, Assert.Single(local.ErrorLines)));
        Assert.Equal(26, service.Lines.Length);
        Assert.Equal(local.Lines.Select(Few), service.Lines.Select(Few));
        Assert.Equal("TP53 Approved TP53", Few(service.Lines[1]));
        Assert.Equal("TCF3 Approved TCF3", Few(service.Lines[^1]));
    }

    [Fact]
    public async Task A_chromosome_settles_a_tie_for_all_or_row_by_row()
    {
        var all = await LocalAsync("p65", "--chromosome", "chr11");
        var rows = await LocalAsync(
            "--from",
            Repository.Sample("genes.csv"),
            "--chromosome-column",
            "chromosome"
        );

        Assert.Equal((0, "p65 Alias RELA"), (all.ExitCode, Few(all.Lines[1])));
        Assert.Contains(rows.Lines, line => Few(line).EndsWith(" RELA", StringComparison.Ordinal));
        Assert.DoesNotContain("ambiguous", rows.Error);
    }

    [Fact]
    public async Task Every_line_is_an_input_the_empty_ones_too()
    {
        using var folder = new TemporaryFolder();
        var list = folder.Write("list.txt", "TP53\r\n\r\n\"\r\nBRAF\r\n");
        var column = folder.Write("column.csv", "symbol\nTP53\n\n\"BRAF\"\n");
        var cells = folder.Write("cells.csv", "gene;n\nTP53;1\n;2\nBRAF\n");

        Assert.Equal(["TP53", "", "\"", "BRAF"], Inputs(await LocalAsync("--from", list)));
        Assert.Equal(["TP53", "", "BRAF"], Inputs(await LocalAsync("--from", column)));
        Assert.Equal(["TP53", "", "BRAF"], Inputs(await LocalAsync("--from", cells)));
        Assert.Equal([""], Inputs(await LocalAsync("--from", folder.Write("1", "\n"))));
    }

    [Fact]
    public async Task Stdin_comes_after_the_arguments()
    {
        var run = await ToolRun.RunAsync(
            copy.Context with
            {
                OpenInput = () => new MemoryStream("gene\nBRAF\nEGFR"u8.ToArray()),
            },
            "resolve",
            "TP53",
            "--from",
            "-",
            "--source",
            "local"
        );

        Assert.Equal(["TP53", "BRAF", "EGFR"], Inputs(run));
        Assert.Equal("Resolved 3: 3 approved", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Empty_input_returns_a_header_and_a_summary()
    {
        using var folder = new TemporaryFolder();

        var run = await LocalAsync("--from", folder.Write("empty.txt", ""));

        Assert.Equal((0, 1), (run.ExitCode, run.Lines.Length));
        Assert.Equal("Resolved 0", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Strict_repairs_nothing()
    {
        var run = await LocalAsync("tp53", "--strict");

        Assert.Equal((1, "tp53 NotFound "), (run.ExitCode, Few(run.Lines[1])));
    }

    [Fact]
    public async Task In_json_lists_are_arrays_and_candidates_objects()
    {
        var run = await LocalAsync("HGNC:6", "BRAC1", "--format", "json");

        var rows = JsonElement.Parse(run.Output);
        Assert.Equal(2, rows.GetArrayLength());
        Assert.Equal("UBA1", rows[0].GetProperty("replaced_by")[0].GetString());
        Assert.Equal(JsonValueKind.Null, rows[0].GetProperty("repair").ValueKind);
        Assert.Equal("Local", rows[0].GetProperty("source").GetString());
        var candidate = rows[0].GetProperty("candidates")[0];
        Assert.Equal(
            ["hgnc_id", "symbol", "name", "location", "match_type", "value"],
            candidate.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal("Withdrawn", candidate.GetProperty("match_type").GetString());
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("symbol").ValueKind);
        Assert.Equal("BRCA1", rows[1].GetProperty("suggestion")[0].GetString());
        Assert.Equal(0, rows[1].GetProperty("candidates").GetArrayLength());
    }

    [Fact]
    public async Task On_a_terminal_it_is_a_table_to_look_at()
    {
        var run = await ToolRun.RunAsync(
            copy.Context with
            {
                IsTerminal = true,
            },
            "resolve",
            "MARCH1",
            "p65",
            "--source",
            "local"
        );

        Assert.StartsWith("input   match_type  symbol   hgnc_id", run.Lines[0]);
        Assert.StartsWith("MARCH1  Previous    MARCHF1  HGNC:26077", run.Lines[1]);
        Assert.EndsWith("  GORASP1|RELA|SYT1", run.Lines[2]);
    }

    [Fact]
    public async Task A_failure_of_the_service_is_reported_for_each_input_and_its_row_stays()
    {
        await using var faulty = await mirror.StartAsync(
            new MirrorOptions { Faults = [new MirrorFault { Status = 400, Fraction = 1 }] }
        );

        var run = await ToolRun.RunAsync(faulty.BaseUri, ["resolve", "BRAF", "", "TP53"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["BRAF", "", "TP53"], Inputs(run));
        Assert.Equal("BRAF  ", Few(run.Lines[1]));
        Assert.Contains(
            run.ErrorLines,
            line => line.StartsWith("'BRAF': ", StringComparison.Ordinal)
        );
        Assert.Contains(
            run.ErrorLines,
            line => line.StartsWith("'TP53': ", StringComparison.Ordinal)
        );
        Assert.Equal("Resolved 3: 1 unknown (1 empty), 2 failed", run.ErrorLines[^1]);
    }

    [Fact]
    public async Task A_block_stops_everything()
    {
        await using var strict = await mirror.StartAsync(
            new MirrorOptions { Faults = [new MirrorFault { Status = 403, Fraction = 1 }] }
        );

        var run = await ToolRun.RunAsync(
            strict.BaseUri,
            ["resolve", "BRAF", "TP53", "--format", "json"]
        );

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("refuses your address", run.Error);
        Assert.Equal(JsonValueKind.Array, JsonElement.Parse(run.Output).ValueKind);
    }

    [Theory]
    [InlineData("resolve")]
    [InlineData("resolve", "TP53", "--column", "x")]
    [InlineData("resolve", "TP53", "--chromosome-column", "x")]
    [InlineData("resolve", "--from", "no-such-file")]
    [InlineData("resolve", "--from", "samples", "--column", "no-such-column")]
    [InlineData("resolve", "--from", "samples", "--chromosome-column", "no-such-column")]
    [InlineData("resolve", "TP53", "--format", "xml")]
    [InlineData("resolve", "TP53", "--source", "nowhere")]
    public async Task An_invalid_command_line_exits_2_and_writes_nothing_to_stdout(
        params string[] arguments
    )
    {
        var run = await ToolRun.RunAsync(
            mirror.BaseUri,
            [.. arguments.Select(a => a == "samples" ? Repository.Sample("genes.csv") : a)]
        );

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.True(run.ErrorLines.Length >= 2);
    }

    [Fact]
    public async Task A_table_without_a_usual_name_has_its_columns_named()
    {
        using var folder = new TemporaryFolder();

        var run = await LocalAsync("--from", folder.Write("t.tsv", "id\tlocus\nTP53\t1\n"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("gene IDs: id, locus.", run.Error);
        Assert.Contains("Name the column with --column", run.Error);
    }

    private static string Few(string line) => string.Join(' ', line.Split('\t').Take(3));

    private static string[] Inputs(ToolRun run) =>
        [.. run.Lines.Skip(1).Select(line => line.Split('\t')[0])];
}
