using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Hgnc.Throttling;
using Xunit;

namespace Hgnc.Tests.Batches;

public class SearchedRecordsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("locus_type:pseudogene", true)]
    [InlineData("locus_group:\"protein-coding gene\"", true)]
    [InlineData("gene_group_id:588", true)]
    [InlineData("prev_symbol:BRAF1", true)]
    [InlineData("symbol:BRAF", false)]
    [InlineData("hgnc_id:HGNC\\:1097", false)]
    [InlineData("symbol:ZNF*", false)]
    [InlineData("name:\"zinc finger\"", false)]
    [InlineData("curator_notes:x", false)]
    [InlineData("BRAF", false)]
    [InlineData("locus_type:pseudogene AND status:Approved", false)]
    [InlineData("NOT locus_type:pseudogene", false)]
    [InlineData("nofield:x", false)]
    [InlineData("\"", false)]
    [InlineData("", false)]
    public void One_request_can_bring_the_hits_of_one_value_of_a_field(string query, bool can)
    {
        Assert.Equal(can, SearchedRecords.CanCreate(query));
        Assert.Equal(can, SearchedRecords.TryCreate(query, hits: 2) is not null);
        // One hit is fetched by itself.
        Assert.Null(SearchedRecords.TryCreate(query, hits: 1));
    }

    [Fact]
    public async Task Each_record_is_given_once()
    {
        var records = Create(hits: 3);
        var source = Source(_ => Answer(3));

        var genes = await Task.WhenAll(
            new[] { "HGNC:2", "HGNC:0", "HGNC:9", "HGNC:2" }.Select(id =>
                records.FindAsync(id, source, Token)
            )
        );

        Assert.Equal(["HGNC:2", "HGNC:0", null, null], genes.Select(gene => gene?.HgncId));
        Assert.Equal("HGNC:1", (await records.FindAsync("HGNC:1", source, Token))?.HgncId);
        Assert.Null(await records.FindAsync("HGNC:1", source, Token));
    }

    [Theory]
    [InlineData(2, 100, false)]
    [InlineData(2, 101, true)]
    [InlineData(null, 10_000, false)]
    [InlineData(null, 10_001, true)]
    public async Task A_response_with_far_more_records_than_needed_is_abandoned(
        int? hits,
        int found,
        bool isRefused
    )
    {
        var records = Create(hits);

        var gene = await records.FindAsync("HGNC:7", Source(_ => Answer(found)), Token);

        Assert.Equal(isRefused, gene is null);
        Assert.True(records.CanServe(hits));
        // With more hits, another attempt may be worthwhile.
        Assert.Equal(!isRefused || hits is null, records.CanServe(hits + 1));
    }

    [Fact]
    public async Task If_the_search_fails_no_record_comes_from_it()
    {
        var records = Create(hits: 3);
        var source = Source(_ => new HttpResponseMessage(HttpStatusCode.BadRequest));

        Assert.Null(await records.FindAsync("HGNC:1", source, Token));
    }

    [Fact]
    public async Task Records_before_the_end_of_an_interrupted_response_are_returned()
    {
        var records = Create(hits: 200);
        var whole = await Answer(150).Content.ReadAsStringAsync(Token);
        var source = Source(_ => Json(whole[..^20]));

        Assert.Equal("HGNC:1", (await records.FindAsync("HGNC:1", source, Token))?.HgncId);
        Assert.Null(await records.FindAsync("HGNC:149", source, Token));
    }

    private static SearchedRecords Create(int? hits) =>
        SearchedRecords.TryCreate("locus_type:pseudogene", hits)!;

    private static HttpResponseMessage Answer(int count) =>
        Json(
            Bodies.Response(
                count,
                [.. Enumerable.Range(0, count).Select(i => $$"""{"hgnc_id":"HGNC:{{i}}"}""")]
            )
        );

    private static HttpResponseMessage Json(string text) =>
        new(HttpStatusCode.OK)
        {
            Content = new StringContent(text, Encoding.UTF8, "application/json"),
        };

    private static RestSource Source(Func<string, HttpResponseMessage> response) =>
        new(
            new RestOptions
            {
                CacheAge = TimeSpan.Zero,
                Retries = 0,
                Handler = () => new TestNetwork(response),
            },
            new ConcurrencyOnlyLimiter()
        );
}
