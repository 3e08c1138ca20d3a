using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Hgnc.Tests.Tool;
using Xunit;

namespace Hgnc.Tests.Tables;

/// <summary>Tables in which a wrong column, a label or a gene of another species looks like the right gene.</summary>
public sealed class ColumnTrapTests(SavedCopy copy) : IClassFixture<SavedCopy>
{
    [Theory]
    [InlineData("\tS1\tS2\nTP53\t1\t2\nMYC\t2\t2\n", "1", "TP53", "MYC")]
    [InlineData("\tS1\tS2\nx\tTP53\t2\ny\tMYC\t1\n", "2", "TP53", "MYC")]
    [InlineData("cluster\t1\t2\nTP53\tMYC\tKRAS\n", "2", "KRAS")]
    public async Task A_column_given_by_its_number_is_not_searched_for_among_the_values(
        string text,
        string column,
        params string[] symbols
    )
    {
        Assert.Equal(symbols, (await RunAsync(text, "--column", column)).Symbols);
    }

    [Fact]
    public async Task A_column_whose_name_is_another_number_than_its_position_is_told()
    {
        var named = await RunAsync("cluster\t1\t2\nTP53\tMYC\tKRAS\n", "--column", "1");
        var counted = await RunAsync("1\t2\nTP53\tMYC\n", "--column", "1");

        Assert.Equal(["MYC"], named.Symbols);
        Assert.Contains("means the column called '1', which is column 2", named.Error);
        Assert.DoesNotContain("means the column called", counted.Error);
    }

    [Theory]
    [InlineData("Organism", "Bos taurus OX=9913")]
    [InlineData("Organism", "Mus musculus (Mouse)")]
    [InlineData("PG.Organisms", "Bos taurus")]
    [InlineData("Taxonomy", "Sus scrofa")]
    [InlineData("Organism ID", "10090")]
    [InlineData("species", "mm10")]
    [InlineData("Genome", "mm10")]
    [InlineData("Spezies", "Maus")]
    [InlineData("Organism", "BOVIN")]
    [InlineData("Organism", "Sus scrofa domesticus")]
    [InlineData("Organism", "mouse liver")]
    [InlineData("Organism", "xenograft (mouse)")]
    [InlineData("Species", "SARS-CoV-2")]
    public async Task A_gene_of_another_species_is_not_named(string name, string species)
    {
        var run = await RunAsync($"Gene\t{name}\nTP53\t{species}\nMYC\tHomo sapiens (Human)\n");

        Assert.Equal(["", "MYC"], run.Symbols);
    }

    [Theory]
    [InlineData(
        "Description",
        "Albumin OS=Bos taurus OX=9913 GN=ALB PE=1 SV=4",
        "Myc OS=Homo sapiens OX=9606"
    )]
    [InlineData(
        "Fasta headers",
        ">sp|P00761|TRYP_PIG Trypsin OS=Sus scrofa",
        ">sp|P01106|MYC_HUMAN Myc OS=Homo sapiens"
    )]
    [InlineData(
        "Description",
        "NSP1 OS=Severe acute respiratory syndrome coronavirus 2 OX=2697049",
        "Myc OS=Homo sapiens"
    )]
    [InlineData("Entry name", "ALBU_BOVIN", "MYC_HUMAN")]
    [InlineData("Protein", "sp|P02769|ALBU_BOVIN", "sp|P01106|MYC_HUMAN")]
    [InlineData("product", "serum albumin [Bos taurus]", "myc [Homo sapiens]")]
    [InlineData(
        "Definition",
        "Mus musculus albumin (Alb), mRNA.",
        "Homo sapiens MYC proto-oncogene (MYC), mRNA."
    )]
    [InlineData(
        "description",
        "albumin [Source:MGI Symbol;Acc:MGI:87991]",
        "myc [Source:HGNC Symbol;Acc:HGNC:7553]"
    )]
    [InlineData("Host", "Mus musculus", "Homo sapiens")]
    [InlineData("transcript", "ENSMUST00000031314", "ENST00000377970")]
    [InlineData("string id", "10090.ENSMUSP00000031314", "9606.ENSP00000367207")]
    [InlineData("KEGG", "bta:280717", "hsa:4609")]
    [InlineData("FlyBase", "FBgn0003068", "")]
    [InlineData("Locus", "AT5G20240", "")]
    public async Task A_gene_whose_protein_is_of_another_species_is_not_named(
        string name,
        string other,
        string human
    )
    {
        var run = await RunAsync($"Gene\t{name}\nTP53\t{other}\nMYC\t{human}\n");

        Assert.Equal(["", "MYC"], run.Symbols);
    }

    [Theory]
    [InlineData("mouse_ortholog", "P53_MOUSE")]
    [InlineData("Protein names", "P53_HUMAN;P53_BOVIN")]
    [InlineData("Description", "tumor protein p53 [Source:HGNC Symbol;Acc:HGNC:11998]")]
    [InlineData("sample", "SET_01_RAT2")]
    [InlineData("MGI ID", "MGI:98834")]
    [InlineData("Description", "Serum albumin of the blood")]
    public async Task A_human_gene_beside_the_name_of_another_is_named(string name, string text)
    {
        var run = await RunAsync($"Gene\t{name}\nTP53\t{text}\nMYC\t\n");

        Assert.Equal(["TP53", "MYC"], run.Symbols);
    }

    [Fact]
    public async Task A_column_of_human_genes_can_be_beside_those_of_another_species()
    {
        var run = await RunAsync("FlyBase ID\tHuman symbol\nFBgn0039044\tTP53\n");

        Assert.Equal(["TP53"], run.Symbols);
    }

    [Theory]
    [InlineData(
        "Differential expression in mouse liver (C57BL/6),,\nGene,logFC,P\nTP53,1,0.1\n",
        true
    )]
    [InlineData("# Mus musculus GRCm39\nGene,logFC,P\nTP53,1,0.1\n", true)]
    [InlineData("!Sample_organism_ch1\t\"Mus musculus\"\nGene\tlogFC\tP\nTP53\t1\t0.1\n", true)]
    [InlineData(
        "Human genes and their mouse orthologs\nGene,Mouse gene,P\nTP53,Trp53,0.1\n",
        false
    )]
    [InlineData("Gene,Mouse gene,P\nTP53,Trp53,0.1\n", false)]
    public async Task Another_species_above_the_table_is_told(string text, bool isTold)
    {
        var run = await RunAsync(text);

        Assert.Equal(["TP53"], run.Symbols);
        Assert.Equal(isTold, run.Error.Contains("above the table seems to name another species"));
    }

    [Theory]
    [InlineData("\tlogFC\tpvalue\nADP\t1\t0.1\nAMP\t2\t0.2\nTP53\t1\t1\n", true)]
    [InlineData("\tpvalue\nP1\t0.1\nP2\t0.2\n", true)]
    [InlineData("\tlogFC\nKRAS\t1\nMYC\t2\nBRCA1\t3\n", false)]
    public async Task Short_labels_in_a_column_without_a_name_are_told(string text, bool isTold)
    {
        var run = await RunAsync(text);

        Assert.Equal(isTold, run.Error.Contains("the first column, which has no name"));
    }

    [Theory]
    [InlineData("source_genesymbol\ttarget_genesymbol")]
    [InlineData("Gene Name A\tGene Name B")]
    public async Task A_table_of_pairs_asks_which_column_to_read(string header)
    {
        var run = await RunAsync($"{header}\nTP53\tMYC\n");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("two genes in each row", run.Error);
    }

    [Theory]
    [InlineData("Hugo_Symbol\tPartner_Symbol\nTP53\tKRAS\nMYC\tEGFR\n", true)]
    [InlineData("Gene\tFusion partner\nTP53\tKRAS\nMYC\tEGFR\n", true)]
    [InlineData("GENE\tSUB_GENE\nTP53\tKRAS\nMYC\tEGFR\n", true)]
    [InlineData("TF\tgene\nKRAS\tTP53\nEGFR\tMYC\n", true)]
    [InlineData("lncRNA\tTarget gene\nKRAS\tTP53\nEGFR\tMYC\n", true)]
    [InlineData("Gene\tPaired gene\nTP53\tTP53\nMYC\tMYC\n", false)]
    [InlineData("Gene\tGene family\nTP53\tP53\nMYC\tBHLH\n", false)]
    [InlineData("Gene\tPartner site\nTP53\tLyon\nMYC\tParis\n", false)]
    public async Task A_second_gene_of_each_row_that_is_not_read_is_told(string text, bool isTold)
    {
        var run = await RunAsync(text);

        Assert.Equal(["TP53", "MYC"], run.Symbols);
        Assert.Equal(isTold, run.Error.Contains("a second gene of each row"));
    }

    [Theory]
    [InlineData("Gene\tTP53\tMYC\tEGFR\nmean\t1\t2\t3\nMax\t2\t3\t4\n", true)]
    [InlineData("Gene Symbol\tTP53\tMYC\tEGFR\nSD\t1\t2\t3\nSE\t2\t3\t4\n", true)]
    [InlineData("Gene\tHELA\tMCF7\tA549\nTP53\t1\t2\t3\nMYC\t2\t3\t4\n", false)]
    [InlineData("Gene\tWT1\tWT2\tWT3\nactin\t1\t2\t3\nMYC\t2\t3\t4\n", false)]
    public async Task Genes_in_the_header_are_told_whatever_the_rows_are(string text, bool isTold)
    {
        Assert.Equal(
            isTold,
            (await RunAsync(text)).Error.Contains("the header seems to contain the genes")
        );
    }

    [Theory]
    [InlineData("TP53|7157", "TP53")]
    [InlineData("0|1", "")]
    [InlineData("NA|2", "")]
    [InlineData("wt|2", "")]
    [InlineData("foo|10", "")]
    public async Task A_short_number_after_a_bar_names_no_gene_without_its_symbol(
        string cell,
        string symbol
    )
    {
        Assert.Equal([symbol], (await RunAsync($"Gene\tx\n{cell}\t1\n")).Symbols);
    }

    [Theory]
    [InlineData("id\tgene.x\tgene.y\n1\tTP53\tMYC\n")]
    [InlineData("id\tgene_x\tgene_y\n1\tTP53\tMYC\n")]
    [InlineData("id\tGene...2\tGene...3\n1\tTP53\tMYC\n")]
    public async Task Columns_of_two_merged_tables_are_known(string text)
    {
        var run = await RunAsync(text);

        Assert.Equal(["TP53"], run.Symbols);
        Assert.Contains("with or without a number", run.Error);
    }

    [Theory]
    [InlineData("GeneID\tsample\n1\tx\n2\ty\n3\tz\n")]
    [InlineData("gene_id\tscore\n0\t0.1\n1\t0.2\n2\t0.3\n")]
    public async Task Numbers_from_one_on_are_not_gene_IDs(string text)
    {
        Assert.Equal("", (await RunAsync(text)).Output);
    }

    [Theory]
    [InlineData("Pathway\tGenes\t\t\nApoptosis\tTP53\tMYC\tKRAS\n")]
    [InlineData("Pathway\tGenes\tUnnamed: 2\nApoptosis\tTP53\tMYC\n")]
    [InlineData("Pathway\tGenes\t...3\nApoptosis\tTP53\tMYC\n")]
    public async Task Symbols_in_columns_without_a_name_are_told(string text)
    {
        var run = await RunAsync(text);

        Assert.Equal(["TP53"], run.Symbols);
        Assert.Contains("columns without a name seem to have symbols", run.Error);
    }

    [Theory]
    [InlineData("ENSG00000141510, ENSG00000012048")]
    [InlineData("ENSG00000141510|ENSG00000012048")]
    [InlineData("TP53, ENSG00000012048")]
    [InlineData("BRCA1, HGNC:11998")]
    public async Task Two_genes_in_a_cell_are_not_a_symbol_and_its_ID(string cell)
    {
        var run = await RunAsync($"Genes\tp\n{cell}\t1\nMYC\t1\n");

        Assert.Equal(["", "MYC"], run.Symbols);
        Assert.DoesNotContain("HgncPS used the identifier", run.Error);
    }

    [Fact]
    public async Task The_IDs_of_a_complex_are_read_one_by_one()
    {
        var run = await RunAsync(
            "Target\tEntrezGeneID\tEntrezGeneSymbol\nP53\t7157 672\tTP53 BRCA1\n"
        );

        Assert.DoesNotContain("no record", run.Error);
        Assert.Equal([""], run.Symbols);
    }

    [Fact]
    public async Task A_header_whose_first_name_is_a_number_sign_is_read()
    {
        var run = await RunAsync(
            "#,Visible?,Alternate ID,n\n1,TRUE,TP53,3\n2,TRUE,MYC,4\n",
            "--column",
            "Alternate ID"
        );

        Assert.Equal(["TP53", "MYC"], run.Symbols);
    }

    [Theory]
    [InlineData(
        "Target Gene Symbol\tsgRNA Target Sequence\nTP53\tCATCTTCTTTCACCTGAACG\nMYC\tCGGAGCCACTGAACGTTTGA\n"
    )]
    [InlineData("Gene\tGENE\nENSG00000141510\tTP53\nENSG00000136997\tMYC\n")]
    public async Task A_sequence_and_the_symbol_of_an_ID_are_no_second_gene(string text)
    {
        var run = await RunAsync(text);

        Assert.Equal(["TP53", "MYC"], run.Symbols);
        Assert.DoesNotContain("second gene", run.Error);
    }

    [Theory]
    [InlineData("P04637, P38398 (shared)")]
    [InlineData("P04637; (P38398)")]
    [InlineData("P04637;P38398*")]
    [InlineData("[P04637], P38398")]
    [InlineData("['P04637', 'P38398']")]
    public async Task No_accession_of_a_cell_is_lost_for_its_brackets_or_marks(string cell)
    {
        var run = await RunAsync($"name\tUniProt\na\t{cell}\nb\tP04637 (TP53)\n");

        Assert.Equal(["", "TP53"], run.Symbols);
    }

    [Theory]
    [InlineData(
        "+-------+----+\n| gene  | n  |\n+-------+----+\n| TP53  | 1  |\n| MYC   | 2  |\n+-------+----+\n"
    )]
    [InlineData("| gene  | n  |\n|-------+----|\n| TP53  | 1  |\n| MYC   | 2  |\n")]
    [InlineData(" gene  | n \n-------+---\n TP53  | 1\n MYC   | 2\n")]
    public async Task The_rules_of_a_database_program_are_not_rows(string text)
    {
        Assert.Equal(["TP53", "MYC"], (await RunAsync(text)).Symbols);
    }

    [Fact]
    public async Task The_numbers_of_a_list_in_geneID_are_genes()
    {
        var run = await RunAsync("ID\tgeneID\tCount\nhsa04110\t7157/672\t2\nhsa04115\t673\t1\n");

        Assert.Equal(["TP53", "BRCA1", "BRAF"], run.Symbols);
    }

    [Theory]
    [InlineData("Candidate genes")]
    [InlineData("Gene list")]
    public async Task A_list_beside_the_table_is_told(string name)
    {
        var run = await RunAsync($"gene,p,,{name}\nTP53,1,,EGFR\nKRAS,2,,BRAF\n");

        Assert.Equal(["TP53", "KRAS"], run.Symbols);
        Assert.Contains($"'{name}' seems to have a second gene of each row", run.Error);
    }

    [Fact]
    public async Task A_table_without_rows_is_told()
    {
        Assert.Contains("has a header and no rows: gene, p.", (await RunAsync("gene,p\n")).Error);
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
