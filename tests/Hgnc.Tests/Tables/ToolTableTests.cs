using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tests.Tool;
using Xunit;

namespace Hgnc.Tests.Tables;

/// <summary>The tool's results for tables: a row for each, in order.</summary>
public sealed class ToolTableTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    [Fact]
    public async Task Get_keeps_a_row_for_an_id_without_a_record_and_says_its_line()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("g.csv", "entrez_id,x\n672,a\n99999999,b\n,c\n7157,d\n");

        var run = await RunAsync("get", "--from", file, "--keep-missing", "--fields", "symbol");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["input\tsymbol", "672\tBRCA1", "99999999\t", "\t", "7157\tTP53"],
            run.Output.TrimEnd('\n').Split('\n')
        );
        Assert.Contains("g.csv, line 3: HGNC has no record for entrez_id 99999999.", run.Error);
    }

    [Fact]
    public async Task Results_are_in_their_columns_after_shorter_rows()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("t.csv", "gene,a,b\nBRCA1\n\nEGFR,1\n\"TP53\",1,2\n\n");

        var run = await RunAsync("resolve", "--from", file, "--pass-thru");

        Assert.Equal(
            "gene,a,b,HgncSymbol,HgncId,HgncMatch\nBRCA1,,,BRCA1,HGNC:1100,Approved\n,,,,,NotFound\n"
                + "EGFR,1,,EGFR,HGNC:3236,Approved\n\"TP53\",1,2,TP53,HGNC:11998,Approved\n\n",
            run.Output
        );
    }

    [Fact]
    public async Task Columns_with_the_names_of_result_columns_keep_their_names()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("t.tsv", "symbol\tHgncSymbol\nBRCA1\tmine\n");

        var run = await RunAsync("resolve", "--from", file, "--pass-thru", "--column", "symbol");

        Assert.Equal("symbol\tHgncSymbol\tResolvedHgncSymbol\tHgncId\tHgncMatch", run.Lines[0]);
        Assert.StartsWith("BRCA1\tmine\tBRCA1\t", run.Lines[1]);
    }

    [Fact]
    public async Task The_table_is_written_to_a_compressed_file()
    {
        using var folder = new TemporaryFolder();
        var file = folder.WriteGzip("t.tsv.gz", "symbol\tp\nBRCA1\t1\n");
        var target = folder.PathOf("out.tsv.gz");

        var run = await RunAsync("resolve", "--from", file, "--pass-thru", "--to", target);

        using var text = new StreamReader(
            new GZipStream(File.OpenRead(target), CompressionMode.Decompress)
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("BRCA1\t1\tBRCA1\tHGNC:1100\tApproved\n", await text.ReadToEndAsync());
    }

    [Fact]
    public async Task Many_rows_with_few_genes_have_a_result_each_in_their_order()
    {
        using var folder = new TemporaryFolder();
        string[] genes = ["BRCA1", "EGFR", "TP53", "BRAC1"];
        // More than one chunk.
        var rows = Enumerable.Range(0, 400_000).Select(i => $"{i}\t{genes[i % 4]}\tsome more text");
        var file = folder.Write("t.tsv", "n\tgene\tx\n" + string.Join('\n', rows));

        var run = await RunAsync("resolve", "--from", file, "--pass-thru");

        var lines = run.Lines;
        Assert.Equal(400_001, lines.Length);
        Assert.Equal("Resolved 400000: 300000 approved, 100000 unknown", run.ErrorLines[^1]);
        for (var i = 0; i < 400_000; i++)
        {
            var gene = genes[i % 4];
            Assert.StartsWith(
                $"{i}\t{gene}\tsome more text\t{(gene == "BRAC1" ? "" : gene)}\t",
                lines[i + 1],
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_symbol_whose_request_failed_is_requested_again_for_later_rows()
    {
        const int Rows = 150_000;
        const string Tp53 = """{"hgnc_id":"HGNC:11998","symbol":"TP53"}""";
        await using var server = RawServer.Giving(
            RawServer.Response(400, ""),
            RawServer.Json(Bodies.Response(1, Tp53))
        );
        using var folder = new TemporaryFolder();
        var text = new string('x', 60);
        var file = folder.Write(
            "t.tsv",
            "gene\tx\n" + string.Concat(Enumerable.Repeat($"TP53\t{text}\n", Rows))
        );

        var run = await ToolRun.RunAsync(
            copy.WithoutCopy,
            "resolve",
            "--from",
            file,
            "--pass-thru",
            "--base-uri",
            server.BaseUri.AbsoluteUri
        );

        Assert.Equal(Rows + 1, run.Lines.Length);
        Assert.Equal($"TP53\t{text}\t\t\t", run.Lines[1]);
        Assert.Equal($"TP53\t{text}\tTP53\tHGNC:11998\tApproved", run.Lines[Rows]);
    }

    [Theory]
    [InlineData("resolve", "TP53", "--pass-thru")]
    [InlineData("resolve", "--from", "t.csv", "--to", "x")]
    [InlineData("resolve", "--from", "t.csv", "--pass-thru", "--format", "json")]
    [InlineData("resolve", "TP53", "--from", "t.csv", "--pass-thru")]
    [InlineData("resolve", "--from", "t.csv", "--delimiter", "ab")]
    [InlineData("get", "TP53", "--no-header")]
    public async Task Options_that_exclude_each_other_are_reported(params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    private Task<ToolRun> RunAsync(params string[] arguments) =>
        ToolRun.RunAsync(copy.Context, [.. arguments, "--source", "local"]);
}
