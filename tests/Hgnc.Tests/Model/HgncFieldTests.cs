using System;
using System.Linq;
using Xunit;

namespace Hgnc.Tests.Model;

public class HgncFieldTests
{
    // info of 2024 and 2019, as returned by the service.
    private const string Searchable2024 =
        "refseq_accession mgd_id locus_group vega_id uniprot_ids ensembl_gene_id alias_symbol curator_notes hgnc_id omim_id ucsc_id rna_central_id name ena prev_symbol ccds_id locus_type alias_name mane_select rgd_id location symbol entrez_id status prev_name";

    private const string Stored =
        "snornabase mirbase prev_name enzyme_id uuid pubmed_id agr lsdb ccds_id ena locus_type bioparadigms_slc rna_central_id date_symbol_changed cd alias_name mamit-trnadb alias_symbol location gencc uniprot_ids mgd_id date_name_changed entrez_id status orphanet symbol date_approved_reserved lncrnadb gtrnadb _version_ prev_symbol pseudogene.org homeodb mane_select rgd_id horde_id ucsc_id omim_id name merops lncipedia imgt iuphar date_modified cosmic hgnc_id curator_notes gene_group_id vega_id ensembl_gene_id refseq_accession locus_group gene_group location_sortable kznf_gene_catalog intermediate_filament_db symbol_report_tag";

    [Fact]
    public void Every_field_that_the_service_searched_is_searchable() =>
        Assert.All(
            (Searchable2024 + " gene_group_id location_sortable").Split(' '),
            name => Assert.True(HgncField.Find(name)?.IsSearchable, name)
        );

    [Fact]
    public void Every_field_that_records_had_is_in_the_catalogue_once()
    {
        Assert.All(Stored.Split(' '), name => Assert.Equal(name, HgncField.Find(name)?.Name));
        Assert.Equal(
            HgncField.All.Count,
            HgncField.All.Select(field => field.PropertyName).Distinct().Count()
        );
    }

    [Fact]
    public void Every_field_has_a_property_of_its_type() =>
        Assert.All(
            HgncField.All,
            field =>
            {
                var lone = field.Type switch
                {
                    HgncFieldType.Integer => typeof(long),
                    HgncFieldType.Date => typeof(DateTime),
                    _ => typeof(string),
                };
                var expected =
                    field.IsList ? typeof(HgncList<>).MakeGenericType(lone)
                    : lone.IsValueType ? typeof(Nullable<>).MakeGenericType(lone)
                    : lone;
                Assert.Equal(
                    expected,
                    typeof(HgncGene).GetProperty(field.PropertyName)?.PropertyType
                );
                Assert.NotEmpty(field.Description);
            }
        );

    [Theory]
    [InlineData("AliasSymbol", "alias_symbol")]
    [InlineData("ALIAS_SYMBOL", "alias_symbol")]
    [InlineData("gene_family", "gene_group")]
    [InlineData("PseudogeneOrg", "pseudogene.org")]
    [InlineData("MamitTrnadb", "mamit-trnadb")]
    public void A_field_is_found_by_either_name_and_by_its_old_one(string name, string field) =>
        Assert.Equal(field, HgncField.Find(name)?.Name);

    [Theory]
    [InlineData("symbl", "symbol")]
    [InlineData("ensembl", "ensembl_gene_id")]
    [InlineData("aliassymbol", "alias_symbol")]
    [InlineData("hgncid", "hgnc_id")]
    [InlineData("locustype", "locus_type")]
    public void The_nearest_name_to_a_slip_is_offered_first(string slip, string nearest) =>
        Assert.Equal(
            nearest,
            HgncField.Nearest(slip, HgncField.All.Select(field => field.Name))[0]
        );

    [Fact]
    public void No_suggestion_is_made_without_a_similar_name() =>
        Assert.Empty(HgncField.Nearest("zzzzzzzz", HgncField.All.Select(field => field.Name)));

    [Theory]
    [InlineData(
        "ensembl_gene_id",
        "ENSG00000166526",
        "https://www.ensembl.org/Homo_sapiens/Gene/Summary?g=ENSG00000166526"
    )]
    [InlineData("rgd_id", "RGD:69417", "http://rgd.mcw.edu/rgdweb/report/gene/main.html?id=69417")]
    [InlineData("mgd_id", "MGI:2152878", "http://www.informatics.jax.org/marker/MGI:2152878")]
    [InlineData(
        "ccds_id",
        "CCDS12976",
        "https://www.ncbi.nlm.nih.gov/CCDS/CcdsBrowse.cgi?REQUEST=CCDS&DATA=CCDS12976"
    )]
    [InlineData("uniprot_ids", "P04217", "http://www.uniprot.org/uniprot/P04217")]
    [InlineData("ena", "BC040926", "https://www.ebi.ac.uk/ena/data/view/BC040926")]
    [InlineData("pubmed_id", "2591067", "https://www.ncbi.nlm.nih.gov/pubmed/2591067")]
    [InlineData("enzyme_id", "6.2.1.16", "http://enzyme.expasy.org/EC/6.2.1.16")]
    public void A_value_links_to_where_the_help_page_says(
        string field,
        string value,
        string link
    ) => Assert.Equal(link, HgncField.Find(field)!.GetLink(value));

    [Fact]
    public void A_field_without_a_link_has_no_link() =>
        Assert.Null(HgncField.Find("symbol")!.GetLink("BRAF"));
}
