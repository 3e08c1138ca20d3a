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
    [InlineData("uc002qsd.5", "ucsc_id uc002qsd.5")]
    [InlineData("CCDS12976.1", "ccds_id CCDS12976")]
    [InlineData("NM_000546.6", "refseq_accession NM_000546, refseq_accession NM_000546.6")]
    [InlineData("NR_037853", "refseq_accession NR_037853")]
    [InlineData("ENST00000263100.8", "mane_select ENST00000263100.8")]
    [InlineData("MGI:2152878", "mgd_id MGI:2152878")]
    [InlineData("RGD:69417", "rgd_id RGD:69417")]
    [InlineData("URS000025C7D9_9606", "rna_central_id URS000025C7D9")]
    // Some symbols look like accessions: the symbol is asked first.
    [InlineData("P04217", "symbol P04217, uniprot_ids P04217")]
    [InlineData("B3GAT1", "symbol B3GAT1, uniprot_ids B3GAT1")]
    [InlineData("BC040926.1", "symbol BC040926.1, ena BC040926")]
    [InlineData("ELD/OSA1", "symbol ELD/OSA1")]
    public void An_inputs_form_says_what_it_is(string input, string readings) =>
        Assert.Equal(
            readings,
            string.Join(", ", HgncIdentifier.Read(input).Select(reading => reading.ToString()))
        );

    [Theory]
    [InlineData("673")]
    [InlineData(" 1100 ")]
    public void A_bare_number_is_refused_with_advice(string input)
    {
        var error = Assert.Throws<HgncException>(() => HgncIdentifier.Read(input));

        Assert.Contains("-HgncId", error.Advice, StringComparison.Ordinal);
        Assert.Contains("-EntrezId", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_no_identifier() =>
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
    public void A_fields_value_is_read_as_records_may_have_it(
        string field,
        string value,
        string terms
    ) =>
        Assert.Equal(
            terms.Split(','),
            HgncIdentifier.ReadAs(field, value).Select(reading => reading.Term)
        );
}
