using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tests.Tool;
using Xunit;

namespace Hgnc.Tests.Tables;

/// <summary>Headers and columns that look like something else: a kind, a source, old names, cells, missing values.</summary>
public sealed class MisreadColumnTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    [Theory]
    [InlineData("Human immunodeficiency virus 1")]
    [InlineData("Human T-cell leukemia virus")]
    [InlineData("Human papillomavirus type 16")]
    [InlineData("human gut metagenome")]
    [InlineData("non-human primate")]
    [InlineData("Not human")]
    [InlineData("humanized mouse")]
    public async Task A_species_whose_name_has_the_word_human_is_not_human(string species)
    {
        var run = await RunAsync(
            $"Gene\tOrganism\nKIT\t{species}\nMYC\tHuman cells with influenza virus\n"
        );

        Assert.Equal(["", "MYC"], run.Symbols);
    }

    [Theory]
    [InlineData("TP53,Gene\nMYC,miRNA\nKRAS,lncRNA\n", "Gene")]
    [InlineData("KRAS,Target\nEGFR,Enzyme\n", "Target")]
    [InlineData("D1,TP53,Target\nD2,EGFR,Enzyme\n", "Target")]
    [InlineData("TP53,UniProt\nEGFR,RefSeq\nKRAS,UniProt\n", "UniProt")]
    [InlineData("TP53,Protein,HGNC\nEGFR,RNA,Ensembl\n", "HGNC")]
    public async Task A_kind_beside_the_first_gene_is_not_the_name_of_a_column(
        string text,
        string value
    )
    {
        var run = await RunAsync(text);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"its first line has {value}, which is a value, not a name", run.Error);
    }

    [Theory]
    [InlineData("SAMPLE1,Gene\nS-1,Tp53\nS-2,Myc\n")]
    [InlineData("Gene,TYPE\nTP53,LOSS\nMYC,GAIN\n")]
    [InlineData("PROBE,Gene\nTP53,null\nMYC,null\n")]
    [InlineData("LOG2FC,Gene\n1.5,kit\n2,met\n")]
    public async Task A_column_with_a_name_in_capitals_is_no_gene(string text) =>
        Assert.NotEqual(2, (await RunAsync(text)).ExitCode);

    [Fact]
    public async Task The_IDs_that_R_writes_as_the_names_of_rows_decide()
    {
        var run = await RunAsync(
            "\"\",\"symbol\",\"padj\"\n\"ENSG00000141510\",NA,0.2\n\"ENSG00000133703\",\"MYC\",0.3\n"
        );

        Assert.Equal(["TP53", "KRAS"], run.Symbols);
        Assert.Contains("line 3: ensembl_gene_id ENSG00000133703 is KRAS, but", run.Error);
    }

    [Theory]
    [InlineData(
        "Gene stable ID\tGene name\tHuman gene stable ID\tHuman gene name\nENSMUSG00000059552\tTrp53\tENSG00000141510\tTP53\n"
    )]
    [InlineData("Gene name\tHuman gene name\nTrp53\tTP53\n")]
    [InlineData("gene\thuman_symbol\nTrp53\tTP53\n")]
    [InlineData("symbol\thuman_symbol\thgnc_id\nTrp53\tTP53\tHGNC:11998\n")]
    public async Task The_human_columns_of_a_table_of_orthologs_are_read(string text) =>
        Assert.Equal(["TP53"], (await RunAsync(text)).Symbols);

    [Fact]
    public async Task A_tsv_file_with_commas_in_its_names_is_read_with_tabs()
    {
        var run = await RunAsync("Gene, alias\tSymbol\np53, TRP53\tTP53\nRAS, KI\tKRAS\n");

        Assert.Equal(["TP53", "KRAS"], run.Symbols);
    }

    [Theory]
    [InlineData("NA")]
    [InlineData("nan")]
    [InlineData("N/A")]
    public async Task A_missing_symbol_beside_an_ID_contradicts_nothing(string missing)
    {
        var run = await RunAsync($"ensembl_id\tsymbol\nENSG00000141510\t{missing}\n");

        Assert.Equal(["TP53"], run.Symbols);
        Assert.DoesNotContain("line 2", run.Error);
    }

    [Theory]
    [InlineData("SYMBOL\tSYMBOL_SOURCE\nTP53\tHGNC\nMYC\tHGNC\n")]
    [InlineData("Gene\tGene status\nTP53\tLOSS\nMYC\tGAIN\n")]
    public async Task The_source_of_a_symbol_is_no_second_gene(string text) =>
        Assert.DoesNotContain("second gene", (await RunAsync(text)).Error);

    [Theory]
    [InlineData("source,target,ligand,receptor\nT cell,B cell,TGFB1,TGFBR1\n", "ligand")]
    [InlineData(
        "source,target,ligand_complex,receptor_complex\nT cell,B cell,TGFB1,TGFBR1\n",
        "ligand_complex"
    )]
    public async Task The_ligand_and_the_receptor_are_the_genes_of_two_cells(
        string text,
        string first
    )
    {
        var run = await RunAsync(text);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"has two genes in each row, in '{first}' and 'receptor", run.Error);
    }

    [Fact]
    public async Task Columns_with_different_remarks_have_different_names()
    {
        var run = await RunAsync(
            "Entry\tGene Names (primary)\tGene Names (synonym)\nP04637\tTP53\tP53\n"
        );

        Assert.Equal(["TP53"], run.Symbols);
        Assert.DoesNotContain("several columns", run.Error);
    }

    [Fact]
    public async Task Of_old_and_new_symbols_the_new_ones_are_read()
    {
        var run = await RunAsync("Gene symbol (old)\tGene symbol (new)\nMARCH1\tTP53\n");

        Assert.Equal(["TP53"], run.Symbols);
    }

    [Fact]
    public async Task The_first_row_with_more_cells_than_the_header_is_told_by_its_line()
    {
        var run = await RunAsync("Note,Gene\na,TP53\nb, or c,MYC\n");

        Assert.Contains(", line 3: some rows have more cells than the header", run.Error);
    }

    [Theory]
    [InlineData("gene\tlogFC\n7157\t1\n1956\t2\n", true)]
    [InlineData("gene\tlogFC\nTP53\t1\n1956\t2\n", false)]
    public async Task A_column_of_numbers_in_place_of_symbols_is_told(string text, bool isTold) =>
        Assert.Equal(isTold, (await RunAsync(text)).Error.Contains("has only numbers"));

    [Theory]
    [InlineData("1-Mar", "5")]
    [InlineData("9-Sep", "3")]
    public async Task A_location_does_not_make_a_date_the_alias_of_a_month(
        string date,
        string chromosome
    )
    {
        var run = await RunAsync($"Gene\tChr\n{date}\t{chromosome}\n");

        Assert.Contains($", not at {chromosome}.", run.Error);
        Assert.DoesNotContain(run.Symbols, symbol => symbol is "IRF1" or "SELENOP" or "PLXNB1");
    }

    [Fact]
    public async Task The_same_warning_is_shown_for_ten_rows_and_then_counted()
    {
        var run = await RunAsync("Gene\n" + string.Concat(Enumerable.Repeat("MLL2\n", 15)));

        Assert.Equal(15, run.Symbols.Length);
        Assert.Contains("line 11: 'MLL2' is a previous symbol", run.Error);
        Assert.DoesNotContain("line 12", run.Error);
        Assert.Contains("5 more rows have this warning: 'MLL2' is a previous symbol", run.Error);
    }

    private async Task<ToolRun> RunAsync(string text)
    {
        using var folder = new TemporaryFolder();
        var isTabbed = text.Contains('\t', System.StringComparison.Ordinal);
        return await ToolRun.RunAsync(
            copy.Context,
            [
                "resolve",
                "--from",
                folder.Write(isTabbed ? "t.tsv" : "t.csv", text),
                "--source",
                "local",
            ]
        );
    }
}
