using System;
using System.Linq;
using Xunit;

namespace Hgnc.Tests.Resolution;

public class HgncIdentifierTests
{
    [Theory]
    [InlineData("HGNC:1100", "hgnc_id HGNC:1100")]
    [InlineData("hgnc:1100", "hgnc_id hgnc:1100")]
    [InlineData(" BRAF ", "symbol BRAF")]
    [InlineData("C9orf72", "symbol C9orf72")]
    [InlineData("ENSG00000012048", "ensembl_gene_id ENSG00000012048")]
    [InlineData("ENSG00000012048.23", "ensembl_gene_id ENSG00000012048")]
    [InlineData("OTTHUMG00000183507", "vega_id OTTHUMG00000183507")]
    [InlineData("uc002qsd.5", "ucsc_id uc002qsd.5, ucsc_id uc002qsd")]
    [InlineData("CCDS12976.1", "ccds_id CCDS12976")]
    [InlineData(
        "NM_000546.6",
        "refseq_accession NM_000546, refseq_accession NM_000546.6, mane_select NM_000546"
    )]
    [InlineData("NR_037853", "refseq_accession NR_037853")]
    [InlineData("ENST00000263100.8", "mane_select ENST00000263100.8, mane_select ENST00000263100")]
    [InlineData("ENST00000263100", "mane_select ENST00000263100")]
    [InlineData("HGNC:HGNC:1100", "hgnc_id HGNC:1100")]
    [InlineData("NCBIGene:672", "entrez_id 672")]
    [InlineData("UniProtKB:P38398-2", "uniprot_ids P38398")]
    [InlineData("HGNC:BRCA1", "symbol BRCA1")]
    [InlineData("ORPHA:123", "symbol ORPHA:123")]
    [InlineData("MGI:2152878", "mgd_id MGI:2152878")]
    [InlineData("RGD:69417", "rgd_id RGD:69417")]
    [InlineData("URS000025C7D9_9606", "rna_central_id URS000025C7D9")]
    // Some symbols look like accessions: the symbol is looked up first.
    [InlineData("P04217", "symbol P04217, uniprot_ids P04217")]
    [InlineData("B3GAT1", "symbol B3GAT1, uniprot_ids B3GAT1")]
    [InlineData("BC040926.1", "symbol BC040926.1, ena BC040926")]
    // A gene that Ensembl named after a clone is not the gene to which HGNC gives the clone's accession.
    [InlineData("AC009237.14", "symbol AC009237.14")]
    [InlineData("ELD/OSA1", "symbol ELD/OSA1")]
    public void An_inputs_form_says_what_it_is(string input, string readings) =>
        Assert.Equal(
            readings,
            string.Join(", ", HgncIdentifier.Read(input).Select(reading => reading.ToString()))
        );

    [Theory]
    [InlineData("673")]
    [InlineData(" 1100 ")]
    [InlineData("672.0")]
    public void A_bare_number_is_refused_with_advice(string input)
    {
        var error = Assert.Throws<HgncException>(() => HgncIdentifier.Read(input));

        Assert.Contains("-HgncId", error.Advice, StringComparison.Ordinal);
        Assert.Contains("-EntrezId", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_value_is_not_an_identifier() =>
        Assert.Throws<HgncException>(() => HgncIdentifier.Read(" "));

    [Theory]
    [InlineData("hgnc_id", "1097", "HGNC:1097")]
    [InlineData("ensembl_gene_id", "ENSG00000012048.23", "ENSG00000012048")]
    [InlineData("entrez_id", " 673 ", "673")]
    [InlineData("symbol", "B3GAT1", "B3GAT1")]
    public void A_value_of_a_field_is_taken_as_records_have_it(
        string field,
        string value,
        string term
    ) => Assert.Equal(new FieldTerm(field, term), HgncIdentifier.Normalize(field, value));

    [Theory]
    [InlineData("refseq_accession", "NM_181861.1", "NM_181861,NM_181861.1")]
    [InlineData("refseq_accession", " NM_181861 ", "NM_181861")]
    [InlineData("ensembl_gene_id", "ENSG00000012048.23", "ENSG00000012048")]
    [InlineData("hgnc_id", "1100", "HGNC:1100")]
    [InlineData("hgnc_id", "1100.0", "HGNC:1100")]
    [InlineData("hgnc_id", "HGNC:HGNC:1100", "HGNC:1100")]
    [InlineData("hgnc_id", "https://identifiers.org/hgnc:1100", "HGNC:1100")]
    [InlineData("entrez_id", "672.0", "672")]
    [InlineData("entrez_id", "672,0", "672")]
    [InlineData("entrez_id", "NCBIGene:672", "672")]
    [InlineData("omim_id", "OMIM:113705", "113705")]
    [InlineData("omim_id", "113705.00", "113705")]
    [InlineData("mgd_id", "104537", "MGI:104537")]
    [InlineData("rgd_id", "RGD:RGD:2218", "RGD:2218")]
    [InlineData("uniprot_ids", "UniProtKB:P38398", "P38398")]
    [InlineData("uniprot_ids", "P38398-2", "P38398")]
    [InlineData("ensembl_gene_id", "ensembl:ENSG00000012048.23", "ENSG00000012048")]
    [InlineData("refseq_accession", "RefSeq:NM_181861.1", "NM_181861,NM_181861.1")]
    [InlineData("mane_select", "NM_015665.6", "NM_015665.6,NM_015665")]
    [InlineData("mane_select", "ENST00000357654", "ENST00000357654")]
    [InlineData("ccds_id", "CCDS:CCDS12976.1", "CCDS12976")]
    [InlineData("ena", "AC021818.9", "AC021818,AC021818.9")]
    [InlineData("symbol", "HGNC:1100", "HGNC:1100")]
    public void A_fields_value_is_read_as_records_may_have_it(
        string field,
        string value,
        string terms
    ) =>
        Assert.Equal(
            terms.Split(','),
            HgncIdentifier.ReadAs(field, value).Select(reading => reading.Term)
        );

    [Theory]
    [InlineData("entrez_id", "672.5", "'672.5' has a fraction")]
    [InlineData("entrez_id", "NCBIGene:672.5", "has a fraction")]
    [InlineData("hgnc_id", "1100.5", "HGNC")]
    [InlineData("entrez_id", "1.00E+08", "rounded")]
    [InlineData("entrez_id", "100,287", "has a comma")]
    [InlineData("entrez_id", "100,287,102", "has a comma")]
    [InlineData("omim_id", "NCBIGene:672", "an identifier of NCBI Gene, not of OMIM")]
    [InlineData("entrez_id", "ENSG00000012048", "an identifier of Ensembl, not of NCBI Gene")]
    [InlineData("ensembl_gene_id", "HGNC:1100", "an identifier of HGNC, not of Ensembl")]
    [InlineData("entrez_id", "ORPHA:123", "an identifier of Orphanet, not of NCBI Gene")]
    [InlineData("omim_id", "OMIM:113705", null)]
    [InlineData("symbol", "OMIM:113705", null)]
    public void A_value_that_its_field_cannot_have_is_refused(
        string field,
        string value,
        string? problem
    )
    {
        var error = Record.Exception(() => HgncIdentifier.ParseAs(field, value));

        if (problem is null)
        {
            Assert.Null(error);
        }
        else
        {
            Assert.Contains(
                problem,
                Assert.IsType<HgncException>(error).Message,
                StringComparison.Ordinal
            );
        }
    }
}
