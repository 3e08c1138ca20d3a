using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Hgnc.Json;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Model;

public class HgncGeneTests
{
    [Fact]
    public async Task The_help_pages_record_has_its_fields_typed()
    {
        var gene = await ReadAsync(
            """
            {"hgnc_id":"HGNC:13089","symbol":"ZNF3","name":"zinc finger protein 3","status":"Approved",
             "prev_name":["zinc finger protein 3 (A8-51)"],"date_modified":"2013-01-08T00:00:00Z","entrez_id":"7551",
             "kznf_gene_catalog":460,"gene_family":["Zinc fingers, C2H2-type"],"gene_family_id":[28],"omim_id":194510,
             "_version_":1453576069925830657,"pubmed_id":[1,2]}
            """
        );

        Assert.Equal("HGNC:13089", gene.HgncId);
        Assert.Equal("zinc finger protein 3 (A8-51)", Assert.Single(gene.PrevName));
        Assert.Equal(new DateTime(2013, 1, 8, 0, 0, 0, DateTimeKind.Utc), gene.DateModified);
        Assert.Equal(DateTimeKind.Utc, gene.DateModified!.Value.Kind);
        Assert.Equal(460, gene.KznfGeneCatalog);
        Assert.Equal("Zinc fingers, C2H2-type", Assert.Single(gene.GeneGroup));
        Assert.Equal(28, Assert.Single(gene.GeneGroupId));
        Assert.Equal("194510", Assert.Single(gene.OmimId));
        Assert.Equal(1453576069925830657, gene.Version);
        Assert.Equal([1L, 2L], gene.PubmedId);
        Assert.Empty(gene.AliasSymbol);
        Assert.Null(gene.EnsemblGeneId);
        Assert.Empty(gene.GetUnknownFields());
    }

    [Theory]
    [InlineData("""{"entrez_id":673}""", "EntrezId", "673")]
    [InlineData("""{"entrez_id":["673"]}""", "EntrezId", "673")]
    [InlineData("""{"ensembl_gene_id":["a","b"]}""", "EnsemblGeneId", "a|b")]
    [InlineData("""{"orphanet":"410627"}""", "Orphanet", "410627")]
    [InlineData("""{"alias_symbol":"ACF"}""", "AliasSymbol", "ACF")]
    [InlineData("""{"entrez_id":99999999999999999999}""", "EntrezId", "99999999999999999999")]
    [InlineData("""{"gene_group_id":"594"}""", "GeneGroupId", "594")]
    [InlineData("""{"gene_group_id":["594",7]}""", "GeneGroupId", "594|7")]
    [InlineData("""{"omim_id":[138670]}""", "OmimId", "138670")]
    [InlineData("""{"orphanet":[1]}""", "Orphanet", "1")]
    [InlineData("""{"orphanet":[1,2]}""", "Orphanet", "1|2")]
    [InlineData("""{"orphanet":["1",2]}""", "orphanet", "1|2")]
    [InlineData("""{"homeodb":"8|9"}""", "Homeodb", "8|9")]
    [InlineData("""{"mamit-trnadb":[3,4,5]}""", "MamitTrnadb", "3|4|5")]
    public async Task Values_of_another_type_than_is_due_are_taken(
        string json,
        string property,
        string text
    )
    {
        var gene = await ReadAsync(json);

        Assert.Equal(text, HgncGene.ToTableText(gene.GetValue(property)));
        Assert.Empty(gene.GetUnknownFields());
    }

    [Fact]
    public async Task Several_numbers_where_a_field_has_one_are_all_kept()
    {
        var gene = await ReadAsync(
            """{"symbol":"X","orphanet":[1,2],"homeodb":7,"kznf_gene_catalog":"none"}"""
        );

        Assert.Equal(new HgncList<long>([1, 2]), gene.GetValue("orphanet"));
        Assert.Null(gene.Orphanet);
        Assert.Equal(7, gene.Homeodb);
        Assert.Equal(
            [("Orphanet", "1|2"), ("KznfGeneCatalog", "none")],
            gene.GetUnexpectedValues().Select(odd => (odd.Key, HgncGene.ToTableText(odd.Value)))
        );
        Assert.Equal(
            """{"symbol":"X","homeodb":7,"orphanet":[1,2],"kznf_gene_catalog":"none"}""",
            Write(gene)
        );
    }

    [Theory]
    [InlineData("1991-07-16T00:00:00Z", "1991-07-16")]
    [InlineData("1991-07-16", "1991-07-16")]
    [InlineData("1991-07-16T13:14:30.758Z", "1991-07-16T13:14:30.758Z")]
    public async Task Days_are_taken_with_and_without_a_time(string text, string written)
    {
        var gene = await ReadAsync($$"""{"date_modified":"{{text}}"}""");

        Assert.Equal(written, HgncGene.ToTableText(gene.DateModified));
    }

    [Theory]
    [InlineData("""{"orphanet":"none"}""", "orphanet", "none")]
    [InlineData("""{"orphanet":[1,"x"]}""", "orphanet", "1|x")]
    [InlineData("""{"date_modified":"last week"}""", "date_modified", "last week")]
    [InlineData("""{"gene_group_id":[1,"x"]}""", "gene_group_id", "1|x")]
    [InlineData("""{"a_new_field":"x"}""", "a_new_field", "x")]
    [InlineData("""{"a_new_field":12}""", "a_new_field", "12")]
    [InlineData("""{"a_new_field":1.5}""", "a_new_field", "1.5")]
    [InlineData("""{"a_new_field":[true,"x"]}""", "a_new_field", "True|x")]
    [InlineData("""{"date_modified":"1/2"}""", "date_modified", "1/2")]
    public async Task An_unknown_property_is_kept_under_its_own_name(
        string json,
        string name,
        string text
    )
    {
        var gene = await ReadAsync(json);

        var field = Assert.Single(gene.GetUnknownFields());
        Assert.Equal((name, text), (field.Key, HgncGene.ToTableText(gene.GetValue(name))));
        Assert.Equal(json, Write(gene));
    }

    [Theory]
    [InlineData("12345678901234567890")]
    [InlineData("1e400")]
    [InlineData("1.10")]
    public async Task A_number_that_no_type_of_ours_holds_stays_as_it_is_written(string number)
    {
        var gene = await ReadAsync($$"""{"a_new_field":{{number}}}""");

        Assert.Equal(number, gene.GetValue("a_new_field"));
    }

    [Fact]
    public async Task The_new_name_of_a_field_takes_precedence_over_the_old_one()
    {
        var newFirst = await ReadAsync("""{"gene_group":["new"],"gene_family":["old"]}""");
        var oldFirst = await ReadAsync("""{"gene_family":["old"],"gene_group":["new"]}""");

        Assert.Equal("new", newFirst.GeneGroup.ToString());
        Assert.Equal("old", HgncGene.ToTableText(newFirst.GetValue("gene_family")));
        Assert.Equal(newFirst, oldFirst);
    }

    [Fact]
    public async Task A_record_written_as_JSON_is_the_record_again()
    {
        var gene = await ReadAsync(
            """{"symbol":"A1BG","omim_id":["138670"],"pubmed_id":[2591067],"date_modified":"2023-01-20","new":["x",1]}"""
        );

        Assert.Equal(gene, await ReadAsync(Write(gene)));
        Assert.NotEqual(gene, await ReadAsync("""{"symbol":"A1BG"}"""));
    }

    [Fact]
    public void A_list_is_text_joined_as_in_HGNCs_tables() =>
        Assert.Equal("x|y", new HgncList<string>(["x", "y"]).ToString());

    [Fact]
    public void A_record_can_be_made_of_names_and_values()
    {
        var gene = new HgncGene(
            new Dictionary<string, object?> { ["symbol"] = "BRAF", ["pubmed_id"] = new[] { 1, 2 } }
        );

        Assert.Equal(["symbol", "pubmed_id"], gene.GetFields().Select(field => field.Key));
    }

    private static async Task<HgncGene> ReadAsync(string record) =>
        Assert.Single(await Bodies.ReadAsync(Bodies.Response(1, record)));

    private static string Write(HgncGene gene)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            GeneJson.Write(writer, gene);
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
