using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>The mirror's counts, and its configured rate, latency and faults.</summary>
public sealed class TrafficTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Nothing_is_counted_before_the_first_request()
    {
        await using var mirror = await sample.StartAsync(new MirrorOptions());
        using var client = new MirrorClient(mirror);
        Assert.Equal(
            """{"requests":0,"maxInOneSecond":0,"refused":0}""",
            await client.TextAsync("mirror/stats", null)
        );
    }

    [Fact]
    public async Task All_requests_but_those_to_the_mirror_itself_are_counted()
    {
        await using var mirror = await sample.StartAsync(
            new MirrorOptions { TimeProvider = _time }
        );
        using var client = new MirrorClient(mirror);
        foreach (
            var target in new[] { "info", "mirror/stats", "none", "fetch/symbol/BRAF", "mirror/x" }
        )
        {
            await client.StatusAsync(target);
        }
        Assert.Equal(
            """{"requests":3,"maxInOneSecond":3,"refused":0}""",
            await client.TextAsync("mirror/stats", "text/xml")
        );
        Assert.Equal(new MirrorStats { Requests = 3, MaxInOneSecond = 3 }, mirror.Stats);
    }

    [Theory]
    [InlineData(new[] { 0, 0, 999 }, 3)]
    [InlineData(new[] { 0, 0, 1000 }, 2)]
    [InlineData(new[] { 0, 600, 600, 600, 600 }, 2)]
    [InlineData(new[] { 0, 900, 50, 40, 5000, 1 }, 4)]
    public async Task The_most_within_any_one_second_are_counted(int[] pauses, int most)
    {
        await using var mirror = await sample.StartAsync(
            new MirrorOptions { TimeProvider = _time }
        );
        using var client = new MirrorClient(mirror);
        foreach (var pause in pauses)
        {
            _time.Advance(TimeSpan.FromMilliseconds(pause));
            await client.StatusAsync("info");
        }
        Assert.Equal(most, mirror.Stats.MaxInOneSecond);
    }

    [Fact]
    public async Task Requests_at_once_are_all_counted()
    {
        await using var mirror = await sample.StartAsync(
            new MirrorOptions { TimeProvider = _time }
        );
        using var client = new MirrorClient(mirror);
        await Task.WhenAll(
            Enumerable.Range(0, 100).Select(_ => client.StatusAsync("fetch/symbol/BRAF"))
        );
        Assert.Equal(new MirrorStats { Requests = 100, MaxInOneSecond = 100 }, mirror.Stats);
    }

    [Fact]
    public async Task An_address_that_stays_within_the_rate_is_served()
    {
        await using var mirror = await sample.StartAsync(
            new MirrorOptions { Rate = 3, TimeProvider = _time }
        );
        using var client = new MirrorClient(mirror);
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(200, await client.StatusAsync("info"));
            _time.Advance(TimeSpan.FromMilliseconds(i % 3 == 2 ? 1000 : 0));
        }
        Assert.Equal(0, mirror.Stats.Refused);
    }

    [Fact]
    public async Task An_address_that_exceeds_the_rate_is_refused_from_then_on()
    {
        await using var mirror = await sample.StartAsync(
            new MirrorOptions { Rate = 3, TimeProvider = _time }
        );
        using var client = new MirrorClient(mirror);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(200, await client.StatusAsync("info"));
        }
        Assert.Equal(403, await client.StatusAsync("info"));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(403, await client.StatusAsync("info"));
        Assert.Equal(
            """{"requests":5,"maxInOneSecond":4,"refused":2}""",
            await client.TextAsync("mirror/stats")
        );
    }

    [Fact]
    public async Task Latency_delays_the_response()
    {
        await using var mirror = await sample.StartAsync(
            new MirrorOptions
            {
                Latency = TimeSpan.FromMilliseconds(1),
                // The clock advances while the response is created.
                MaxQueryTime = TimeSpan.FromDays(1),
                TimeProvider = _time,
            }
        );
        using var client = new MirrorClient(mirror);
        var status = client.StatusAsync("info");
        while (mirror.Stats.Requests == 0)
        {
            await Task.Yield();
        }
        Assert.False(status.IsCompleted);
        while (!status.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }
        Assert.Equal(200, await status);
    }

    [Theory]
    [InlineData(429, true)]
    [InlineData(503, true)]
    [InlineData(500, false)]
    public async Task A_fault_replaces_the_response(int status, bool asksToWait)
    {
        await using var mirror = await sample.StartAsync(
            new MirrorOptions { Faults = [new MirrorFault { Status = status, Fraction = 1 }] }
        );
        using var client = new MirrorClient(mirror);
        using var response = await client.SendAsync("info");
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(
            asksToWait ? TimeSpan.FromSeconds(1) : null,
            response.Headers.RetryAfter?.Delta
        );
        Assert.Equal(new MirrorStats { Requests = 1, MaxInOneSecond = 1 }, mirror.Stats);
    }

    [Fact]
    public async Task Faults_meet_their_shares_of_the_requests_the_same_with_the_same_seed()
    {
        var options = new MirrorOptions
        {
            Seed = 7,
            Faults =
            [
                new MirrorFault { Status = 503, Fraction = 0.3 },
                new MirrorFault { Status = 500, Fraction = 0.2 },
            ],
        };
        var first = await StatusesAsync(options, 200);
        Assert.InRange(first.Count(status => status == 503), 30, 90);
        Assert.InRange(first.Count(status => status == 500), 15, 65);
        Assert.Equal(first, await StatusesAsync(options, 200));
    }

    private async Task<int[]> StatusesAsync(MirrorOptions options, int count)
    {
        await using var mirror = await sample.StartAsync(options);
        using var client = new MirrorClient(mirror);
        var statuses = new int[count];
        for (var i = 0; i < count; i++)
        {
            statuses[i] = await client.StatusAsync("fetch/symbol/BRAF");
        }
        return statuses;
    }
}
