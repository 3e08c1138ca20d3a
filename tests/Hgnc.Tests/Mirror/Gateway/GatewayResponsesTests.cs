using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Rest;
using Hgnc.Tests.Caching;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror.Gateway;

/// <summary>A gateway sends equal requests of many clients once, caches the responses, and counts.</summary>
public sealed class GatewayResponsesTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cached_response_says_when_the_service_sent_it()
    {
        var service = new VersionedService();
        await using var gateway = await StartAsync(service);
        var given = service.Time.Now;
        await gateway.Client.TextAsync("fetch/symbol/BRAF");
        service.Time.Now += TimeSpan.FromMinutes(30);

        using var kept = await gateway.Client.SendAsync("fetch/symbol/BRAF");

        Assert.Equal(given, kept.Headers.Date);
        Assert.Equal(TimeSpan.FromMinutes(30), kept.Headers.Age);
        Assert.Equal(
            MirrorHeaders.FromCache,
            kept.Headers.GetValues(MirrorHeaders.AnswerSource).Single()
        );
        Assert.Equal(["/fetch/symbol/BRAF"], service.Requests());
    }

    [Fact]
    public async Task New_data_are_requested_after_a_new_modification_date_of_the_service()
    {
        var service = new VersionedService();
        await using var gateway = await StartAsync(service);
        await gateway.Client.TextAsync("info");
        await gateway.Client.TextAsync("fetch/symbol/BRAF");
        service.Requests();

        service.Time.Now += TimeSpan.FromHours(3);
        Assert.Contains("\"name\":\"1\"", await gateway.Client.TextAsync("fetch/symbol/BRAF"));
        Assert.Equal(["/info"], service.Requests());

        service.Time.Now += TimeSpan.FromHours(3);
        service.Publish();
        service.Time.Now += TimeSpan.FromHours(3);
        Assert.Contains("\"name\":\"2\"", await gateway.Client.TextAsync("fetch/symbol/BRAF"));
        Assert.Equal(["/info", "/fetch/symbol/BRAF"], service.Requests());
    }

    [Fact]
    public async Task A_node_behind_a_gateway_drops_its_responses_when_the_data_change()
    {
        var service = new VersionedService();
        await using var gateway = await StartAsync(service);
        var options = new RestOptions { BaseUri = gateway.BaseUri, Time = service.Time };
        var node = new RestSource(options);
        Assert.Equal(1, await VersionedService.VersionAsync(node, token: Token));

        service.Time.Now += TimeSpan.FromMinutes(50);
        service.Publish();
        // Still from the gateway's memory, although the data have changed.
        var late = new RestSource(options with { Timeout = TimeSpan.FromSeconds(59) });
        Assert.Equal(1, await VersionedService.VersionAsync(late, token: Token));

        service.Time.Now += TimeSpan.FromHours(4);
        Assert.Equal(2, await VersionedService.VersionAsync(late, token: Token));
        Assert.Equal(2, await VersionedService.VersionAsync(node, token: Token));
    }

    [Fact]
    public async Task Equal_requests_at_once_are_sent_once_and_all_get_a_response()
    {
        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var service = new VersionedService
        {
            Instead = async (_, _) =>
            {
                arrived.TrySetResult();
                await release.Task;
                return null;
            },
        };
        await using var gateway = await StartAsync(service);

        var all = Enumerable
            .Range(0, 50)
            .Select(_ => gateway.Client.TextAsync("fetch/symbol/BRAF"))
            .ToList();
        await arrived.Task;
        Assert.Equal("1", await gateway.MetricAsync("hgnc_upstream_queue"));
        release.SetResult();
        var bodies = await Task.WhenAll(all);

        Assert.Single(bodies.Distinct());
        // A client that is late gets the cached response, for which the gateway may ask for the date of the data.
        Assert.Equal(["/fetch/symbol/BRAF"], service.Requests().Where(path => path != "/info"));
    }

    [Fact]
    public async Task A_response_too_large_to_cache_is_streamed_completely()
    {
        var service = new VersionedService { Records = 900_000 };
        await using var gateway = await StartAsync(service);

        var body = await gateway.Client.TextAsync("fetch/status/Approved");

        Assert.True(body.Length > 32 * 1024 * 1024);
        Assert.EndsWith("}", body.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_metrics_count_requests_hits_errors_and_waits()
    {
        var service = new VersionedService
        {
            Instead = (path, _) =>
                Task.FromResult(
                    path.EndsWith("/bad", StringComparison.Ordinal)
                        ? new HttpResponseMessage(System.Net.HttpStatusCode.BadRequest)
                        : null
                ),
        };
        await using var gateway = await StartAsync(service);
        await gateway.Client.TextAsync("fetch/symbol/BRAF");
        await gateway.Client.TextAsync("fetch/symbol/BRAF");
        await gateway.Client.TextAsync("fetch/symbol/bad");

        var expected = new Dictionary<string, string>
        {
            ["hgnc_requests_total{status=\"200\",source=\"service\"}"] = "1",
            ["hgnc_requests_total{status=\"200\",source=\"cache\"}"] = "1",
            ["hgnc_requests_total{status=\"400\",source=\"service\"}"] = "1",
            ["hgnc_cache_hits_total"] = "1",
            ["hgnc_upstream_requests_total{status=\"200\"}"] = "1",
            ["hgnc_upstream_requests_total{status=\"400\"}"] = "1",
            ["hgnc_upstream_errors_total{kind=\"BadRequest\"}"] = "1",
            ["hgnc_upstream_wait_seconds_count"] = "2",
            ["hgnc_upstream_queue"] = "0",
        };
        foreach (var (series, value) in expected)
        {
            Assert.Equal((series, value), (series, await gateway.MetricAsync(series)));
        }
    }

    [Theory]
    [InlineData("mirror/health/live", "Healthy")]
    [InlineData("mirror/health/ready", "Healthy")]
    [InlineData("mirror/health", "{\"live\":true,\"ready\":true}")]
    public async Task A_mirror_says_that_it_is_live_and_ready(string target, string response)
    {
        Assert.Equal(response, await sample.Client.TextAsync(target));
        Assert.Equal(200, await sample.Client.StatusAsync(target));
    }

    [Fact]
    public async Task A_mirror_has_metrics_too()
    {
        await using var mirror = await sample.StartAsync(new MirrorOptions());
        using var client = new MirrorClient(mirror);
        await client.TextAsync("fetch/symbol/BRAF");

        Assert.Contains(
            "hgnc_requests_total{status=\"200\",source=\"mirror\"} 1",
            await client.TextAsync("mirror/metrics")
        );
    }

    private static Task<TestGateway> StartAsync(VersionedService service) =>
        TestGateway.StartAsync(
            new RestOptions
            {
                BaseUri = service.BaseUri,
                Time = service.Time,
                Retries = 0,
                Handler = service.CreateHandler,
            }
        );
}
