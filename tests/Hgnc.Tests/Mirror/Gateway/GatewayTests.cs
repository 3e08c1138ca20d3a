using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror.Gateway;

/// <summary>A gateway returns the responses of the service behind it, byte for byte.</summary>
public sealed class GatewayTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    private const string Info =
        """{"responseHeader":{"status":0},"lastModified":"2026-01-01T00:00:00Z","numDoc":1,"searchableFields":["symbol"],"storedFields":["symbol"]}""";

    // Spaces and escapes that no JSON writer would produce again.
    private const string Odd =
        "{ \"responseHeader\":{\"status\":0 , \"QTime\": 7},\r\n\t\"response\":{\"numFound\":1,\"start\":0,\"docs\":[{\"symbol\":\"\\u0042RAF\",\"hgnc_id\":\"HGNC:1097\"}]}} \n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fetch/symbol/BRAF")]
    [InlineData("search/symbol:ZNF*")]
    [InlineData("search/symbol/ZNF?")]
    [InlineData("search/BRAF?rows=2&start=0")]
    [InlineData("fetch/alias_symbol/ELD%2FOSA1")]
    [InlineData("fetch/symbol/%42RAF")]
    [InlineData("info")]
    [InlineData("fetch/no_field/x")]
    public async Task A_response_has_the_services_status_type_and_bytes(string target)
    {
        await using var gateway = await TestGateway.StartAsync(sample.BaseUri);
        foreach (var format in new[] { MirrorClient.Json, MirrorClient.Xml })
        {
            using var own = await sample.Client.SendAsync(target, format);
            using var passed = await gateway.Client.SendAsync(target, format);

            Assert.Equal(own.StatusCode, passed.StatusCode);
            Assert.Equal(own.Content.Headers.ContentType, passed.Content.Headers.ContentType);
            Assert.Equal(await WithoutTimeAsync(own), await WithoutTimeAsync(passed));
        }
    }

    [Fact]
    public async Task Bytes_and_targets_stay_as_they_came()
    {
        await using var service = RawServer.Giving(
            RawServer.Response(200, Odd, "Content-Type: application/json;charset=UTF-8")
        );
        await using var gateway = await TestGateway.StartAsync(service.BaseUri);

        var (status, body) = await gateway.Client.RawAsync("/search/symbol:%42R%2fA+OR%20x?rows=1");

        Assert.Equal(200, status);
        Assert.Equal(Odd, body);
        Assert.StartsWith(
            "GET /search/symbol:%42R%2fA+OR%20x?rows=1 HTTP/1.1",
            service.Head(1),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_refusal_is_passed_on_with_its_body()
    {
        await using var service = RawServer.Giving(
            RawServer.Response(400, "<html>Bad Request</html>", "Content-Type: text/html")
        );
        await using var gateway = await TestGateway.StartAsync(service.BaseUri);

        using var answer = await gateway.Client.SendAsync("fetch/no_field/x");

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("<html>Bad Request</html>", await answer.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData(429, "Retry-After: 7")]
    [InlineData(503, "Retry-After: 7")]
    [InlineData(500, "X: y")]
    [InlineData(403, "X: y")]
    public async Task A_status_that_asks_to_wait_is_passed_on(int status, string header)
    {
        await using var service = RawServer.Giving(RawServer.Response(status, "no", header));
        await using var gateway = await TestGateway.StartAsync(service.BaseUri);

        using var answer = await gateway.Client.SendAsync("fetch/symbol/BRAF");

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(
            header.StartsWith('R') ? 7 : null,
            answer.Headers.RetryAfter?.Delta?.TotalSeconds
        );
    }

    [Theory]
    [InlineData("{\"response\":{\"numFound\":1,\"docs\":[{\"symbol\":\"BR", "application/json")]
    [InlineData("<html>Log in</html>", "application/json")]
    [InlineData("<html>Log in</html>", "text/html")]
    [InlineData("{\"login\":true}", "application/json")]
    public async Task An_invalid_response_is_neither_passed_on_nor_kept(string body, string type)
    {
        await using var service = RawServer.Giving(
            RawServer.Response(200, body, $"Content-Type: {type}"),
            RawServer.Json(Odd)
        );
        await using var gateway = await TestGateway.StartAsync(service.BaseUri);

        Assert.Equal(502, await gateway.Client.StatusAsync("fetch/symbol/BRAF"));
        Assert.Equal(Odd, await gateway.Client.TextAsync("fetch/symbol/BRAF"));
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_an_error_that_says_so()
    {
        Uri gone;
        await using (var service = RawServer.Giving(""))
        {
            gone = service.BaseUri;
        }
        await using var gateway = await TestGateway.StartAsync(gone);

        using var answer = await gateway.Client.SendAsync("fetch/symbol/BRAF");

        Assert.Equal(502, (int)answer.StatusCode);
        Assert.Contains(gone.Authority, await answer.Content.ReadAsStringAsync(Token));
        Assert.Contains("\"ready\":true", await gateway.Client.TextAsync("mirror/health"));
        Assert.Contains("refuses", await gateway.Client.TextAsync("mirror/health"));
    }

    [Fact]
    public async Task A_local_copy_answers_while_the_service_does_not_and_says_so()
    {
        await using var service = RawServer.Giving(
            RawServer.Response(503, "no", "X: y"),
            RawServer.Json(Odd)
        );
        await using var gateway = await TestGateway.StartAsync(service.BaseUri, sample.Source);

        using var copy = await gateway.Client.SendAsync("fetch/symbol/BRAF");
        using var later = await gateway.Client.SendAsync("fetch/symbol/BRAF");

        Assert.Equal(200, (int)copy.StatusCode);
        Assert.Equal(MirrorHeaders.FromDataset, Source(copy));
        Assert.Contains("HGNC:1097", await copy.Content.ReadAsStringAsync(Token));
        Assert.Equal(MirrorHeaders.FromService, Source(later));
        Assert.Equal(Odd, await later.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task A_local_copy_does_not_hide_what_is_wrong_with_a_request()
    {
        await using var service = RawServer.Giving(RawServer.Response(400, "no"));
        await using var gateway = await TestGateway.StartAsync(service.BaseUri, sample.Source);

        Assert.Equal(400, await gateway.Client.StatusAsync("fetch/symbol/BRAF"));
    }

    [Fact]
    public async Task A_client_does_not_keep_what_the_local_copy_said()
    {
        await using var service = RawServer.Giving(
            RawServer.Response(503, "no", "X: y"),
            RawServer.Json(Odd)
        );
        await using var gateway = await TestGateway.StartAsync(service.BaseUri, sample.Source);
        var client = new RestSource(new RestOptions { BaseUri = gateway.BaseUri, Retries = 0 });

        var first = await FirstAsync(client);
        var second = await FirstAsync(client);

        Assert.NotNull(first.Name);
        // The service's unusual record has none.
        Assert.Null(second.Name);
    }

    [Fact]
    public async Task Info_is_requested_once_a_minute()
    {
        await using var service = RawServer.Giving(RawServer.Json(Info));
        var time = new CalendarTime();
        await using var gateway = await TestGateway.StartAsync(
            new RestOptions { BaseUri = service.BaseUri, Time = time }
        );

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(Info, await gateway.Client.TextAsync("info"));
        }
        Assert.Single(service.Requests);

        time.Now += TimeSpan.FromSeconds(61);
        await gateway.Client.TextAsync("info");
        Assert.Equal(2, service.Requests.Count);
    }

    private static async Task<HgncGene> FirstAsync(RestSource client)
    {
        await using var answer = await client.FetchAsync("symbol", "BRAF", Token);
        return (await answer.ToListAsync(Token)).Single();
    }

    private static string Source(HttpResponseMessage answer) =>
        answer.Headers.GetValues(MirrorHeaders.AnswerSource).Single();

    // The time in a response differs each time.
    private static async Task<string> WithoutTimeAsync(HttpResponseMessage answer) =>
        System.Text.RegularExpressions.Regex.Replace(
            await answer.Content.ReadAsStringAsync(Token),
            "QTime\"[:>][0-9]+",
            ""
        );
}
