using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables;
using Xunit;

namespace Hgnc.Tests.Tables;

/// <summary>The columns that identify the gene of a row, and their values.</summary>
public sealed class GeneColumnsTests
{
    [Theory]
    [InlineData("gene_symbol", "id,gene_symbol,chromosome")]
    [InlineData("Gene Symbol", "Sample,Gene Symbol")]
    [InlineData("Hugo_Symbol", "Chromosome,Hugo_Symbol,Entrez_Gene_Id")]
    [InlineData("HGNC.symbol", "x,HGNC.symbol")]
    [InlineData("symbol", "gene,symbol")]
    [InlineData("GENE", "GENE,p")]
    [InlineData("gene-name", "gene-name,p")]
    [InlineData("Gene.refGene", "Chr,Gene.refGene")]
    [InlineData("UCSC_RefGene_Name", "IlmnID,UCSC_RefGene_Name")]
    [InlineData("gene_short_name", "tracking_id,gene_id,gene_short_name")]
    [InlineData(null, "sample,value")]
    public void The_symbol_column_is_found_under_its_usual_names(string? column, string columns)
    {
        var names = columns.Split(',');

        var symbols = GeneColumns.Find(names).Symbols;

        Assert.Equal(column is null ? [] : new[] { column }, symbols.Select(index => names[index]));
    }

    [Theory]
    [InlineData("hgnc_id,symbol", "1100,TP53", "TP53 by hgnc_id HGNC:1100")]
    [InlineData("symbol,Entrez_Gene_Id", "TP53,0", "TP53")]
    [InlineData("symbol,Entrez_Gene_Id", "TP53,7157", "TP53 by entrez_id 7157")]
    [InlineData("GeneID,AssociatedGenes", "672,BRCA1", "BRCA1 by entrez_id 672")]
    [InlineData("GeneID,n", "40057,1", " by entrez_id 40057")]
    [InlineData("gene_id,n", "BRCA1,1", "BRCA1")]
    [InlineData("Gene,SYMBOL", "ENSG00000012048,BRCA1", "BRCA1 by ensembl_gene_id ENSG00000012048")]
    [InlineData("Gene,SYMBOL", "672,BRCA1", "BRCA1")]
    [InlineData(
        "Ensembl ID,Entrez,Gene",
        "ENSG00000012048,672,BRCA1",
        "BRCA1 by ensembl_gene_id ENSG00000012048, entrez_id 672"
    )]
    [InlineData("gene,x", "BRAF (673),1", "BRAF by entrez_id 673")]
    [InlineData("gene,x", "NA (3),1", "NA (3)")]
    [InlineData("gene_id,x", "?|100130426,1", " by entrez_id 100130426")]
    [InlineData(
        "gene_id,x",
        "ENSG00000012048.23|BRCA1,1",
        "BRCA1 by ensembl_gene_id ENSG00000012048"
    )]
    [InlineData(
        "Gene Symbol,ENTREZ_GENE_ID",
        "DDR1 /// MIR4640,780 /// 100616237",
        "DDR1 by entrez_id 780; MIR4640 by entrez_id 100616237"
    )]
    [InlineData("Gene Symbol,ENTREZ_GENE_ID", "DDR1 /// MIR4640,780", "DDR1; MIR4640")]
    [InlineData("UCSC_RefGene_Name,x", "BRCA1;NBR2,1", "BRCA1; NBR2")]
    [InlineData("gene,x", "A1;B2,1", "A1;B2")]
    [InlineData("entrez_id,x", "672;675,1", " by entrez_id 672;  by entrez_id 675")]
    [InlineData("HgncSymbol,HgncId,HgncMatch,gene", "TP53,HGNC:11998,Alias,p53", "p53")]
    [InlineData(",baseMean", "BRCA1,2.5", "BRCA1")]
    public void A_row_says_its_genes(string columns, string cells, string expected)
    {
        var row = new Row(cells.Split(','));
        var genes = GeneColumns.Find(columns.Split(','), firstRow: row);

        Assert.Equal(expected, string.Join("; ", genes.Read(row).Select(Text)));
    }

    [Theory]
    [InlineData("b", "B1")]
    [InlineData("2", "B1")]
    [InlineData("A A", "A1")]
    public void The_user_names_a_column_by_its_name_or_its_number(string column, string symbol)
    {
        var row = new Row(["A1", "B1", "HGNC:5"]);

        var genes = GeneColumns.Find(["a_a", "b", "hgnc_id"], new TableOptions { Column = column });

        Assert.Equal(symbol, Text(Assert.Single(genes.Read(row))));
    }

    [Fact]
    public void A_missing_column_is_reported_with_the_columns_of_the_table()
    {
        var error = Assert.Throws<HgncException>(() =>
            GeneColumns.Find(["gene", "chr"], new TableOptions { Column = "gens" })
        );

        Assert.Contains("'gens'", error.Message);
        Assert.Contains("gene", error.Advice);
    }

    [Fact]
    public void The_chromosome_is_the_first_column_that_names_one()
    {
        var row = new Row(["p65", "far away", "11"]);

        var input = Assert.Single(GeneColumns.Find(["gene", "chr", "location"]).Read(row));

        Assert.Equal("11", input.Chromosome);
    }

    private static string Text(SymbolInput input) =>
        input.Text
        + (
            input.Identifiers.Count == 0
                ? ""
                : " by "
                    + string.Join(", ", input.Identifiers.Select(id => $"{id.Field} {id.Term}"))
        );

    private sealed class Row(string[] cells) : IRowValues
    {
        public IReadOnlyList<string> this[int column] => [cells[column]];
    }
}
