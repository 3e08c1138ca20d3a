using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tests.Tool;
using Xunit;

namespace Hgnc.Tests.Tables;

/// <summary>A file that is not a table, or has no genes, is an error with the kind of file and advice.</summary>
public sealed class NoTableTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    [Theory]
    [InlineData("a.xls", "D0CF11E0A1B11AE1", "old Excel workbook")]
    [InlineData("a.pdf", "255044462D312E37", "PDF")]
    [InlineData("a.bz2", "425A6839314159", "bzip2")]
    [InlineData("a.xz", "FD377A585A0000", "xz")]
    [InlineData("a.Z", "1F9D9054504F", "compress (.Z)")]
    [InlineData("a.txt", "5450353301020304050607", "binary data")]
    [InlineData("a.h5ad", "894844460D0A1A0A", "HDF5")]
    [InlineData("a.bin", "0001020300040506000708", "binary data")]
    [InlineData("a.zip", "504B050600000000000000000000000000000000000000000000", "ZIP archive")]
    [InlineData("a.xlsx", "504B030400000000", "damaged ZIP archive or workbook")]
    public async Task A_file_of_another_kind(string name, string bytes, string kind)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.PathOf(name), Convert.FromHexString(bytes));

        var run = await RunAsync(folder.PathOf(name));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(name, run.ErrorLines[0]);
        Assert.Contains(kind, run.ErrorLines[0]);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>Not found</body></html>", "web page")]
    [InlineData("\uFEFF<meta charset=utf-8><table><tr><td>gene</td></tr></table>", "tags")]
    [InlineData("<style>td{}</style><table><tr><td>gene</td></tr></table>", "tags")]
    [InlineData("<Header>\nFileVersion,1.7\n</Header>\n", "NanoString RCC")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related\n", "web archive")]
    [InlineData("ID;PWXL;N;E\nC;Y1;X1;K\"gene\"\n", "SYLK")]
    [InlineData("##fileformat=VCFv4.2\n#CHROM\tPOS\n17\t1\n", "VCF")]
    [InlineData("##provider: x\nchr17\tx\tgene\t1\t2\t.\t-\t.\tgene_id \"E\";\n", "GTF")]
    [InlineData(">sp|P38398\nMDLSALRVEEVQNVINAMQKILECP\n", "FASTA")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n", "Git LFS")]
    [InlineData("gene      p\nBRCA1     0.1\nEGFR      0.2\n", "aligned with spaces")]
    [InlineData("{\"response\": {}}", "JSON")]
    [InlineData("[\n  {\"a\": 1}\n]", "JSON")]
    [InlineData("<?xml version=\"1.0\"?><Workbook/>", "XML")]
    public async Task A_text_of_another_kind(string text, string kind)
    {
        using var folder = new TemporaryFolder();

        var run = await RunAsync(folder.Write("genes.csv", text));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(kind, run.ErrorLines[0]);
    }

    [Fact]
    public async Task A_compressed_file_that_breaks_off_is_an_error_and_no_shorter_table()
    {
        using var folder = new TemporaryFolder();
        var text = new StringBuilder("symbol\n");
        var random = new Random(1);
        foreach (var _ in Enumerable.Range(0, 20_000))
        {
            text.Append("BRCA").Append(random.Next()).Append('\n');
        }
        var path = folder.WriteGzip("genes.txt.gz", text.ToString());
        var bytes = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, bytes[..(bytes.Length / 2)]);

        var run = await RunAsync(path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot be read", run.Error);
    }

    [Fact]
    public async Task A_first_line_that_looks_like_data_is_asked_about()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.tsv", "BRCA1\t2.1\nTP53\t3.3\n");

        var asked = await RunAsync(path);
        var named = await RunAsync(path, "--column", "BRCA1");
        var told = await RunAsync(path, "--no-header", "--column", "1");

        Assert.Equal((2, ""), (asked.ExitCode, asked.Output));
        Assert.Contains("--no-header", asked.Error);
        Assert.Equal((2, ""), (named.ExitCode, named.Output));
        Assert.Contains("--no-header", named.Error);
        Assert.Equal((0, 3), (told.ExitCode, told.Lines.Length));
    }

    [Fact]
    public async Task A_header_that_is_a_symbol_is_asked_about()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.tsv", "BRCA1\tbreast\nTP53\tmany\n");

        var unnamed = await RunAsync(path);
        var named = await RunAsync(path, "--column", "BRCA1");
        var numbered = await RunAsync(path, "--column", "1");

        Assert.Equal((2, ""), (unnamed.ExitCode, unnamed.Output));
        Assert.Contains("--no-header", unnamed.Error);
        Assert.Equal((2, ""), (named.ExitCode, named.Output));
        Assert.Contains("is itself a gene symbol", named.Error);
        // With a number, the column is used, and the first line is its header.
        Assert.Equal(2, numbered.Lines.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("symbol\tchr\n")]
    [InlineData("symbol\tchr")]
    [InlineData("#version 2.4\nHugo_Symbol\tChromosome\n")]
    public async Task No_input_or_only_a_header_has_no_rows(string text)
    {
        using var folder = new TemporaryFolder();

        var run = await RunAsync(folder.Write("t.txt", text));

        Assert.Equal((0, 1), (run.ExitCode, run.Lines.Length));
        Assert.Equal("Resolved 0", run.ErrorLines[^1]);
    }

    [Fact]
    public async Task Comments_and_titles_that_are_passed_over_are_counted()
    {
        using var folder = new TemporaryFolder();

        var list = await RunAsync(folder.Write("l.txt", "# a\nBRCA1\n# b\n\nTP53\n"));
        var title = await RunAsync(folder.Write("t.csv", "A title,\n,\ngene,p\nBRCA1,1\n"));

        Assert.Contains("l.txt: 2 comment lines were skipped.", list.Error);
        Assert.Equal(4, list.Lines.Length);
        Assert.Contains("t.csv: 2 lines above the header were skipped.", title.Error);
    }

    [Fact]
    public async Task A_message_about_a_row_has_its_line()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "t.csv",
            "# x\nnote,hgnc_id,symbol\n\"two\nlines\",1100,BRCA1\n,3236,TP53\n"
        );

        var run = await RunAsync(path);

        Assert.Contains("t.csv, line 5: ", run.Error);
    }

    [Fact]
    public async Task A_shifted_header_is_reported_with_verbose_only()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "t.txt",
            "\"gene\" \"p\"\n\"1\" \"BRCA1\" 0.5\n\"2\" \"TP53\" 0.1\n"
        );

        Assert.DoesNotContain("one cell shorter", (await RunAsync(path)).Error);
        Assert.Contains("one cell shorter", (await RunAsync(path, "--verbose")).Error);
    }

    private Task<ToolRun> RunAsync(string path, params string[] arguments) =>
        ToolRun.RunAsync(
            copy.Context,
            ["resolve", "--from", path, "--source", "local", .. arguments]
        );
}
