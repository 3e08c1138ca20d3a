using System.Linq;
using Hgnc.Resolution.Identifiers;
using Xunit;

namespace Hgnc.Tests.Resolution.Identifiers;

/// <summary>Identifiers with their database's prefix, or as an address.</summary>
public class CurieReaderTests
{
    [Theory]
    [InlineData("HGNC:HGNC:1100", "hgnc_id HGNC:1100")]
    [InlineData("hgnc:1100", "hgnc_id HGNC:1100")]
    [InlineData("HGNC : 1100", "hgnc_id HGNC:1100")]
    [InlineData("HGNC_1100", "hgnc_id HGNC:1100")]
    [InlineData("HGNC 1100", "hgnc_id HGNC:1100")]
    [InlineData("HGNC ID: 1100", "hgnc_id HGNC:1100")]
    [InlineData("AGR:HGNC:1100", "hgnc_id HGNC:1100")]
    [InlineData("NCBIGene:672", "entrez_id 672")]
    [InlineData("NCBIGene:672.0", "entrez_id 672")]
    [InlineData("NCBI_GeneID:672", "entrez_id 672")]
    [InlineData("GeneID:672", "entrez_id 672")]
    [InlineData("GeneID 672", "entrez_id 672")]
    [InlineData("Entrez Gene: 672", "entrez_id 672")]
    [InlineData("Entrez:672", "entrez_id 672")]
    [InlineData("entrez_id:672", "entrez_id 672")]
    [InlineData("hsa:672", "entrez_id 672")]
    [InlineData("UniProtKB:P38398", "uniprot_ids P38398")]
    [InlineData("UniProtKB:P38398-2", "uniprot_ids P38398")]
    [InlineData("UniProtKB_P38398", "uniprot_ids P38398")]
    [InlineData("Swiss-Prot:P38398", "uniprot_ids P38398")]
    [InlineData("uniprot.isoform:P38398-1", "uniprot_ids P38398")]
    [InlineData("sp|P38398|BRCA1_HUMAN", "uniprot_ids P38398")]
    [InlineData(">tr|A0A024R1X5|A0A024R1X5_HUMAN", "uniprot_ids A0A024R1X5")]
    [InlineData("ref|NM_007294.4|", "refseq_accession NM_007294.*, mane_select NM_007294.*")]
    [InlineData("gb|U14680.1|HSU14680", "ena U14680")]
    [InlineData("ensembl:ENSG00000012048", "ensembl_gene_id ENSG00000012048")]
    [InlineData("ENSEMBL:ENST00000357654.9", "mane_select ENST00000357654.*")]
    [InlineData("gene:ENSG00000012048", "ensembl_gene_id ENSG00000012048")]
    [InlineData("transcript:ENST00000357654", "mane_select ENST00000357654.*")]
    [InlineData("RefSeq:NM_007294.4", "refseq_accession NM_007294.*, mane_select NM_007294.*")]
    [InlineData("RefSeq NM_007294", "refseq_accession NM_007294.*, mane_select NM_007294.*")]
    [InlineData("OMIM:113705", "omim_id 113705")]
    [InlineData("MIM:113705", "omim_id 113705")]
    [InlineData("MIM #113705", "omim_id 113705")]
    [InlineData("OMIM *113705", "omim_id 113705")]
    [InlineData("MGI:MGI:104537", "mgd_id MGI:104537")]
    [InlineData("MGI_104537", "mgd_id MGI:104537")]
    [InlineData("RGD:RGD:2218", "rgd_id RGD:2218")]
    [InlineData("CCDS:CCDS11453.1", "ccds_id CCDS11453")]
    [InlineData("RNAcentral:URS00004374A2_9606", "rna_central_id URS00004374A2")]
    [InlineData("GenBank:AC009237.14", "ena AC009237")]
    [InlineData("UCSC:uc002ict.4", "ucsc_id uc002ict.*")]
    [InlineData("vega:OTTHUMG00000157426", "vega_id OTTHUMG00000157426")]
    [InlineData("NM_007294.4:c.5266dupC", "refseq_accession NM_007294.*, mane_select NM_007294.*")]
    [InlineData(
        "NM_007294.4(BRCA1):c.5266dupC",
        "refseq_accession NM_007294.*, mane_select NM_007294.*"
    )]
    public void A_prefix_says_the_field(string text, string lookups) =>
        Assert.Equal(lookups, Show(CurieReader.Read(text)));

    [Theory]
    [InlineData("https://identifiers.org/hgnc:1100", "hgnc_id HGNC:1100")]
    [InlineData("http://identifiers.org/hgnc/HGNC:1100", "hgnc_id HGNC:1100")]
    [InlineData("https://identifiers.org/hgnc%3A1100", "hgnc_id HGNC:1100")]
    [InlineData("identifiers.org/ncbigene/672", "entrez_id 672")]
    [InlineData("https://identifiers.org/MGI:104537", "mgd_id MGI:104537")]
    [InlineData("https://bioregistry.io/ncbigene:672", "entrez_id 672")]
    [InlineData("https://n2t.net/hgnc:1100/", "hgnc_id HGNC:1100")]
    [InlineData("http://purl.obolibrary.org/obo/HGNC_1100", "hgnc_id HGNC:1100")]
    [InlineData("http://purl.uniprot.org/uniprot/P38398", "uniprot_ids P38398")]
    [InlineData("http://purl.uniprot.org/isoforms/P38398-2", "uniprot_ids P38398")]
    [InlineData("http://purl.uniprot.org/geneid/672", "entrez_id 672")]
    [InlineData(
        "http://rdf.ebi.ac.uk/resource/ensembl/ENSG00000012048",
        "ensembl_gene_id ENSG00000012048"
    )]
    [InlineData(
        "http://rdf.ebi.ac.uk/resource/ensembl.transcript/ENST00000357654",
        "mane_select ENST00000357654.*"
    )]
    [InlineData(
        "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:1100",
        "hgnc_id HGNC:1100"
    )]
    [InlineData(
        "<https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/1100>",
        "hgnc_id HGNC:1100"
    )]
    [InlineData("http://www.genenames.org/data/hgnc_data.php?hgnc_id=1100", "hgnc_id HGNC:1100")]
    [InlineData(
        "http://www.genenames.org/cgi-bin/gene_symbol_report?hgnc_id=HGNC:1100",
        "hgnc_id HGNC:1100"
    )]
    [InlineData("https://rest.genenames.org/fetch/hgnc_id/1100", "hgnc_id HGNC:1100")]
    [InlineData("https://rest.genenames.org/fetch/entrez_id/672", "entrez_id 672")]
    [InlineData("https://www.alliancegenome.org/gene/MGI:104537", "mgd_id MGI:104537")]
    [InlineData("https://www.ncbi.nlm.nih.gov/gene/672", "entrez_id 672")]
    [InlineData(
        "https://www.ncbi.nlm.nih.gov/sites/entrez?db=gene&cmd=retrieve&list_uids=672",
        "entrez_id 672"
    )]
    [InlineData(
        "https://www.ncbi.nlm.nih.gov/nuccore/NM_007294.4",
        "refseq_accession NM_007294.*, mane_select NM_007294.*"
    )]
    [InlineData("https://www.ensembl.org/id/ENSG00000012048", "ensembl_gene_id ENSG00000012048")]
    [InlineData(
        "https://www.ensembl.org/Homo_sapiens/Gene/Summary?db=core;g=ENSG00000012048;r=17:43044295-43170245",
        "ensembl_gene_id ENSG00000012048"
    )]
    [InlineData(
        "https://dec2021.archive.ensembl.org/Homo_sapiens/Gene/Summary?g=ENSG00000012048",
        "ensembl_gene_id ENSG00000012048"
    )]
    [InlineData("https://www.uniprot.org/uniprotkb/P38398/entry", "uniprot_ids P38398")]
    [InlineData("https://rest.uniprot.org/uniprotkb/P38398.json", "uniprot_ids P38398")]
    [InlineData("https://www.omim.org/entry/113705?search=brca1", "omim_id 113705")]
    [InlineData("https://rnacentral.org/rna/URS00004374A2/9606", "rna_central_id URS00004374A2")]
    [InlineData(
        "https://gnomad.broadinstitute.org/gene/ENSG00000012048?dataset=gnomad_r4",
        "ensembl_gene_id ENSG00000012048"
    )]
    public void An_address_says_the_field(string text, string lookups) =>
        Assert.Equal(lookups, Show(CurieReader.Read(text)));

    [Theory]
    [InlineData("HGNC:BRCA1", "BRCA1")]
    [InlineData("hgnc.symbol:BRCA1", "BRCA1")]
    [InlineData("symbol:BRCA1", "BRCA1")]
    [InlineData("gene:BRCA1", "BRCA1")]
    [InlineData("BRCA1:c.5266dupC", "BRCA1")]
    [InlineData("https://www.genenames.org/data/gene-symbol-report/#!/symbol/HLA-A", "HLA-A")]
    [InlineData("https://www.genecards.org/cgi-bin/carddisp.pl?gene=BRCA1&keywords=brca1", "BRCA1")]
    [InlineData("https://identifiers.org/hgnc.symbol:BRCA1", "BRCA1")]
    public void A_prefix_can_say_a_symbol(string text, string symbol) =>
        Assert.Equal(symbol, CurieReader.Read(text)?.Symbol);

    [Theory]
    [InlineData("ORPHA:123", "Orphanet")]
    [InlineData("mirbase:MI0000077", "miRBase")]
    [InlineData("MEROPS:S01.151", "MEROPS")]
    [InlineData("COSMIC:BRCA1", "COSMIC")]
    [InlineData("GO:0008150", "the Gene Ontology")]
    [InlineData("https://identifiers.org/orphanet:123", "Orphanet")]
    public void A_database_without_a_searchable_field_is_named(string text, string database)
    {
        var reading = CurieReader.Read(text);

        Assert.Equal(database, reading?.Database);
        Assert.False(reading!.HasField);
        Assert.False(reading.CanBeLookedUp);
    }

    [Theory]
    [InlineData("BRCA1")]
    [InlineData("HLA-A")]
    [InlineData("WUGSC:H_DJ0747G18.2")]
    [InlineData("Em:AC005383.4")]
    [InlineData("CYP4F-se10[6:7:8]")]
    [InlineData("MGC:8964")]
    [InlineData("ELD/OSA1")]
    [InlineData("NCA-50/90")]
    [InlineData("gene:672")]
    [InlineData("gene 672")]
    [InlineData("hsa-720")]
    [InlineData("OMIM 12")]
    [InlineData("https://example.org/gene/672")]
    [InlineData("https://rest.genenames.org/search/BRCA1")]
    [InlineData(":1100")]
    [InlineData("HGNC:")]
    [InlineData("")]
    public void A_text_without_a_known_prefix_is_not_read(string text) =>
        Assert.Null(CurieReader.Read(text));

    private static string? Show(IdentifierReading? reading) =>
        reading is null
            ? null
            : string.Join(
                ", ",
                reading.Lookups.Select(lookup =>
                    lookup.Term + (lookup.AnyVersion && lookup.Term.Field != "ena" ? ".*" : "")
                )
            );
}
