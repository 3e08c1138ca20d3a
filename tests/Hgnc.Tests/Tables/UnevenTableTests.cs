using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tests.Tool;
using Xunit;

namespace Hgnc.Tests.Tables;

/// <summary>Headers that do not fit their rows, several genes in a cell, and IDs beside them: each gene is read or the user is told.</summary>
public sealed class UnevenTableTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    private const string BRCA1 = "HGNC:1100";
    private const string EGFR = "HGNC:3236";
    private const string TP53 = "HGNC:11998";

    [Theory]
    [InlineData("Gene,Direction\nTP53,up,check\nBRCA1,down,ok\nEGFR,up,ok\n", TP53, BRCA1, EGFR)]
    [InlineData("Rank,Gene\n1,TP53,ok\n2,BRCA1,KRAS\n", TP53, BRCA1)]
    [InlineData("Pathway,Genes\nDDR,TP53,BRAF\nCC,BRCA1,MYC\n", TP53, BRCA1)]
    [InlineData("Chr,Gene,FC\n17,TP53,2,a\n7,EGFR,1,b\n", TP53, EGFR)]
    public async Task A_last_column_without_a_name_moves_no_other(string text, params string[] ids)
    {
        var run = await RunAsync("t.csv", text);

        Assert.Equal(ids, Ids(run));
        Assert.Contains("some rows have more cells than the header", run.Error);
    }

    [Theory]
    [InlineData("symbol,logFC\n1,TP53,2\n2,BRCA1,3\n", TP53, BRCA1)]
    [InlineData("symbol,logFC\np_1,TP53,2\np_2,BRCA1,3\n", TP53, BRCA1)]
    [InlineData("symbol,logFC\nENSG00000141510,TP53,2\nENSG00000012048,BRCA1,3\n", TP53, BRCA1)]
    [InlineData("baseMean log2FC\nTP53 10.5 1.2\nBRCA1 9.5 NA\n", TP53, BRCA1)]
    public async Task Row_names_without_a_name_move_all_columns(string text, params string[] ids)
    {
        var run = await RunAsync("t.csv", text);

        Assert.Equal(ids, Ids(run));
        Assert.DoesNotContain("more cells", run.Error);
    }

    [Theory]
    [InlineData("Genes\nTP53, BRCA1\nEGFR, KRAS\nMYC\n", "Ambiguous", "Ambiguous", "Approved")]
    [InlineData("Genes\nTP53; BRCA1\nEGFR\n", "Ambiguous", "Approved")]
    [InlineData("symbol\n1,TP53\n2,EGFR\n", "Approved", "Approved")]
    public async Task A_header_of_one_cell_is_that_of_a_list(string text, params string[] matches)
    {
        Assert.Equal(matches, Matches(await RunAsync("t.csv", text)));
    }

    [Fact]
    public async Task Cells_with_several_lines_do_not_hide_the_commas()
    {
        var run = await RunAsync(
            "t.csv",
            "\"Gene\nSymbol\",\"Note\"\n\"TP53\",\"a, b\nc\"\n\"BRCA1\",\"a, b\nc\"\n"
        );

        Assert.Equal([TP53, BRCA1], Ids(run));
    }

    [Fact]
    public async Task A_sentence_with_a_known_word_is_a_title()
    {
        var run = await RunAsync(
            "t.csv",
            "Up-regulated things, genes, and more\nGene,FC,p\nTP53,2.1,0.1\n"
        );

        Assert.Equal([TP53], Ids(run));
        Assert.Contains("1 line above the header was skipped", run.Error);
    }

    [Theory]
    [InlineData(
        "Gene,Gene Name\nTP53,tumor protein p53\nEGFR,growth factor receptor\n",
        TP53,
        EGFR
    )]
    [InlineData(",Input,IP\nTP53,44440,5\nBRCA1,44441,6\n", TP53, BRCA1)]
    [InlineData("HGNC\n11998\n1100\n", TP53, BRCA1)]
    [InlineData("gene,HGNC\nEGFR,1100\n", BRCA1)]
    [InlineData("GeneID,Symbol\nNA,TP53\n672,EGFR\n", TP53, BRCA1)]
    [InlineData("gene,gene_id,mane_select\nTP53,7157,true\nx,ENSG00000012048,true\n", TP53, BRCA1)]
    [InlineData("Gene A,Entrez ID,Gene B,Entrez ID\nTP53,7157,BRCA1,672\n", TP53)]
    public async Task The_column_is_found_by_its_name_and_its_values(
        string text,
        params string[] ids
    )
    {
        Assert.Equal(ids, Ids(await RunAsync("t.csv", text)));
    }

    [Theory]
    [InlineData("A1BG\t0\nTP53\t12\nBRCA1\t7\n", "HGNC:5", TP53, BRCA1)]
    public async Task A_first_count_of_zero_is_data(string text, params string[] ids)
    {
        Assert.Equal(ids, Ids(await RunAsync("t.txt", text)));
    }

    [Theory]
    [InlineData("gene,entrez_id\nTP53;BRCA1,7157;672\n", "Ambiguous", "")]
    [InlineData("gene,entrez_id\n\"EGFR, KRAS\",1956\n", "Ambiguous", "")]
    [InlineData("uniprot,n\n\"P04637,P38398\",1\n", "Ambiguous", "")]
    [InlineData("gene,uniprot\nBRCA1,\"P04637,P38398\"\n", "Identifier", BRCA1)]
    [InlineData("refseq,n\n\"NM_000546,NM_000546.6\",1\n", "Identifier", TP53)]
    [InlineData("gene,entrez_id\nRELA/p65,5970\n", "Identifier", "HGNC:9955")]
    public async Task Several_genes_beside_IDs_are_not_the_first_of_them(
        string text,
        string match,
        string id
    )
    {
        var run = await RunAsync("t.csv", text);

        Assert.Equal((match, id), (Matches(run)[0], Ids(run)[0]));
    }

    [Theory]
    [InlineData("gene_id,gene_name\nENSMUSG00000017146,Brca1\n")]
    [InlineData("Gene stable ID,Gene name\nENSMUSG00000017146,Brca1\n")]
    [InlineData("gene_id,gene_name\nWBGene00000467,BRCA1\n")]
    public async Task The_ID_of_another_species_names_no_human_gene(string text)
    {
        var run = await RunAsync("t.csv", text);

        Assert.Equal(["NotFound"], Matches(run));
        Assert.Contains("(1 not human)", run.Error);
    }

    [Theory]
    [InlineData("symbol,entrez_id\n1-Mar,672\n", "but the symbol '1-Mar' in the same row means")]
    [InlineData(
        "a,Entrez ID,b,Entrez ID\nx,7157,y,672\n",
        "several columns have the name 'Entrez ID'"
    )]
    public async Task What_contradicts_the_ID_is_told(string text, string message)
    {
        Assert.Contains(message, (await RunAsync("t.csv", text)).Error);
    }

    [Fact]
    public async Task A_damaged_symbol_that_agrees_with_the_ID_is_not_reported()
    {
        var run = await RunAsync("t.csv", "symbol,entrez_id\n9-Sep,10801\n");

        Assert.Equal(["HGNC:7323"], Ids(run));
        Assert.DoesNotContain("in the same row", run.Error);
    }

    private async Task<ToolRun> RunAsync(string name, string text)
    {
        using var folder = new TemporaryFolder();
        return await ToolRun.RunAsync(
            copy.Context,
            "resolve",
            "--from",
            folder.Write(name, text),
            "--source",
            "local"
        );
    }

    private static string[] Ids(ToolRun run) => Column(run, 3);

    private static string[] Matches(ToolRun run) => Column(run, 1);

    private static string[] Column(ToolRun run, int column) =>
        [.. run.Lines.Skip(1).Select(line => line.Split('\t')[column])];
}
