using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Releases;

/// <summary>The forms of releases over the years.</summary>
public sealed class ReleaseFormTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Former_columns_are_read_as_the_fields_that_they_are_called_today()
    {
        using var source = await ImportAsync(SmallReleases.OldSet);
        var gene = Assert.Single(await source.GenesAsync("symbol", "AAA1"));
        var other = Assert.Single(await source.GenesAsync("symbol", "BBB1"));

        Assert.Equal("Family one", gene.GeneGroup.ToString());
        Assert.Equal([7L], gene.GeneGroupId);
        Assert.Equal("URS0000000001", other.GetValue("rna_central_id")!.ToString());
    }

    [Fact]
    public async Task Both_names_of_a_field_keep_both_values_where_they_differ()
    {
        using var source = await ImportAsync(
            "hgnc_id\tsymbol\tgene_family\tgene_group\nHGNC:1\tAAA1\tOld\tNew\nHGNC:2\tBBB1\tSame\tSame\n"
        );
        var gene = Assert.Single(await source.GenesAsync("symbol", "AAA1"));
        var same = Assert.Single(await source.GenesAsync("symbol", "BBB1"));

        Assert.Equal("New", gene.GeneGroup.ToString());
        Assert.Contains(
            gene.GetUnknownFields(),
            field => field.Key == "gene_family" && HgncGene.ToTableText(field.Value) == "Old"
        );
        Assert.Empty(same.GetUnknownFields());
    }

    [Theory]
    [InlineData("hgnc_id\tsymbol\tlocus_type\nHGNC:1\tAAA1\tunknown\nHGNC:2\tBBB1\twithdrawn\n")]
    [InlineData("hgnc_id\tsymbol\nHGNC:1\tAAA1\nHGNC:2\tBBB1~withdrawn\n")]
    [InlineData(
        "{\"response\":{\"numFound\":2,\"docs\":[{\"hgnc_id\":\"HGNC:1\",\"symbol\":\"AAA1\"},{\"hgnc_id\":\"HGNC:2\",\"symbol\":\"BBB1~withdrawn\"}]}}"
    )]
    public async Task Without_a_status_the_rest_says_what_is_withdrawn(string set)
    {
        using var source = await ImportAsync(set);

        Assert.Equal("AAA1", Assert.Single(await source.GenesAsync("status", "Approved")).Symbol);
        Assert.Equal((1, 1), (source.Dataset.RecordCount, source.Dataset.WithdrawnCount));
    }

    [Theory]
    [InlineData(
        "HGNC_ID\tSTATUS\tWITHDRAWN_SYMBOL\tMERGED_INTO_REPORT(S) (i.e HGNC_ID/SYMBOL/STATUS)\nHGNC:6\tMerged/Split\tFFF1\tHGNC:1/AAA/1/Approved, HGNC:2/BBB1/Approved\n"
    )]
    [InlineData(
        "{\"response\":{\"numFound\":1,\"docs\":[{\"hgnc_id\":\"HGNC:6\",\"status\":\"Merged/Split\",\"withdrawn_symbol\":\"FFF1\",\"merged_into_reports\":[\"HGNC:1|AAA/1|Approved\",\"HGNC:2|BBB1|Approved\"]}]}}"
    )]
    public async Task A_withdrawn_entry_among_the_genes_has_the_successors_of_the_list(
        string withdrawn
    )
    {
        using var source = await ImportAsync(SmallReleases.OldSet, withdrawn);
        var entry = Assert.Single(await source.GenesAsync("hgnc_id", "HGNC:6"));

        Assert.Equal(
            "HGNC:1|AAA/1|Approved|HGNC:2|BBB1|Approved",
            HgncGene.ToTableText(entry.GetValue("merged_into_reports"))
        );
        Assert.Equal("entry withdrawn", entry.Name);
        Assert.Equal((5, 1), (source.Dataset.RecordCount, source.Dataset.WithdrawnCount));
    }

    private async Task<LocalSource> ImportAsync(string set, string? withdrawn = null)
    {
        await LocalImport.BuildAsync(
            _folder.Write("set", set),
            withdrawn is null ? null : _folder.Write("withdrawn", withdrawn),
            _folder.PathOf("copy.db"),
            Ask.Token
        );
        return LocalSource.Open(_folder.PathOf("copy.db"));
    }
}
