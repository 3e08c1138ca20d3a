using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Hgnc.Throttling;
using Xunit;

namespace Hgnc.Tests.Resolution;

public sealed class SymbolSearchTests(SampleMirror mirror) : IClassFixture<SampleMirror>
{
    private readonly List<Uri> _asked = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_request_finds_the_hits_of_each_symbol_in_any_case()
    {
        var search = new SymbolSearch(["BRAF", "tp53", " C9orf72", "NOSUCH"], false, []);

        var hits = await FindAsync(search, "braf", "TP53", "C9orf72 ", "NOSUCH");

        Assert.Equal(["BRAF", "TP53", "C9orf72", ""], hits);
        Assert.Single(_asked);
    }

    [Fact]
    public async Task A_withdrawn_entry_is_a_hit_unless_only_approved_ones_are_wanted()
    {
        Assert.Equal(["ZNF1"], await FindAsync(new(["ZNF1"], false, []), "ZNF1"));
        Assert.Equal([""], await FindAsync(new(["ZNF1"], true, []), "ZNF1"));
    }

    [Fact]
    public async Task Hits_match_the_other_conditions()
    {
        var pseudogene = HgncQuery.Parse("locus_type:pseudogene");
        var search = new SymbolSearch(["BRAF", "BRAFP1"], true, [pseudogene]);

        Assert.Equal(["", "BRAFP1"], await FindAsync(search, "BRAF", "BRAFP1"));
    }

    [Fact]
    public async Task Thousands_of_symbols_go_into_as_few_requests_as_addresses_are_long()
    {
        var symbols = Enumerable.Range(0, 3000).Select(i => $"GENE{i}").ToArray();

        await FindAsync(new(symbols, true, []), symbols);

        Assert.InRange(_asked.Count, 4, 10);
        Assert.All(_asked, uri => Assert.InRange(uri.AbsoluteUri.Length, 1, 8000));
    }

    [Fact]
    public async Task A_value_that_the_service_cannot_read_fails_alone()
    {
        var source = Source(uri =>
            uri.Contains("BAD", StringComparison.Ordinal)
                ? new HttpResponseMessage(HttpStatusCode.BadRequest)
                : Answer("""{"hgnc_id":"HGNC:1","symbol":"GOOD3","score":1}""")
        );
        var symbols = Enumerable.Range(0, 8).Select(i => i == 5 ? "BAD" : $"GOOD{i}").ToList();
        var search = new SymbolSearch(symbols, false, []);

        var error = await Assert.ThrowsAsync<HgncServiceException>(() =>
            search.FindAsync("BAD", source, Token)
        );

        Assert.Equal(HgncErrorKind.BadRequest, error.Kind);
        Assert.Equal(
            "HGNC:1",
            Assert.Single(await search.FindAsync("GOOD3", source, Token)).HgncId
        );
        Assert.Empty(await search.FindAsync("GOOD7", source, Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    public async Task With_any_number_of_invalid_inputs_no_other_is_lost(int bad)
    {
        var source = Source(uri =>
            uri.Contains("BAD", StringComparison.Ordinal)
                ? new HttpResponseMessage(HttpStatusCode.BadRequest)
                : Answer("""{"hgnc_id":"HGNC:1","symbol":"OTHER","score":1}""")
        );
        var symbols = Enumerable
            .Range(0, 60)
            .Select(i => i % (60 / bad) == 0 ? $"BAD{i}" : $"GOOD{i}")
            .ToList();
        var search = new SymbolSearch(symbols, false, []);

        var failed = new List<string>();
        foreach (var symbol in symbols)
        {
            try
            {
                Assert.Empty(await search.FindAsync(symbol, source, Token));
            }
            catch (HgncServiceException)
            {
                failed.Add(symbol);
            }
        }

        Assert.Equal(
            symbols.Where(symbol => symbol.StartsWith("BAD", StringComparison.Ordinal)),
            failed
        );
    }

    [Fact]
    public async Task A_hit_that_matches_no_input_belongs_to_none()
    {
        var source = Source(_ => Answer("""{"hgnc_id":"HGNC:1","symbol":"OTHER","score":1}"""));

        Assert.Empty(await new SymbolSearch(["ONE"], false, []).FindAsync("ONE", source, Token));
    }

    private async Task<List<string>> FindAsync(SymbolSearch search, params string[] symbols)
    {
        var source = new RestSource(
            new RestOptions { BaseUri = mirror.BaseUri, CacheAge = TimeSpan.Zero },
            exchange =>
            {
                lock (_asked)
                {
                    _asked.Add(exchange.Uri);
                }
            }
        );
        var hits = await Task.WhenAll(
            symbols.Select(symbol => search.FindAsync(symbol, source, Token))
        );
        return hits.Select(own => string.Join(' ', own.Select(hit => hit.Symbol))).ToList();
    }

    private static RestSource Source(Func<string, HttpResponseMessage> response) =>
        new(
            new RestOptions { CacheAge = TimeSpan.Zero, Handler = () => new TestNetwork(response) },
            new ConcurrencyOnlyLimiter()
        );

    private static HttpResponseMessage Answer(string hit) =>
        new(HttpStatusCode.OK)
        {
            Content = new StringContent(Bodies.Response(1, hit), Encoding.UTF8, "application/json"),
        };
}
