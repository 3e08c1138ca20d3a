using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Hgnc.Tests.Model;

/// <summary>Properties derived from a record's fields.</summary>
public class HgncGeneDerivedTests
{
    [Theory]
    [InlineData("17q21.31", "17", "q", "21.31")]
    [InlineData("4q32.2-q32.3", "4", "q", "32.2-32.3")]
    [InlineData("1p11-q12", "1", "p", "11-q12")]
    [InlineData("Xp22.33 and Yp11.2", "X and Y", "p", "22.33 and 11.2")]
    [InlineData("Xq28 and Yq12", "X and Y", "q", "28 and 12")]
    [InlineData("17q", "17", "q", null)]
    [InlineData("X", "X", null, null)]
    [InlineData("mitochondria", "MT", null, null)]
    [InlineData("19q13.42 alternate reference locus", "19", "q", "13.42")]
    [InlineData("unplaced", null, null, null)]
    [InlineData("not on reference assembly", null, null, null)]
    [InlineData(null, null, null, null)]
    public void A_location_says_chromosome_arm_and_band(
        string? location,
        string? chromosome,
        string? arm,
        string? band
    )
    {
        var gene = Gene(("location", location));

        Assert.Equal((chromosome, arm, band), (gene.Chromosome, gene.Arm, gene.Band));
    }

    [Fact]
    public void A_record_has_the_address_of_its_report()
    {
        Assert.Equal(
            "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:1100",
            Gene(("hgnc_id", "HGNC:1100")).Url
        );
        Assert.Null(Gene(("symbol", "BRCA1")).Url);
    }

    [Theory]
    [InlineData("omim_id", "https://www.omim.org/entry/113705|https://www.omim.org/entry/1")]
    [InlineData("OmimId", "https://www.omim.org/entry/113705|https://www.omim.org/entry/1")]
    [InlineData("gene_group_id", "https://www.genenames.org/data/genegroup/#!/group/58")]
    [InlineData("entrez_id", "https://www.ncbi.nlm.nih.gov/gene/672")]
    // The catalogue has no links for these, or the record no value.
    [InlineData("location", "")]
    [InlineData("ccds_id", "")]
    [InlineData("no_field", "")]
    public void A_field_has_an_address_for_each_of_its_values(string field, string expected)
    {
        var gene = Gene(
            ("omim_id", new[] { "113705", "1" }),
            ("gene_group_id", new[] { 58L }),
            ("entrez_id", "672"),
            ("location", "17q21.31")
        );

        Assert.Equal(expected, gene.GetLinks(field).ToString());
    }

    [Theory]
    [InlineData("LRG_591|http://ftp.ebi.ac.uk/LRG_591.xml", "http://ftp.ebi.ac.uk/LRG_591.xml")]
    [InlineData("LOVD @ here|https://lovd.nl/a?b=c", "https://lovd.nl/a?b=c")]
    // An address that could run something is not a link.
    [InlineData("Evil|javascript:alert(1)", "")]
    [InlineData("File|file:///etc/passwd", "")]
    [InlineData("No address at all", "")]
    public void A_mutation_database_leads_to_the_address_in_its_value(string value, string expected)
    {
        Assert.Equal(expected, Gene(("lsdb", new[] { value })).GetLinks("lsdb").ToString());
    }

    [Fact]
    public void The_characters_of_a_value_stay_within_its_link()
    {
        var link = Gene(("entrez_id", "1\" onclick=\"x&y=z/../")).GetLinks("entrez_id").Single();

        Assert.Equal(
            "https://www.ncbi.nlm.nih.gov/gene/1%22%20onclick%3D%22x%26y%3Dz%2F..%2F",
            link
        );
    }

    [Theory]
    [InlineData("Url")]
    [InlineData("chromosome")]
    [InlineData("BAND")]
    [InlineData("alias_symbol")]
    [InlineData("AliasSymbol")]
    public void Names_of_what_follows_are_known_beside_those_of_fields(string name)
    {
        Assert.True(HgncGene.IsKnown(name));
        Assert.False(HgncGene.IsKnown(name + "s"));
    }

    [Fact]
    public void Results_are_available_by_name_and_are_not_fields()
    {
        var gene = Gene(("hgnc_id", "HGNC:5"), ("location", "Xq28"));

        Assert.Equal("X", gene.GetValue("CHROMOSOME"));
        Assert.Equal(gene.Url, gene.GetValue("url"));
        Assert.Equal(["hgnc_id", "location"], gene.GetFields().Select(field => field.Key));
    }

    private static HgncGene Gene(params (string Name, object? Value)[] fields) =>
        new(fields.Select(field => new KeyValuePair<string, object?>(field.Name, field.Value)));
}
