using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tests.Tool;
using Xunit;

namespace Hgnc.Tests.Tables;

/// <summary>Tables in which something contradicts the column that seems to have the genes: another column, the species, or the labels of the rows.</summary>
public sealed class ContradictedTableTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    private const string NoColumn = "has no column with a recognized name";
    private const string Label = "looks like the label of a row";

    [Theory]
    [InlineData(",Age,Sex\nP1,50,M\nP2,60,F\n", "H1, Age, Sex")]
    [InlineData(",Name,b\nS1,TP53,0.1\n", "H1, Name, b")]
    [InlineData("V1,V2,V3\nP1,TP53,M\n", "V1, V2, V3")]
    [InlineData("gene_id,name\n1,TP53\n2,MYC\n", "gene_id, name")]
    [InlineData("#Patient\tType\n#1\t1\nPATIENT_ID\tSUBTYPE\nP1\tHER2\n", "PATIENT_ID, SUBTYPE")]
    public async Task A_table_without_a_column_of_genes_is_refused(string text, string columns)
    {
        var run = await RunAsync(text);

        Assert.Contains($"{NoColumn} for symbols or gene IDs: {columns}.", run.Error);
        Assert.DoesNotContain("HGNC:", run.Output);
    }

    [Theory]
    [InlineData(",TP53,MYC\nS1,1,2\nS2,1,2\n")]
    [InlineData(",OD450\nB2,0.1\nC2,0.3\n")]
    [InlineData("S1,S2\nP1,1,2\nP2,3,4\n")]
    public async Task Labels_of_rows_beside_numbers_are_read_with_a_warning(string text)
    {
        var run = await RunAsync(text);

        Assert.Contains(Label, run.Error);
        Assert.Equal(3, run.Lines.Length);
    }

    [Theory]
    [InlineData("\"\",\"baseMean\",\"padj\",\"sig\"\n\"C3\",1,0.1,yes\n\"TP53\",1,0.1,no\n")]
    [InlineData(",S1,S2\nTP53,1,2\nC3,3,4\n")]
    public async Task Row_names_that_are_genes_are_read_without_a_warning(string text)
    {
        var run = await RunAsync(text);

        Assert.DoesNotContain(Label, run.Error);
        Assert.Equal(3, run.Lines.Length);
    }

    [Theory]
    [InlineData("GeneID,Gene\n1,TP53\n2,BRCA1\n", "TP53", "BRCA1")]
    [InlineData("GeneID,Symbol\n1,A1BG\n672,BRCA1\n", "A1BG", "BRCA1")]
    [InlineData("GeneID,Symbol\n7157,TP53\n672,BRCA1\n", "TP53", "BRCA1")]
    public async Task Row_numbers_are_not_IDs(string text, params string[] symbols)
    {
        Assert.Equal(symbols, Column(await RunAsync(text), 2));
    }

    [Fact]
    public async Task Rows_of_another_species_name_no_human_gene()
    {
        var run = await RunAsync(
            "Species,Gene\nmouse,BRCA1\nMus musculus,TP53\nR. norvegicus,EGFR\nNCBITaxon:10090,KRAS\n"
                + "Homo sapiens (human),BRCA1\n9606,TP53\n,EGFR\n"
        );

        Assert.Equal(["", "", "", "", "BRCA1", "TP53", "EGFR"], Column(run, 2));
        Assert.Contains("(4 not human)", run.Error);
    }

    [Fact]
    public async Task A_second_column_of_symbols_with_another_gene_is_reported()
    {
        var run = await RunAsync("Gene name,Gene\nTP53,BRCA1\nEGFR,EGFR\nKRAS,a note\n");

        Assert.Equal(["TP53", "EGFR", "KRAS"], Column(run, 2));
        Assert.Contains(
            "line 2: 'TP53' is TP53, but another column of the row has the approved symbol BRCA1",
            run.Error
        );
        Assert.DoesNotContain("line 3", run.Error);
        Assert.DoesNotContain("line 4", run.Error);
    }

    [Theory]
    [InlineData(
        "gene,symbol\np53,KRAS\n",
        "'KRAS' is KRAS, but another column of the row has 'p53', an alias of TP53"
    )]
    [InlineData(
        "gene,symbol\nMARCH1,SEPT9\n",
        "another column of the row has 'MARCH1', a previous symbol of MARCHF1"
    )]
    [InlineData(
        "gene,HgncSymbol\nTP53,\n",
        "The cell is empty, but another column of the row has the approved symbol TP53"
    )]
    public async Task A_second_column_with_another_name_of_a_gene_is_reported(
        string text,
        string message
    )
    {
        Assert.Contains(message, (await RunAsync(text)).Error);
    }

    [Theory]
    [InlineData("Gene,FC,Gene.1,FC.1\nTP53,1,EGFR,2\n", true)]
    [InlineData("Symbol,Symbol_1\nTP53,EGFR\n", true)]
    [InlineData("Gene,Rank1\nTP53,1\n", false)]
    public async Task A_second_column_with_a_number_in_its_name_is_reported(
        string text,
        bool isTold
    )
    {
        Assert.Equal(
            isTold,
            (await RunAsync(text)).Error.Contains("several columns have the name", default)
        );
    }

    [Fact]
    public async Task Two_columns_of_symbols_without_a_header_are_a_question()
    {
        var run = await RunAsync("TP53; KRAS\nBRCA1; EGFR\n", "--no-header");

        Assert.Contains("Give the number of the column with --column", run.Error);
    }

    [Fact]
    public async Task The_location_of_a_sample_decides_nothing()
    {
        var run = await RunAsync("Gene,Location\np65,3\n");

        Assert.DoesNotContain("not at 3", run.Error);
    }

    [Fact]
    public async Task A_cell_longer_than_all_before_it_costs_no_row()
    {
        var accessions = string.Join(";", Enumerable.Repeat("P04637", 200));

        var run = await RunAsync(
            $"gene,n\nTP53,1\n{accessions},2\n{new string('A', 5000)},3\nBRCA1,4\n"
        );

        Assert.Equal(5, run.Lines.Length);
        Assert.Equal("BRCA1", Column(run, 2)[^1]);
    }

    private async Task<ToolRun> RunAsync(string text, params string[] more)
    {
        using var folder = new TemporaryFolder();
        return await ToolRun.RunAsync(
            copy.Context,
            [
                "resolve",
                "--from",
                folder.Write(text.Contains('\t', default) ? "t.txt" : "t.csv", text),
                "--source",
                "local",
                .. more,
            ]
        );
    }

    private static string[] Column(ToolRun run, int column) =>
        [.. run.Lines.Skip(1).Select(line => line.Split('\t')[column])];
}
