using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Service;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>The limits of a request to a mirror.</summary>
public sealed class BoundsTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Theory]
    [InlineData(8000, 200)]
    [InlineData(8001, 414)]
    public async Task A_query_and_a_term_have_a_length_at_most(int length, int status)
    {
        var text = new string('x', length);

        Assert.Equal(status, await sample.Client.StatusAsync("search/" + text));
        Assert.Equal(status, await sample.Client.StatusAsync("fetch/symbol/" + text));
    }

    [Theory]
    [InlineData("x", 1024, 200)]
    [InlineData("x", 1025, 400)]
    [InlineData("*x", 200, 200)]
    [InlineData("?x", 201, 400)]
    [InlineData("*:*", 201, 200)]
    [InlineData("x*", 1024, 200)]
    public async Task A_query_has_so_many_terms_and_leading_wildcards_at_most(
        string term,
        int count,
        int status
    )
    {
        var query = "symbol:(" + string.Join("+", Enumerable.Repeat(term, count)) + ")";
        var (actual, body) = await sample.Client.RawAsync("/search/" + query);

        Assert.Equal(status, actual);
        Assert.Equal(status != 200, body.Contains($"has {count} terms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_queries_of_the_resolver_for_hundreds_of_symbols_pass()
    {
        var symbols = Letters.SelectMany(a => Letters.Select(b => $"{a}{b}1")).Take(600).ToList();
        var service = new RestSource(new RestOptions { BaseUri = sample.BaseUri });

        foreach (var query in Queries(symbols).Concat(Queries([.. symbols.Select(s => s[..2])])))
        {
            await using var answer = await service.SearchAsync(query);
        }
    }

    [Fact]
    public async Task A_query_that_takes_too_long_is_ended_and_the_mirror_serves_on()
    {
        await using var mirror = await sample.StartAsync(
            new MirrorOptions
            {
                MaxQueryTime = TimeSpan.FromMilliseconds(30),
                MaxQueryLength = 15_000,
                MaxTerms = 10_000,
                MaxLeadingWildcards = 10_000,
            }
        );
        using var client = new MirrorClient(mirror);
        var query = string.Join('+', Enumerable.Repeat("*e*", 3_700));

        var (status, body) = await client.RawAsync("/search/" + query);

        Assert.Equal(503, status);
        Assert.Contains("took longer than 0.03 s", body);
        Assert.Equal(200, await client.StatusAsync("info"));
    }

    [Fact]
    public async Task An_answer_that_has_begun_may_take_longer_than_a_query()
    {
        const int Records = 10_000;
        var time = new FakeTimeProvider();
        await using var mirror = await HgncMirror.StartAsync(
            new ScriptedSource { Records = Records },
            new MirrorOptions { TimeProvider = time }
        );
        using var client = new MirrorClient(mirror);
        using var response = await client.SendAsync("fetch/symbol/BIG");

        time.Advance(TimeSpan.FromHours(1));

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith("]}}", text, StringComparison.Ordinal);
    }

    private static IEnumerable<HgncQuery> Queries(IReadOnlyList<string> symbols) =>
        [
            .. SymbolQueries.ForApproved(HgncField.Symbol, symbols),
            .. SymbolQueries.ForSymbols(symbols, onlyApproved: true, []),
            .. SymbolQueries.ForOthers(symbols),
            .. SymbolQueries.ForPatterns([.. symbols.Select(symbol => symbol + "?E1")]),
            .. SymbolQueries.ForApprovedPatterns(
                symbols
                    .Where(NearSymbols.CanHaveSuggestions)
                    .SelectMany(NearSymbols.Wildcards)
                    .Distinct(StringComparer.Ordinal)
            ),
        ];
}
