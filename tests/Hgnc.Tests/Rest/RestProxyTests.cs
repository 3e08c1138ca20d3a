using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Hgnc.Rest;
using Hgnc.Throttling;
using Xunit;

namespace Hgnc.Tests.Rest;

public class RestProxyTests
{
    private const string Info =
        """{"numDoc":7,"searchableFields":["symbol"],"storedFields":["symbol"]}""";

    [Fact]
    public async Task Requests_go_through_the_proxy_that_was_set()
    {
        await using var proxy = RawServer.Giving(RawServer.Json(Info));

        var info = await AskAsync(proxy.BaseUri.AbsoluteUri);

        Assert.Equal(7, info.DocumentCount);
        Assert.StartsWith(
            "GET http://hgnc.example/info HTTP/1.1",
            Assert.Single(proxy.Requests),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_user_and_a_password_are_sent_to_the_proxy_that_requires_them()
    {
        await using var proxy = RawServer.Giving(
            RawServer.Response(407, "", "Proxy-Authenticate: Basic realm=\"x\""),
            RawServer.Json(Info)
        );

        await AskAsync($"http://us%40er:pass@127.0.0.1:{proxy.BaseUri.Port}/");

        Assert.Contains(
            "Proxy-Authorization: Basic "
                + Convert.ToBase64String(Encoding.UTF8.GetBytes("us@er:pass")),
            proxy.Requests.Last(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task With_none_no_proxy_is_used()
    {
        await using var server = RawServer.Giving(RawServer.Json(Info));

        var source = Open(server.BaseUri, "none");
        await source.GetInfoAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("GET /info ", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.Null(RestProxy.Parse("none")!.ToWebProxy());
    }

    [Fact]
    public async Task A_proxy_that_cannot_be_reached_is_named_as_what_cannot_be_reached()
    {
        var error = await Assert.ThrowsAsync<HgncServiceException>(() =>
            Open(new Uri("http://hgnc.example/"), "http://user:secret@127.0.0.1:9/")
                .GetInfoAsync(TestContext.Current.CancellationToken)
        );

        Assert.Contains(
            "the proxy http://***@127.0.0.1:9/ refuses the connection",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("http://u:secret@proxy.example.org:3128", "http://***@proxy.example.org:3128/")]
    [InlineData("proxy.example.org:3128", "http://proxy.example.org:3128/")]
    [InlineData("NONE", "none")]
    public void A_proxy_is_shown_without_its_password(string text, string shown) =>
        Assert.Equal(shown, RestProxy.Parse(text)!.ToString());

    [Theory]
    [InlineData("ftp://u:secret@proxy/")]
    [InlineData("http://u:secret@proxy/path")]
    [InlineData("http://")]
    [InlineData("http://proxy/?secret")]
    public void An_invalid_proxy_is_refused_without_showing_it(string text)
    {
        var error = Assert.Throws<HgncException>(() => RestProxy.Parse(text));

        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Proxies_with_different_passwords_are_different() =>
        Assert.NotEqual(
            RestProxy.Parse("http://u:one@proxy/"),
            RestProxy.Parse("http://u:two@proxy/")
        );

    private static Task<HgncInfo> AskAsync(string proxy) =>
        Open(new Uri("http://hgnc.example/"), proxy)
            .GetInfoAsync(TestContext.Current.CancellationToken);

    private static RestSource Open(Uri service, string proxy) =>
        new(
            new RestOptions
            {
                BaseUri = service,
                Proxy = RestProxy.Parse(proxy),
                Retries = 0,
                AllowInsecure = true,
            },
            new ConcurrencyOnlyLimiter()
        );
}
