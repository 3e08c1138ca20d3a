using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tests.Tool;
using Xunit;

namespace Hgnc.Tests.Tables;

/// <summary>Tables that look like lists: among lines of an instrument, aligned with spaces, or with a whole row in each cell.</summary>
public sealed class HiddenTableTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    private const string Settings =
        "* Block Type = 96-Well\n* Chemistry = TAQMAN\n* Instrument Type = x\n* Passive Reference = ROX\n\n";
    private const string Foot = "\nAnalysis Type = Singleplex\nEndogenous Control = EGFR\n";
    private const string Wells =
        "Well\tSample Name\tTarget Name\tCT\nA1\tS1\tTP53\t22\nA2\tP1\tBRCA1\t24\n";

    [Theory]
    [InlineData(Settings + "[Results]\n" + Wells + Foot)]
    [InlineData(Settings + Wells + Foot)]
    [InlineData("[Results]\n" + Wells)]
    [InlineData("[Setup]\nWell\tTarget Name\nA1\tEGFR\n\n[Results]\n" + Wells)]
    [InlineData("[Header]\nVersion\t2\nDate\t1/1/2020\nNum SNPs\t3\n[Data]\n" + Wells)]
    [InlineData("[Header],,,\nVersion,2,,\n[Data],,,\nid,p,q,Gene\n1,2,3,TP53\n4,5,6,BRCA1\n")]
    [InlineData(
        "x, Inc.\n[Heading]\nLoci,3\n[Assay]\nId,Gene\na,TP53\nb,BRCA1\n[Controls]\n2,DNP\n"
    )]
    [InlineData(
        Settings + "[Results]\n" + Wells + "\n[Melt Curve]\nWell\tReading\tT\nA1\tS1\tP1\n"
    )]
    [InlineData("A report\nof today\nand more\nlines\nGene,FC\nTP53,1\nBRCA1,2\n")]
    public async Task A_table_is_found_among_lines_of_other_kinds(string text)
    {
        foreach (var each in new[] { text, text.Replace("\t", ",") })
        {
            var run = await RunAsync(each);

            Assert.Equal(["TP53", "BRCA1"], run.Symbols);
            if (!text.StartsWith("[Results]", StringComparison.Ordinal))
            {
                Assert.Contains("above the header were skipped", run.Error);
            }
        }
    }

    [Fact]
    public async Task Sections_below_the_table_are_named_and_passed_through()
    {
        var text = Settings + "[Results]\n" + Wells + "\n[Melt Curve]\nWell\tT\nP1\t1\n";

        var told = await RunAsync(text);
        var passed = await RunAsync(text, "--pass-thru");

        Assert.Contains("Not read: [Melt Curve].", told.Error);
        Assert.StartsWith(Settings + "[Results]\n", passed.Output.Replace("\r", ""));
        Assert.EndsWith("\n[Melt Curve]\nWell\tT\nP1\t1\n", passed.Output.Replace("\r", ""));
    }

    [Fact]
    public async Task What_follows_the_table_is_passed_through_from_a_long_file_too()
    {
        var rest = string.Concat(Enumerable.Repeat("A1\t1\t60\n", 700_000));
        var text = "[Results]\n" + Wells + "[Melt Curve]\nWell\tReading\tT\n" + rest;

        var run = await RunAsync(text, "--pass-thru");

        Assert.EndsWith(rest, run.Output);
    }

    [Theory]
    [InlineData("[Header]\nVersion\t2\n[Data]\nSNP Name\tSample ID\nrs1\tS1\n", "has sections")]
    [InlineData("* Type = 1\n* Chemistry = 2\nWell\tSample\nA1\tS1\n", "has sections")]
    [InlineData("^HEADER\n!AdatId\tG\n^TABLE_BEGIN\n\t\tCRYBB2\n", "SOMAscan")]
    [InlineData("!Checksum\tx\n^HEADER\n", "SOMAscan")]
    [InlineData("TP53 BRCA1 0.99\nEGFR KRAS 0.98\n", "aligned with spaces")]
    [InlineData("TP53    p53     suppressor\nBRCA1   BRCA1   DNA repair\n", "aligned with spaces")]
    [InlineData("   gene    logFC\n1  TP53   2.1034\n2 BRCA1  -1.2034\n", "aligned with spaces")]
    [InlineData("x p\nTP53 2.5\nEGFR 1.5\n", "aligned with spaces")]
    [InlineData(
        "# A tibble: 2 x 2\n  gene   p\n  <chr>  <dbl>\n1 TP53   2.1\n2 MYC    3.1\n",
        "aligned"
    )]
    [InlineData("Gene\nTP53   tumor protein\nBRCA1   DNA repair\n", "aligned with spaces")]
    [InlineData("protein1 protein2 score\n9606.A 9606.B 999\n9606.A 9606.C 990\n", "two genes")]
    [InlineData("      3 TP53\n     12 BRCA1\n", "aligned with spaces")]
    [InlineData("From Entry Gene Names\nTP53 P04637 TP53 P53\nMYC P01106 MYC\n", "aligned")]
    [InlineData("\"Gene,FC\"\n\"TP53,2.1\"\n", "has each row in a single cell")]
    [InlineData(
        "\"Gene,\"\"Name\"\",FC\"\n\"TP53,\"\"a, b\"\",2.1\"\n\"MYC,c,1\"\n",
        "has each row in a single cell"
    )]
    [InlineData("\"TP53;2,1\"\n\"BRCA1;1,1\"\n", "has each row in a single cell")]
    [InlineData("Gene,FC\n\"TP53,2.1\"\n\"BRCA1,1.1\"\n", "has each row in a single cell")]
    public async Task A_table_that_cannot_be_read_is_an_error(string text, string message)
    {
        var run = await RunAsync(text);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.ErrorLines[0]);
    }

    [Theory]
    [InlineData("IL 6\nIL 8\nCDK 4\n")]
    [InlineData("1. TP53\n2. BRCA1\n3. EGFR\n")]
    [InlineData("Gene symbol\nIL 6\nIL 8\nCDK 4\n")]
    [InlineData("\"IL 6\"\nIL 8\nCDK 4\n")]
    [InlineData("\"TP53, BRCA1\"\n\"EGFR, KRAS\"\n\"MYC, EGFR\"\n")]
    [InlineData("[group A]\nTP53\n[group B]\n")]
    [InlineData("TP53  \n  BRCA1\nEGFR   \n")]
    public async Task A_list_of_names_with_spaces_or_brackets_is_a_list(string text)
    {
        var run = await RunAsync(text);

        Assert.Equal(4, run.Lines.Length);
        Assert.DoesNotContain("\tIL\t", run.Output);
    }

    [Fact]
    public async Task A_row_in_brackets_does_not_end_a_table()
    {
        var run = await RunAsync("gene\tp\nTP53\t1\n[unknown]\t\nBRCA1\t2\n");

        Assert.Equal(["TP53", "", "BRCA1"], run.Symbols);
    }

    [Theory]
    [InlineData("TP53\n#BRCA1\nEGFR\n", ", such as '#BRCA1'. If that is a gene, remove the #.")]
    [InlineData("# BRCA1\nTP53\nEGFR\n", ", such as '#BRCA1'. If that is a gene, remove the #.")]
    [InlineData("# A note\nTP53\nEGFR\n", "1 comment line was skipped.")]
    public async Task A_comment_that_may_be_a_gene_is_shown(string text, string message)
    {
        var run = await RunAsync(text);

        Assert.Contains(message, run.Error);
        Assert.Equal(["TP53", "EGFR"], run.Symbols);
    }

    [Fact]
    public async Task A_few_zero_characters_do_not_refuse_a_text()
    {
        const string Text = "gene,note\nTP53,a\0b\nBRCA1,\0\nEGFR,x\n";

        var passed = await RunAsync(Text, "--pass-thru");

        Assert.Equal(["TP53", "BRCA1", "EGFR"], (await RunAsync(Text)).Symbols);
        Assert.Contains("\nTP53,a\0b,TP53,", passed.Output);
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("shift_jis")]
    [InlineData("big5")]
    [InlineData("euc-kr")]
    [InlineData("macintosh")]
    public async Task Other_encodings_keep_their_bytes_and_the_genes(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("t.csv");
        var target = folder.PathOf("out.csv");
        var bytes = Encoding
            .GetEncoding(encoding)
            .GetBytes("表示ソ功,gene,許ü能\n肿瘤ソ,TP53,é\n기能,BRCA1,ポ\n");
        await File.WriteAllBytesAsync(path, bytes);

        var run = await ToolRun.RunAsync(
            copy.Context,
            ["resolve", "--from", path, "--source", "local"]
        );
        await ToolRun.RunAsync(
            copy.Context,
            ["resolve", "--from", path, "--source", "local", "--pass-thru", "--to", target]
        );

        Assert.Equal(["TP53", "BRCA1"], run.Symbols);
        var before = Encoding.Latin1.GetString(bytes).Split('\n');
        var after = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(target)).Split('\n');
        Assert.Equal(before.Length, after.Length);
        Assert.All(before.Zip(after), pair => Assert.StartsWith(pair.First, pair.Second));
    }

    private async Task<ToolRun> RunAsync(string text, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return await ToolRun.RunAsync(
            copy.Context,
            ["resolve", "--from", folder.Write("t.csv", text), "--source", "local", .. options]
        );
    }
}
