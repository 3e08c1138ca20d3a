using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Rest;
using Hgnc.Rest.Addresses;
using Hgnc.Tests.Support;
using Hgnc.Throttling;
using Xunit;

namespace Hgnc.Tests.Faults;

/// <summary>Faults of the connection that our server cannot produce. Each has its error and its number of attempts.</summary>
public class ConnectionTests
{
    private int _attempts;

    [Fact]
    public async Task A_port_without_a_listener()
    {
        var uri = await ClosedAsync();

        var error = await FailAsync(uri);

        Assert.Equal((HgncErrorKind.Connection, 4), (error.Kind, _attempts));
        Assert.Contains("refuses the connection", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_host_name()
    {
        // Longer than a part of a host name can be, so that no name server is necessary.
        var error = await FailAsync(
            new Uri($"https://{new string('a', 63)}.{new string('b', 63)}.invalid/")
        );

        Assert.Equal((HgncErrorKind.Connection, 4), (error.Kind, _attempts));
        Assert.Contains("cannot be resolved", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_refused_at_once()
    {
        await using var server = new TlsServer();

        var error = await FailAsync(server.BaseUri);

        Assert.Equal((HgncErrorKind.Untrusted, 1, 1), (error.Kind, _attempts, server.Count));
        Assert.Contains("no secure connection", error.Message, StringComparison.Ordinal);
        Assert.Contains("certificates are always checked", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_requires_a_login_for_a_secure_connection()
    {
        await using var proxy = RawServer.Giving(
            RawServer.Response(407, "", "Proxy-Authenticate: Basic realm=\"x\"")
        );

        var error = await FailAsync(
            new Uri("https://hgnc.example/"),
            $"http://us%40er:secret@127.0.0.1:{proxy.BaseUri.Port}/"
        );

        Assert.Equal((HgncErrorKind.UnexpectedStatus, 1), (error.Kind, _attempts));
        Assert.Contains(
            "the proxy asks for credentials (407)",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "The proxy 'http://user:secret@proxy:3128/' failed.",
        "The proxy 'http://***@proxy:3128/' failed."
    )]
    [InlineData("http://p/a?key=secret failed", "http://p/a?*** failed")]
    [InlineData("Connection refused (127.0.0.1:9)", "Connection refused (127.0.0.1:9)")]
    public void Client_errors_about_a_proxy_are_reported_without_its_secrets(
        string message,
        string told
    )
    {
        Assert.Equal(told, ProxySecrets.Hide(message));
        Assert.Equal(
            message != told,
            ProxySecrets.AreIn(new InvalidOperationException("x", new UriFormatException(message)))
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_proxy_of_the_environment_is_reported_without_its_secrets(bool listens)
    {
        await using var proxy = RawServer.Giving(
            RawServer.Response(407, "", "Proxy-Authenticate: Basic realm=\"x\"")
        );
        var address = listens ? proxy.BaseUri : await ClosedAsync();
        using var folder = new TemporaryFolder();
        var start = ToolProcess.StartOf(folder.PathOf("data"), "info", "--verbose");
        start.Environment["HTTPS_PROXY"] =
            $"http://someone:secret@127.0.0.1:{address.Port}/?token=hidden";
        start.Environment["HGNC_BASE_URI"] = "https://hgnc.example/";
        Directory.CreateDirectory(folder.PathOf("data"));
        await File.WriteAllTextAsync(
            Path.Combine(folder.PathOf("data"), "options.json"),
            """{"retries":0}"""
        );

        using var tool = Process.Start(start)!;
        var told = tool.StandardError.ReadToEndAsync();
        var output = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();

        Assert.Contains("https://hgnc.example/info", await told, StringComparison.Ordinal);
        foreach (var secret in new[] { "someone", "secret", "hidden" })
        {
            Assert.DoesNotContain(secret, await told + output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_connection_that_ends_before_a_response_causes_no_request_without_a_permit()
    {
        await using var server = new RawServer((_, _, _) => Task.CompletedTask);

        await FailAsync(server.BaseUri);

        // As many requests as permits.
        Assert.Equal((4, 4), (_attempts, server.Requests.Count));
    }

    [Fact]
    public void Http_to_another_machine_is_refused_unless_it_is_allowed()
    {
        var options = new RestOptions { BaseUri = new Uri("http://mirror.example/") };

        var error = Assert.Throws<HgncException>(() => new RestSource(options));

        Assert.Equal(HgncErrorKind.BadInput, error.Kind);
        Assert.Contains(
            "http://mirror.example/ is not secure",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("-AllowInsecure", error.Advice, StringComparison.Ordinal);
        _ = new RestSource(options with { AllowInsecure = true });
        _ = new RestSource(options with { BaseUri = new Uri("http://localhost:8080/") });
        _ = new RestSource(options with { BaseUri = new Uri("http://[::1]:8080/") });
    }

    [Theory]
    [InlineData("http://head:8080/", true)]
    [InlineData("http://hgnc.default.svc.cluster.local:8080/", true)]
    [InlineData("http://hgnc.default.svc/", true)]
    [InlineData("http://head.internal/", true)]
    [InlineData("http://10.1.2.3/", true)]
    [InlineData("http://172.16.0.1/", true)]
    [InlineData("http://172.31.255.255/", true)]
    [InlineData("http://192.168.1.1/", true)]
    [InlineData("http://169.254.1.1/", true)]
    [InlineData("http://[fd00::1]/", true)]
    [InlineData("http://[fe80::1]/", true)]
    [InlineData("http://[::ffff:10.0.0.1]/", true)]
    [InlineData("http://172.15.0.1/", false)]
    [InlineData("http://172.32.0.1/", false)]
    [InlineData("http://11.0.0.1/", false)]
    [InlineData("http://192.169.1.1/", false)]
    [InlineData("http://[2001:db8::1]/", false)]
    [InlineData("http://local.example/", false)]
    [InlineData("http://internal/", true)]
    [InlineData("http://head.example.org/", false)]
    [InlineData("http://notlocal/", true)]
    [InlineData("http://mylocal.example/", false)]
    public void Http_within_ones_own_network_is_allowed(string address, bool isAllowed)
    {
        var options = new RestOptions { BaseUri = new Uri(address) };

        Assert.Equal(isAllowed, Record.Exception(() => new RestSource(options)) is null);
    }

    [Fact]
    public async Task A_download_over_http_from_another_machine_is_refused_unless_it_is_allowed()
    {
        using var folder = new TemporaryFolder();
        var store = new DatasetStore(folder.PathOf("copy"));

        var error = await Assert.ThrowsAsync<HgncException>(() =>
            store.SaveAsync(DatasetOrigin.FromUri("http://files.example/hgnc/"))
        );

        Assert.Contains("is not secure", error.Message, StringComparison.Ordinal);
    }

    private static async Task<Uri> ClosedAsync()
    {
        await using var server = new RawServer((_, _, _) => Task.CompletedTask);
        return server.BaseUri;
    }

    private async Task<HgncServiceException> FailAsync(Uri uri, string? proxy = null) =>
        await Assert.ThrowsAsync<HgncServiceException>(() =>
            new RestSource(
                new RestOptions
                {
                    BaseUri = uri,
                    Time = new FastTime(),
                    Timeout = TimeSpan.FromHours(1),
                    CacheAge = TimeSpan.Zero,
                    Proxy = RestProxy.Parse(proxy ?? "none"),
                },
                new ConcurrencyOnlyLimiter(),
                _ => _attempts++
            ).FetchAsync("symbol", "BRAF", TestContext.Current.CancellationToken)
        );
}
