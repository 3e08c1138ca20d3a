using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Tool;

/// <summary><c>hgnc find</c>.</summary>
public sealed class FindCommandTests(SampleMirror mirror) : IClassFixture<SampleMirror>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<ToolRun> FindAsync(params string[] arguments) =>
        ToolRun.RunAsync(mirror.BaseUri, ["find", .. arguments]);

    [Fact]
    public async Task Hits_are_tab_separated_in_the_order_of_the_queries()
    {
        var run = await FindAsync("symbol:MKNK?", "symbol:BRAF");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("hgnc_id\tsymbol\tscore\tquery", run.Lines[0]);
        Assert.Equal(
            ["HGNC:7110 symbol:MKNK?", "HGNC:7111 symbol:MKNK?", "HGNC:1097 symbol:BRAF"],
            run.Lines[1..].Select(line => line.Split('\t')).Select(hit => $"{hit[0]} {hit[3]}")
        );
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task The_symbols_of_a_table_share_requests_and_keep_their_order()
    {
        using var folder = new TemporaryFolder();
        var symbols = JsonElement
            .Parse(await File.ReadAllTextAsync(Repository.Sample("hgnc_sample.json"), Token))
            .GetProperty("response")
            .GetProperty("docs")
            .EnumerateArray()
            .Where(gene => gene.GetProperty("status").GetString() == "Approved")
            .Select(gene => gene.GetProperty("symbol").GetString()!)
            .ToList();
        var table = folder.Write(
            "genes.csv",
            "sample,gene\n" + string.Concat(symbols.Select(symbol => $"x,{symbol}\n"))
        );
        var before = mirror.Mirror.Stats.Requests;

        var run = await FindAsync("--from", table, "--no-cache");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(symbols, run.Lines[1..].Select(line => line.Split('\t')[1]));
        Assert.InRange(mirror.Mirror.Stats.Requests - before, 1, 2);
    }

    [Fact]
    public async Task An_old_symbol_in_a_table_gives_its_gene_and_a_warning_and_an_unknown_one_an_error_with_its_line()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("genes.tsv", "gene\tn\nBRAF\t1\nNOTAGENE\t2\nCECR1\t3\n");

        var run = await FindAsync("--from", table);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["BRAF", "ADA2"], run.Lines[1..].Select(line => line.Split('\t')[1]));
        Assert.Contains("genes.tsv, line 4: ", run.Error);
        Assert.Contains(", line 3: ", run.Error);
    }

    [Fact]
    public async Task A_column_named_query_has_queries()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("queries.tsv", "query\tn\nsymbol:MKNK?\t1\nsymbol:(\t2\n");

        var run = await FindAsync("--from", table);

        Assert.Equal(["MKNK1", "MKNK2"], run.Lines[1..].Select(line => line.Split('\t')[1]));
        Assert.Contains(", line 3: ", run.Error);
    }

    [Fact]
    public async Task An_empty_search_is_an_error_that_says_what_to_give()
    {
        var run = await FindAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("give a query, or a file of symbols with --from", run.Error);
    }

    [Fact]
    public async Task A_name_that_was_read_as_a_query_is_reported()
    {
        var run = await FindAsync("HLA-DRB1*15:01");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("put it in double quotes: '\"HLA-DRB1*15:01\"'", run.Error);
    }

    [Fact]
    public async Task Csv_quotes_what_must_be()
    {
        var run = await FindAsync("--format", "csv", "name:\"zinc finger protein 3\"");

        Assert.StartsWith("HGNC:13089,ZNF3,", run.Lines[1]);
        Assert.EndsWith(",\"name:\"\"zinc finger protein 3\"\"\"", run.Lines[1]);
    }

    [Fact]
    public async Task Json_is_one_array()
    {
        var run = await FindAsync("symbol:ZNF*", "symbol:BRAF", "--format", "json");

        var hits = JsonElement.Parse(run.Output).EnumerateArray().ToList();
        Assert.Equal(7, hits.Count);
        Assert.Equal("symbol:BRAF", hits[^1].GetProperty("query").GetString());
        Assert.True(hits[^1].GetProperty("score").GetDouble() > 0);
    }

    [Fact]
    public async Task Jsonl_is_a_record_a_line()
    {
        var run = await FindAsync("symbol:ZNF*", "--format", "jsonl");

        Assert.Equal(
            "ZNF2 ZNF3 ZNF7 ZNF8 ZNF12 ZNF1",
            string.Join(
                ' ',
                run.Lines.Select(line => JsonElement.Parse(line).GetProperty("symbol").GetString())
            )
        );
    }

    [Fact]
    public async Task A_plain_term_without_a_hit_is_reported_and_exits_1()
    {
        var run = await FindAsync("NOSUCHGENE", "symbol:BRAF");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("HGNC has no match for 'NOSUCHGENE'.", run.ErrorLines[0]);
        Assert.StartsWith("HGNC:1097", run.Lines[1]);
    }

    [Fact]
    public async Task A_query_of_fields_without_a_hit_is_not_an_error()
    {
        var run = await FindAsync("symbol:NOSUCH*", "--format", "json");

        Assert.Equal((0, "[]\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("symbol:(x", "parenthesis")]
    [InlineData("symbl:BRAF", "symbol")]
    public async Task An_invalid_query_is_reported_with_advice_exits_2_and_ends_no_other(
        string query,
        string told
    )
    {
        var run = await FindAsync(query, "symbol:BRAF");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.Contains(told, run.Error);
        Assert.StartsWith("HGNC:1097", run.Lines[1]);
    }

    [Fact]
    public async Task An_unknown_option_is_not_a_query()
    {
        var run = await FindAsync("BRAF", "--formt", "json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--formt", run.ErrorLines[0]);
    }
}
