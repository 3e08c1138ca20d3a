using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>Requests to the mirror from pages in a browser.</summary>
public sealed class CorsTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    private const string Page = "https://tool.example.org";

    [Theory]
    [InlineData(Page, Page)]
    [InlineData(Page + "/", Page)]
    [InlineData("*", "*")]
    [InlineData("http://localhost:3000," + Page, Page)]
    public async Task A_page_of_a_listed_origin_can_send_requests(string origins, string allowed)
    {
        await using var mirror = await StartAsync(origins);

        Assert.Equal(allowed, await AllowedAsync(mirror, HttpMethod.Get, "fetch/symbol/BRAF"));
        Assert.Equal(allowed, await AllowedAsync(mirror, HttpMethod.Get, "resolve/BRAF"));
        Assert.Equal(allowed, await AllowedAsync(mirror, HttpMethod.Options, "search/BRAF"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://other.example.org")]
    [InlineData("https://tool.example.org:8443")]
    [InlineData("http://tool.example.org")]
    public async Task A_page_of_another_origin_may_not(string origins)
    {
        await using var mirror = await StartAsync(origins);

        Assert.Null(await AllowedAsync(mirror, HttpMethod.Get, "fetch/symbol/BRAF"));
        Assert.Null(await AllowedAsync(mirror, HttpMethod.Options, "fetch/symbol/BRAF"));
    }

    [Fact]
    public async Task The_preflight_request_of_a_browser_gets_a_response()
    {
        await using var mirror = await StartAsync(Page);
        using var response = await SendAsync(mirror, HttpMethod.Options, "fetch/symbol/BRAF");

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Contains("GET", response.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Equal(0, mirror.Stats.Requests);
    }

    [Fact]
    public async Task A_response_that_depends_on_the_origin_says_so()
    {
        await using var mirror = await StartAsync($"{Page},http://localhost:3000");
        using var response = await SendAsync(mirror, HttpMethod.Get, "fetch/symbol/BRAF");

        Assert.Contains("Origin", response.Headers.Vary);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [InlineData("tool.example.org")]
    [InlineData("https://tool.example.org/page")]
    [InlineData("file:///tmp")]
    [InlineData("")]
    public async Task An_invalid_origin_is_refused_by_name(string origin)
    {
        var error = await Assert.ThrowsAsync<HgncException>(() =>
            sample.StartAsync(new MirrorOptions { CorsOrigins = [origin] })
        );

        Assert.Contains($"'{origin}'", error.Message);
    }

    private Task<HgncMirror> StartAsync(string origins) =>
        sample.StartAsync(
            new MirrorOptions
            {
                CorsOrigins = origins.Split(',', System.StringSplitOptions.RemoveEmptyEntries),
            }
        );

    private static async Task<string?> AllowedAsync(
        HgncMirror mirror,
        HttpMethod method,
        string target
    )
    {
        using var response = await SendAsync(mirror, method, target);
        return response.Headers.TryGetValues(
            "Access-Control-Allow-Origin",
            out IEnumerable<string>? origins
        )
            ? origins.Single()
            : null;
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HgncMirror mirror,
        HttpMethod method,
        string target
    )
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = mirror.BaseUri,
        };
        using var request = new HttpRequestMessage(method, target);
        request.Headers.Add("Origin", Page);
        request.Headers.Add("Accept", "application/json");
        if (method == HttpMethod.Options)
        {
            request.Headers.Add("Access-Control-Request-Method", "GET");
            request.Headers.Add("Access-Control-Request-Headers", "accept");
        }
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
