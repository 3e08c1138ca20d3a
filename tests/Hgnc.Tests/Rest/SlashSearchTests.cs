using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Mirror;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Hgnc.Throttling;
using Xunit;

namespace Hgnc.Tests.Rest;

/// <summary>A service behind a web server that returns 404 for every encoded slash and backslash.</summary>
public class SlashSearchTests : IAsyncLifetime
{
    private protected virtual int Refusal => 404;

    private const string Records = """
        {"response":{"numFound":3,"docs":[
        {"hgnc_id":"HGNC:1","symbol":"ARID1B","status":"Approved","alias_symbol":["ELD/OSA1","p250R","WUGSC:H_DJ1"],"alias_name":["BAF/BRM associated \"factor\""],"name":"one"},
        {"hgnc_id":"HGNC:2","symbol":"OTHER1","status":"Approved","alias_symbol":["ELD-OSA1"],"name":"two"},
        {"hgnc_id":"HGNC:3","symbol":"OTHER2","status":"Approved","alias_symbol":["ELD/OSA12"],"name":"three"}
        ]}}
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();
    private LocalSource _copy = null!;
    private HgncMirror _mirror = null!;
    private RawServer _front = null!;

    public async ValueTask InitializeAsync()
    {
        var path = _folder.PathOf("slash.db");
        await LocalImport.BuildAsync(_folder.Write("slash.json", Records), null, path);
        _copy = LocalSource.Open(path);
        _mirror = await HgncMirror.StartAsync(_copy, new MirrorOptions());
        _front = new RawServer(
            async (number, stream, token) =>
            {
                var target = _front.Head(number).Split(' ')[1];
                var answer =
                    target.Contains("%2F", StringComparison.OrdinalIgnoreCase)
                    || target.Contains("%5C", StringComparison.OrdinalIgnoreCase)
                        ? RawServer.Response(Refusal, "no")
                        : await ForwardAsync(target, token);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), token);
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _front.DisposeAsync();
        await _mirror.DisposeAsync();
        _copy.Dispose();
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_fetch_finds_equal_values_and_no_similar_ones()
    {
        var genes = await FetchAsync("alias_symbol", "eld/osa1");

        Assert.Equal(["ARID1B"], genes);
    }

    [Fact]
    public async Task A_fetch_finds_a_name_of_several_words_with_quotes() =>
        Assert.Equal(["ARID1B"], await FetchAsync("alias_name", "BAF/BRM associated \"factor\""));

    [Theory]
    [InlineData("ELD/OSA1")]
    [InlineData("WUGSC\\:H_DJ1")]
    [InlineData("alias_name:\"BAF/BRM associated\"")]
    [InlineData("\"BRM associated \\\"factor\"")]
    [InlineData("alias_symbol:\"ELD/OSA1\"")]
    [InlineData("alias_symbol:(p250R OR \"ELD/OSA1\") AND status:Approved")]
    [InlineData("(alias_symbol:\"ELD/OSA1\" OR symbol:OTHER1) NOT symbol:OTHER1 NOT symbol:OTHER2")]
    public async Task A_search_finds_it_too(string query)
    {
        await using var answer = await Open()
            .SearchAsync(HgncQuery.Parse(query), TestContext.Current.CancellationToken);
        var hits = await answer.ToListAsync(TestContext.Current.CancellationToken);

        Assert.Contains("ARID1B", hits.Select(hit => hit.Symbol));
        Assert.DoesNotContain("OTHER1", hits.Select(hit => hit.Symbol));
        Assert.All(hits, hit => Assert.Equal(query, hit.Query));
    }

    [Fact]
    public async Task A_value_of_no_gene_has_no_records() =>
        Assert.Empty(await FetchAsync("alias_symbol", "NO/SUCH1"));

    [Fact]
    public async Task A_service_that_does_not_know_the_request_is_reported()
    {
        await using var none = RawServer.Giving(RawServer.Response(404, "no"));

        var error = await Assert.ThrowsAsync<HgncServiceException>(() =>
            Open(none.BaseUri)
                .FetchAsync("alias_symbol", "ELD/OSA1", TestContext.Current.CancellationToken)
        );

        Assert.Equal(HgncErrorKind.UnknownRequest, error.Kind);
        Assert.EndsWith("ELD%2FOSA1%22", error.Uri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alias_symbol:ELD\\/OSA*")]
    [InlineData("a/b c d e f g h i j")]
    public async Task A_request_that_needs_a_slash_fails(string query)
    {
        var error = await Assert.ThrowsAsync<HgncServiceException>(() =>
            Open().SearchAsync(HgncQuery.Parse(query), TestContext.Current.CancellationToken)
        );

        Assert.Equal(Refusal, (int)error.Status!);
    }

    private RestSource Open(Uri? baseUri = null) =>
        new(
            new RestOptions { BaseUri = baseUri ?? _front.BaseUri, CacheAge = TimeSpan.Zero },
            new ConcurrencyOnlyLimiter()
        );

    private async Task<List<string?>> FetchAsync(string field, string term)
    {
        await using var answer = await Open()
            .FetchAsync(field, term, TestContext.Current.CancellationToken);
        var genes = await answer.ToListAsync(TestContext.Current.CancellationToken);
        return [.. genes.Select(gene => gene.Symbol)];
    }

    private async Task<string> ForwardAsync(string target, CancellationToken token)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(_mirror.BaseUri, target.TrimStart('/'))
        );
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using var response = await _client.SendAsync(request, token);
        return RawServer.Response(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(token),
            "Content-Type: application/json"
        );
    }
}

/// <summary>The same behind Tomcat, which returns 400.</summary>
public sealed class TomcatSlashSearchTests : SlashSearchTests
{
    private protected override int Refusal => 400;
}
