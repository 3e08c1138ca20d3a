using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tests.Tool;
using Xunit;

namespace Hgnc.Tests.Tables;

/// <summary>What nobody may lose or read as something else without a word: rows, headers, columns, numbers and parts of files.</summary>
public sealed class SilentLossTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    [Theory]
    [InlineData("list.txt", "BRCA1\n#N/A\nTP53\n")]
    [InlineData("list.txt", "BRCA1\n#NAME?\nTP53\n")]
    [InlineData("list.csv", "gene\nBRCA1\n#REF!\nTP53\n")]
    public async Task An_error_of_a_spreadsheet_is_a_value_and_not_a_comment(
        string name,
        string text
    )
    {
        var run = await RunAsync(name, text);

        Assert.Equal(["HGNC:1100", "", "HGNC:11998"], Ids(run));
        Assert.DoesNotContain("comment", run.Error);
    }

    [Fact]
    public async Task An_error_of_a_spreadsheet_may_come_first()
    {
        var run = await RunAsync("t.txt", "#VALUE!\nBRCA1\nTP53\n");

        Assert.Equal(["", "HGNC:1100", "HGNC:11998"], Ids(run));
    }

    [Fact]
    public async Task A_count_is_not_a_symbol_and_not_a_date()
    {
        var run = await RunAsync(
            "t.txt",
            "ENSG00000012048\t3\nENSG99999999999\t44081\n__no_feature\t2\n"
        );

        Assert.Equal(["HGNC:1100", "", ""], Ids(run));
        Assert.Equal("__no_feature", run.Lines[3].Split('\t')[0]);
    }

    [Theory]
    [InlineData("gene\n672\n44081\n7157\n", "", "", "")]
    [InlineData("GeneID\tp\nNA\t1\n44081\t2\n7157\t3\n", "", "", "HGNC:11998")]
    [InlineData("gene\nBRCA1\n44081\nTP53\n", "HGNC:1100", "HGNC:1717", "HGNC:11998")]
    public async Task A_number_among_IDs_is_not_a_date(string text, params string[] expected)
    {
        var run = await RunAsync("t.txt", text);

        Assert.Equal(expected, Ids(run));
    }

    [Fact]
    public async Task A_number_with_a_comma_is_not_two_IDs()
    {
        var run = await RunAsync("t.csv", "entrez_id,p\n\"1,956\",1\n7157,2\n\"672;1956\",3\n");

        Assert.Equal(["", "HGNC:11998", "HGNC:1100", "HGNC:3236"], Ids(run));
    }

    [Fact]
    public async Task A_list_may_have_stray_tabs()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.txt", "  BRCA1  \n\tEGFR\nTP53\t\n");

        var run = await RunAsync(path, ["--no-header", "--column", "1"]);

        Assert.Equal(["HGNC:1100", "", "HGNC:11998"], Ids(run));
    }

    [Theory]
    [InlineData("#id\ttype\tGene Symbol (x)\n1\tgene\tBRCA1\n2\tgene\tTP53\n")]
    [InlineData("#id\tsource\tsymbol\n1\tEntrezGene\tBRCA1\n2\tEntrezGene\tTP53\n")]
    [InlineData("#id\tsource\tsymbol\n1\tHGNC\tBRCA1\n2\tEntrezGene\tTP53\n")]
    [InlineData("kind\tsymbol\ngene\tBRCA1\ngene\tTP53\n")]
    public async Task A_value_that_is_a_usual_name_makes_no_header_of_its_row(string text)
    {
        var run = await RunAsync("t.txt", text);

        Assert.Equal(["HGNC:1100", "HGNC:11998"], Ids(run));
    }

    [Fact]
    public async Task A_table_without_a_header_is_asked_about_also_if_a_value_is_a_usual_name()
    {
        var run = await RunAsync("t.txt", "chr17\tgene\tBRCA1\nchr17\tgene\tTP53\n");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--no-header", run.Error);
    }

    [Theory]
    [InlineData(60_000)]
    [InlineData(500_000)]
    public async Task A_header_may_be_longer_than_what_is_read_at_once(int samples)
    {
        var header = string.Join('\t', Enumerable.Range(0, samples).Select(i => $"sample{i}"));

        var run = await RunAsync("t.txt", $"gene\t{header}\nBRCA1\t1\nTP53\t2\n");

        Assert.Equal(["HGNC:1100", "HGNC:11998"], Ids(run));
    }

    [Theory]
    [InlineData("junk", 2)]
    [InlineData("\0\0\0\0", 0)]
    public async Task What_stands_behind_a_compressed_part_is_not_left_out(
        string rest,
        int exitCode
    )
    {
        using var folder = new TemporaryFolder();
        var path = folder.WriteGzip("t.txt.gz", "BRCA1\nTP53\n");
        await File.AppendAllTextAsync(path, rest);

        var run = await RunAsync(path);

        Assert.Equal(exitCode, run.ExitCode);
    }

    [Fact]
    public async Task A_file_may_be_compressed_twice()
    {
        using var folder = new TemporaryFolder();
        var once = folder.WriteGzip("t.csv.gz", "gene,p\nBRCA1,1\nTP53,2\n");
        var twice = folder.PathOf("t.csv.gz.gz");
        await using (var file = new GZipStream(File.Create(twice), CompressionLevel.Fastest))
        {
            await file.WriteAsync(await File.ReadAllBytesAsync(once));
        }

        Assert.Equal(["HGNC:1100", "HGNC:11998"], Ids(await RunAsync(twice)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UTF32_needs_no_byte_order_mark(bool isBigEndian)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("t.txt");
        await File.WriteAllBytesAsync(
            path,
            new UTF32Encoding(isBigEndian, false).GetBytes("gene\tp\nBRCA1\t1\nTP53\t2\n")
        );

        Assert.Equal(["HGNC:1100", "HGNC:11998"], Ids(await RunAsync(path)));
    }

    [Fact]
    public async Task A_hidden_sheet_is_read_if_it_is_the_only_one()
    {
        using var folder = new TemporaryFolder();
        var file = new XlsxFile()
            .Add(
                "Secret",
                [
                    ["gene"],
                    ["BRCA1"],
                ],
                isHidden: true
            )
            .Save(folder.PathOf("t.xlsx"));

        Assert.Equal(["HGNC:1100"], Ids(await RunAsync(file)));
    }

    [Theory]
    [InlineData(
        "BRCA1\tbreast\nTP53\tmany\n",
        "HgncPS used the first line as the header",
        "--column",
        "1"
    )]
    [InlineData("gene\tp\tgene\nBRCA1\t1\tTP53\n", "several columns have the name 'gene'")]
    [InlineData(
        ",BRCA1 (672),EGFR (1956),TP53 (7157)\nACH-1,1,2,3\n",
        "the header seems to contain the genes"
    )]
    [InlineData("BRCA1, EGFR, TP53\n", "one line only")]
    public async Task What_may_be_read_as_something_else_is_told(
        string text,
        string message,
        params string[] options
    )
    {
        using var folder = new TemporaryFolder();

        var run = await RunAsync(folder.Write("t.txt", text), options);

        Assert.Contains(message, run.Error);
    }

    [Theory]
    [InlineData("N_unmapped\t1\t2\t3\nN_noFeature\t1\t2\t3\nBRCA1\t1\t2\t3\nTP53\t1\t2\t3\n")]
    [InlineData("__ambiguous\t1\n__no_feature\t1\nBRCA1\t1\nTP53\t3\n")]
    public async Task The_lines_about_reads_without_a_gene_are_rows(string text)
    {
        Assert.Equal(["", "", "HGNC:1100", "HGNC:11998"], Ids(await RunAsync("t.txt", text)));
    }

    [Theory]
    [InlineData("ENSG00000012048_BRCA1")]
    [InlineData("ENSG00000012048.23_BRCA1")]
    [InlineData("BRCA1_ENSG00000012048")]
    [InlineData("ENSG00000012048_at")]
    [InlineData("ENST00000357654.9|ENSG00000012048.23|-|-|BRCA1-203|BRCA1|7094|protein_coding|")]
    [InlineData(
        "NM_007294 // BRCA1 // BRCA1 DNA repair // 17q21 // 672 /// ENST00000357654 // BRCA1 // x // y // 672"
    )]
    public async Task A_cell_with_an_ID_and_its_symbol_is_that_gene(string cell)
    {
        Assert.Equal(["HGNC:1100"], Ids(await RunAsync("t.txt", $"gene\n{cell}\n")));
    }

    [Theory]
    [InlineData("BRCA1 (672)", "HGNC:1100", "Identifier")]
    [InlineData("BRCC1 (672)", "HGNC:1100", "Identifier")]
    [InlineData("NOSUCHGENE (672)", "", "NotFound")]
    [InlineData("brca-1 (672)", "HGNC:1100", "Repaired")]
    [InlineData("BRCA1(672)", "HGNC:1100", "Repaired")]
    [InlineData("BRCA1 (673)", "", "Ambiguous")]
    [InlineData("BRCA1|673", "HGNC:1097", "Identifier")]
    [InlineData("?|672", "HGNC:1100", "Identifier")]
    [InlineData("NOSUCHGENE|672", "HGNC:1100", "Identifier")]
    [InlineData("NOSUCHGENE|10", "", "NotFound")]
    [InlineData("0|1", "", "NotFound")]
    [InlineData("NA|2", "", "NotFound")]
    [InlineData("wt|672", "", "NotFound")]
    [InlineData("chr17|7157", "", "NotFound")]
    [InlineData("NA (673)", "", "NotFound")]
    public async Task A_number_in_brackets_that_contradicts_the_symbol_is_a_question(
        string cell,
        string id,
        string match
    )
    {
        var run = await RunAsync("t.txt", $"gene\tp\n{cell}\t1\n");

        var answer = run.Lines[1].Split('\t');
        Assert.Equal((match, id), (answer[1], answer[3]));
    }

    [Fact]
    public async Task Get_uses_the_symbol_before_a_number_in_brackets()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.RunAsync(
            copy.Context,
            "get",
            "--from",
            folder.Write("t.txt", "gene\tp\nBRCA1 (673)\t1\n"),
            "--source",
            "local"
        );

        Assert.Contains("HGNC:1100", run.Output);
        Assert.DoesNotContain("HGNC:1097", run.Output);
    }

    [Fact]
    public async Task An_ID_and_the_symbol_of_another_gene_in_one_text_are_two_genes()
    {
        var run = await ToolRun.RunAsync(
            copy.Context,
            "resolve",
            "ENSG00000012048_TP53",
            "--source",
            "local"
        );

        Assert.Equal("Ambiguous", run.Lines[1].Split('\t')[1]);
    }

    private async Task<ToolRun> RunAsync(string name, string text)
    {
        using var folder = new TemporaryFolder();
        return await RunAsync(folder.Write(name, text));
    }

    private Task<ToolRun> RunAsync(string path, params string[] options) =>
        ToolRun.RunAsync(
            copy.Context,
            ["resolve", "--from", path, "--source", "local", .. options]
        );

    private static string[] Ids(ToolRun run) =>
        [.. run.Lines.Skip(1).Select(line => line.Split('\t')[3])];
}
