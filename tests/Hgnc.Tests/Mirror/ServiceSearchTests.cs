using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Json;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>Searches that work with the service, as its clients send them.</summary>
public sealed class ServiceSearchTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    [Theory]
    [InlineData("/search/hgnc_id/1100+OR+1101+OR+3236", "BRCA1 BRCA2 EGFR")]
    [InlineData("/search/hgnc_id:1100%20OR%201101", "BRCA1 BRCA2")]
    [InlineData("/search/hgnc_id/HGNC:1100+OR+1101", "BRCA1 BRCA2")]
    [InlineData("/search/1100+OR+%221101%22", "BRCA1 BRCA2")]
    [InlineData("/search/110?", "BRCA1 BRCA2")]
    [InlineData("/search/symbol/BRCA1+OR+HGNC:1101", "BRCA1 BRCA2")]
    [InlineData("/search/symbol:BRCA1+OR+EGFR", "BRCA1 EGFR")]
    [InlineData("/search/location/01*", "AGT")]
    [InlineData("/search/location:01q42.2", "AGT")]
    [InlineData("/search/location/1q42.2", "AGT")]
    [InlineData("/fetch/location/01q42.2", "AGT")]
    [InlineData("/search/location:01q4?.2", "AGT")]
    public async Task It_finds_at_least_these(string target, string symbols)
    {
        var found = (await sample.Client.SymbolsAsync(target)).Split(' ');

        Assert.Empty(symbols.Split(' ').Except(found));
    }

    [Fact]
    public async Task A_padded_location_finds_its_chromosome_and_no_other()
    {
        var all = (await sample.Client.JsonAsync("fetch/status/Approved"))
            .GetProperty("response")
            .GetProperty("docs")
            .EnumerateArray()
            .Where(doc =>
                doc.TryGetProperty("location", out var location)
                && location.GetString() is ['1', not (>= '0' and <= '9'), ..]
            )
            .Select(doc => doc.GetProperty("symbol").GetString()!);

        var found = await sample.Client.SymbolsAsync("/search/location/01*");

        Assert.Equal(
            all.Order(StringComparer.Ordinal),
            found.Split(' ').Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("search/symbol/ZNF*", "1.0")]
    [InlineData("search/symbol/NOSUCH1", null)]
    public async Task A_wildcards_score_is_one_point_zero(string target, string? score)
    {
        var json = await sample.Client.TextAsync(target);
        var xml = await sample.Client.TextAsync(target, MirrorClient.Xml);

        Assert.Contains($"\"maxScore\":{score ?? "0.0"},", json);
        Assert.Contains($"maxScore=\"{score ?? "0.0"}\"", xml);
        Assert.Equal(score is not null, json.Contains($"\"score\":{score}}}"));
        Assert.Equal(score is not null, xml.Contains($"<float name=\"score\">{score}</float>"));
    }

    [Theory]
    [InlineData(0, "0.0")]
    [InlineData(1, "1.0")]
    [InlineData(12, "12.0")]
    [InlineData(4.6920479831, "4.692048")]
    [InlineData(10.973145678, "10.9731455")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.00001, "1.0E-05")]
    public void A_score_has_the_digits_of_single_precision(double score, string text) =>
        Assert.Equal(text, HitJson.ScoreText(score));

    [Fact]
    public async Task A_copy_gives_the_score_that_a_client_reads()
    {
        var query = HgncQuery.Parse("symbol:BRCA1 OR name:zinc");
        var token = TestContext.Current.CancellationToken;
        var service = new Hgnc.Rest.RestSource(new() { BaseUri = sample.BaseUri });
        await using var there = await service.SearchAsync(query, token);
        await using var here = await sample.Source.SearchAsync(query, token);

        Assert.Equal(
            (await there.ToListAsync(token)).Select(hit => (hit.Symbol, hit.Score)),
            (await here.ToListAsync(token)).Select(hit => (hit.Symbol, hit.Score))
        );
        Assert.Equal(there.MaxScore, here.MaxScore);
    }
}
