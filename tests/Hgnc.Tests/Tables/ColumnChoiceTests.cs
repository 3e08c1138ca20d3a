using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tests.Tool;
using Xunit;

namespace Hgnc.Tests.Tables;

/// <summary>Which column of a table is read: by its name in programs and languages, and by what its cells show about it.</summary>
public sealed class ColumnChoiceTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    private const string NoColumn = "has no column with a recognized name";

    [Theory]
    [InlineData("Target Gene Symbol")]
    [InlineData("Gene/Protein")]
    [InlineData("Gene or Protein")]
    [InlineData("Target Name")]
    [InlineData("Target")]
    [InlineData("Nearest Gene")]
    [InlineData("Gen")]
    [InlineData("Gène")]
    [InlineData("Ge\u0300ne")]
    [InlineData("Nombre del gen")]
    [InlineData("ген")]
    [InlineData("遺伝子名")]
    [InlineData("基因名称")]
    [InlineData("유전자")]
    [InlineData("Ｇｅｎｅ")]
    public async Task A_column_is_known_by_its_name(string name)
    {
        Assert.Equal(
            ["TP53", "BRCA1"],
            (await RunAsync($"{name}\tx\nTP53\ta\nBRCA1\tb\n")).Symbols
        );
    }

    [Theory]
    [InlineData("ID\tcore_enrichment\nP53\tTP53/BRCA1/EGFR\n", "TP53", "BRCA1", "EGFR")]
    [InlineData("ID\tcore_enrichment\nP53\t7157/672\n", "TP53", "BRCA1")]
    [InlineData("ID\tlogFC\nTP53\t1\nBRCA1\t2\n", "TP53", "BRCA1")]
    [InlineData("id\tnum\tneg|score\nTP53\t4\t0.1\nBRCA1\t4\t0.2\n", "TP53", "BRCA1")]
    [InlineData("miRNA\tTarget Gene\tTarget Gene (Entrez ID)\nmiR-1\tTP53\t7157\n", "TP53")]
    [InlineData("Gene (Entrez ID)\tp\n7157\t1\n", "TP53")]
    public async Task A_program_is_known_by_its_columns(string text, params string[] symbols)
    {
        var run = await RunAsync(text);

        Assert.Equal(symbols, run.Symbols);
        Assert.DoesNotContain("several columns", run.Error);
    }

    [Theory]
    [InlineData("ID\tlogFC\n1007_s_at\t1\n1053_at\t2\n")]
    [InlineData("ID\tlogFC\nENSG00000141510\tx\n", false)]
    [InlineData("ID\tn\nTP53\t1\nBRCA1\t2\n")]
    public async Task A_column_of_any_IDs_is_read_for_symbols_and_results_only(
        string text,
        bool isRefused = true
    )
    {
        Assert.Equal(isRefused, (await RunAsync(text)).Error.Contains(NoColumn));
    }

    [Theory]
    [InlineData("Gene A\tGene B\tscore", "'Gene A' and 'Gene B'")]
    [InlineData("gene1\tgene2\tscore", "'gene1' and 'gene2'")]
    [InlineData("5' gene\t3' gene\tscore", "'5' gene' and '3' gene'")]
    [InlineData("#FusionName\tLeftGene\tRightGene", "'LeftGene' and 'RightGene'")]
    [InlineData("protein1\tprotein2\tscore", "'protein1' and 'protein2'")]
    [InlineData("source\ttarget\tscore", "'source' and 'target'")]
    [InlineData("n\tOfficial Symbol Interactor A\tOfficial Symbol Interactor B", "Interactor B'")]
    public async Task A_table_of_pairs_asks_which_column_to_read(string header, string columns)
    {
        var text = $"{header}\nTP53\tBRCA1\tEGFR\n";

        var run = await RunAsync(text);
        var named = await RunAsync(text, "--column", "2");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("has two genes in each row, in ", run.ErrorLines[0]);
        Assert.Contains(columns, run.ErrorLines[0]);
        Assert.Equal(["BRCA1"], named.Symbols);
    }

    [Theory]
    [InlineData("Age\tVisit 1\tVisit 2")]
    [InlineData("S1\tS2\tS3")]
    [InlineData("Sample A\tSample B\tx")]
    public async Task Other_pairs_of_columns_are_not_genes(string header)
    {
        var run = await RunAsync($"{header}\nx\ty\tz\n");

        Assert.DoesNotContain("two genes", run.Error);
    }

    [Theory]
    [InlineData("gene\tMarker\n\tTP53\n\tBRCA1\n")]
    [InlineData("gene\tTarget\n\tTP53\n\tBRCA1\n")]
    [InlineData("gene\tMarker\n1.5\tTP53\n2.5\tBRCA1\n")]
    [InlineData("gene\tMarker\ntumor protein p53\tTP53\ngrowth factor receptor\tEGFR\n")]
    [InlineData("gene\tn\tMarker\nup\t1\tTP53\ndown\t2\tBRCA1\n")]
    public async Task A_column_without_genes_is_told_if_another_seems_to_have_them(string text)
    {
        var run = await RunAsync(text);

        Assert.Contains("the column 'gene' has no symbol in the first rows, but '", run.Error);
    }

    [Theory]
    [InlineData("gene\tMarker\nTrp53\tTP53\n\tBRCA1\n")]
    [InlineData("gene\tfilter\n\tPASS\n\tPASS\n\tPASS\n\tPASS\n")]
    [InlineData("gene\tentrez_id\tMarker\n\t7157\tTP53\n\t672\tBRCA1\n")]
    [InlineData("gene\tNote\n\ta note\n\tB\n")]
    public async Task A_column_with_genes_is_read_without_a_warning(string text)
    {
        Assert.DoesNotContain("seems to have", (await RunAsync(text)).Error);
    }

    [Theory]
    [InlineData("GeneID\tSymbol\n101\tTP53\n102\tBRCA1\n103\tEGFR\n", "TP53", "BRCA1", "EGFR")]
    [InlineData("entrez_id\tSymbol\n11\tTP53\n12\tBRCA1\n13\tEGFR\n", "TP53", "BRCA1", "EGFR")]
    [InlineData("gene_id\tlogFC\n672\t1\n675\t2\n", "BRCA1", "BRCA2")]
    [InlineData("GeneID\tSymbol\n7157\tx\n672\tx\n1956\tx\n", "TP53", "BRCA1", "EGFR")]
    public async Task Numbers_that_count_the_rows_are_not_IDs(string text, params string[] symbols)
    {
        Assert.Equal(symbols, (await RunAsync(text)).Symbols);
    }

    [Fact]
    public async Task A_table_whose_only_IDs_count_the_rows_is_refused()
    {
        var rows = Enumerable.Range(670, 10).Select(i => $"{i}\t0.5\n");
        var beside = await RunAsync("gene_id\tMarker\n101\tTP53\n102\tBRCA1\n103\tEGFR\n");
        var alone = await RunAsync("gene_id\tp\n" + string.Concat(rows));

        Assert.Contains(NoColumn, beside.Error);
        Assert.Contains(NoColumn, alone.Error);
    }

    [Theory]
    [InlineData("0\t1\t2\nTP53\tBRCA1\tEGFR\nMYC\tKRAS\tBRAF\n")]
    [InlineData("V1\tV2\nTP53\tBRCA1\n")]
    public async Task Several_columns_of_symbols_without_names_are_a_question(string text)
    {
        Assert.Contains(NoColumn, (await RunAsync(text)).Error);
    }

    [Theory]
    [InlineData("Gene\tFC\nTP53\t1\n\nSample\tGene\nS1\tBRCA1\n", "line 4")]
    [InlineData("A title\nGene\tFC\nTP53\t1\n\t\nTable 2\nSample\tGene\nS1\tMYC\n", "line 6")]
    public async Task A_second_table_below_the_first_is_told(string text, string line)
    {
        var run = await RunAsync(text);

        Assert.Contains($"{line} seems to be the header of a second table", run.Error);
    }

    [Fact]
    public async Task A_matrix_with_a_column_for_each_gene_is_told()
    {
        var across = await RunAsync("gene\tTP53\tBRCA1\nS1\t1\t2\nS2\t3\t4\n");
        var along = await RunAsync("gene\tTCGA-A1\tTCGA-A2\nTP53\t1\t2\n\t3\t4\nMYC\t1\t1\n");

        Assert.Contains("the header seems to contain the genes", across.Error);
        Assert.DoesNotContain("the header seems to contain the genes", along.Error);
        Assert.DoesNotContain("second table", along.Error);
    }

    private async Task<ToolRun> RunAsync(string text, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return await ToolRun.RunAsync(
            copy.Context,
            ["resolve", "--from", folder.Write("t.tsv", text), "--source", "local", .. options]
        );
    }
}
