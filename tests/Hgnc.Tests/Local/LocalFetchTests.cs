using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Hgnc.Tests.Local;

public sealed class LocalFetchTests(SampleCopy copy) : IClassFixture<SampleCopy>
{
    [Theory]
    [InlineData("hgnc_id", "1100", "BRCA1")]
    [InlineData("hgnc_id", "HGNC:1100", "BRCA1")]
    [InlineData("hgnc_id", " hgnc:1100 ", "BRCA1")]
    [InlineData("symbol", "brca1", "BRCA1")]
    [InlineData("alias_symbol", "PKBΒ", "AKT2")]
    [InlineData("alias_symbol", "3'hexo", "BRAT1X")]
    [InlineData("alias_symbol", "A%", "")]
    [InlineData("symbol", "ABCA*", "")]
    [InlineData("name", "AKT serine/threonine kinase 2", "AKT2")]
    [InlineData("name", "kinase", "")]
    [InlineData("entrez_id", "9007", "NEW1")]
    [InlineData("omim_id", "164731", "AKT2")]
    [InlineData("vega_id", "OTTHUMG00000183507", "")]
    [InlineData("symbol", "", "")]
    [InlineData("locus_type", "unknown", "BRAT1X NEW1")]
    public async Task A_whole_value_in_any_case_is_fetched(
        string field,
        string term,
        string symbols
    )
    {
        var genes = await copy.Source.GenesAsync(field, term);

        Assert.Equal(symbols, string.Join(' ', genes.Select(gene => gene.Symbol)));
    }

    [Fact]
    public async Task The_number_of_records_is_known_before_they_come()
    {
        await using var answer = await copy.Source.FetchAsync("status", "Approved", Ask.Token);

        Assert.Equal(Sample.RecordCount, answer.Found);
        Assert.Null(answer.MaxScore);
    }

    [Fact]
    public async Task A_response_with_many_records_has_each_once()
    {
        var genes = await copy.Source.GenesAsync("status", "Approved");

        Assert.Equal(Sample.RecordCount, genes.Count);
        Assert.Equal(Sample.RecordCount, genes.Select(gene => gene.HgncId).Distinct().Count());
    }

    [Fact]
    public async Task Whole_numbers_stay_whole_numbers()
    {
        var gene = Assert.Single(await copy.Source.GenesAsync("symbol", "A1BG"));

        Assert.Equal([594L], gene.GeneGroupId);
        Assert.Empty(gene.GetUnknownFields());
    }

    [Fact]
    public async Task An_unknown_field_comes_through()
    {
        var gene = Assert.Single(await copy.Source.GenesAsync("symbol", "NEW1"));

        Assert.Equal(new HgncList<object>(["x", 1L]), gene.GetValue("a_new_field"));
        var info = await copy.Source.GetInfoAsync(Ask.Token);
        Assert.Contains("a_new_field", info.StoredFields, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_entry_names_its_successors_as_HGNC_does()
    {
        var merged = Assert.Single(await copy.Source.GenesAsync("hgnc_id", "9999"));

        Assert.Equal(("XYZ1", "Entry Withdrawn"), (merged.Symbol, merged.Status));
        Assert.Equal("Merged/Split", merged.GetValue("withdrawn_status"));
        Assert.Equal(
            new HgncList<object>(["HGNC:34|ABCA4|Approved", "HGNC:1|A12M1|Entry Withdrawn"]),
            merged.GetValue("merged_into_reports")
        );
    }

    [Fact]
    public async Task A_withdrawn_entry_without_a_successor_names_no_gene()
    {
        var withdrawn = Assert.Single(await copy.Source.GenesAsync("symbol", "A12M1"));

        Assert.Equal("Entry Withdrawn", withdrawn.GetValue("withdrawn_status"));
        Assert.Null(withdrawn.GetValue("merged_into_reports"));
    }

    [Theory]
    [InlineData("simbol", "symbol")]
    [InlineData("pubmed_id", "cannot search")]
    public async Task A_field_that_cannot_be_searched_is_refused(string field, string told)
    {
        var error = await Assert.ThrowsAsync<HgncException>(() =>
            copy.Source.GenesAsync(field, "x")
        );

        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
        Assert.Contains(told, error.Message + error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Info_says_what_the_copy_has()
    {
        var info = await copy.Source.GetInfoAsync(Ask.Token);

        Assert.Equal(Sample.RecordCount + Sample.WithdrawnCount, info.DocumentCount);
        Assert.Equal(new DateTime(2024, 7, 26, 0, 0, 0, DateTimeKind.Utc), info.LastModified);
        Assert.Equal(
            string.Join(
                '|',
                HgncField.All.Where(field => field.IsSearchable).Select(field => field.Name)
            ),
            info.SearchableFields.ToString()
        );
        Assert.Equal("hgnc_id", info.StoredFields[0]);
    }

    [Fact]
    public async Task A_cancelled_fetch_ends()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            copy.Source.FetchAsync("symbol", "A1BG", new CancellationToken(canceled: true))
        );
    }
}
