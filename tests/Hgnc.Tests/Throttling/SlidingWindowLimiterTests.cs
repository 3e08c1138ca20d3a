using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest;
using Hgnc.Throttling;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hgnc.Tests.Throttling;

public class SlidingWindowLimiterTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Ten_requests_go_at_once_and_the_eleventh_a_second_after_the_first_response()
    {
        using var limiter = new SlidingWindowLimiter(10, _time);
        var leases = await TakeAsync(limiter, 10);

        var eleventh = limiter.WaitAsync(CancellationToken.None).AsTask();
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(eleventh.IsCompleted);

        leases[3].Dispose();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(eleventh.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(15));
        (await eleventh).Dispose();
    }

    // With one permit and two rounds with responses after 200 ms each, the third request has the given response time, and
    // the fourth may be sent this long after the third's response.
    [Theory]
    [InlineData(200, 815)]
    // The additional time may have passed before the service saw it.
    [InlineData(700, 815)]
    // Faster than any before: still a full second from the sending.
    [InlineData(20, 995)]
    public async Task With_a_known_response_time_the_second_of_a_permit_begins_when_the_service_saw_the_request(
        int responseTime,
        int nextAfter
    )
    {
        using var limiter = new SlidingWindowLimiter(1, _time);
        for (var round = 0; round < 2; round++)
        {
            await GoAsync(limiter, connectedIn: 0, responseTime: 200);
            _time.Advance(TimeSpan.FromSeconds(2));
        }

        await GoAsync(limiter, connectedIn: 0, responseTime);

        await AssertNextAfterAsync(limiter, nextAfter);
    }

    [Fact]
    public async Task The_time_for_a_connection_is_not_part_of_the_response_time()
    {
        using var limiter = new SlidingWindowLimiter(1, _time);
        for (var round = 0; round < 2; round++)
        {
            await GoAsync(limiter, connectedIn: 500, responseTime: 200);
            _time.Advance(TimeSpan.FromSeconds(2));
        }

        await GoAsync(limiter, connectedIn: 500, responseTime: 200);

        await AssertNextAfterAsync(limiter, 815);
    }

    [Fact]
    public async Task Until_then_it_begins_with_the_response()
    {
        using var limiter = new SlidingWindowLimiter(1, _time);

        await GoAsync(limiter, connectedIn: 0, responseTime: 200);
        await AssertNextAfterAsync(limiter, 1015);
    }

    [Fact]
    public void The_quickest_of_the_latest_responses_counts()
    {
        var latency = new RecentLatency(needed: 2, []);

        Assert.Equal(TimeSpan.Zero, latency.Add(TimeSpan.FromMilliseconds(5)));
        Assert.Equal(TimeSpan.FromMilliseconds(5), latency.Add(TimeSpan.FromMilliseconds(50)));
        for (var i = 0; i < 100; i++)
        {
            latency.Add(TimeSpan.FromMilliseconds(60));
        }
        Assert.Equal(TimeSpan.FromMilliseconds(60), latency.Add(TimeSpan.FromMilliseconds(70)));
    }

    [Fact]
    public async Task The_longest_waiting_caller_goes_first()
    {
        using var limiter = new SlidingWindowLimiter(1, _time);
        var order = new List<int>();
        (await limiter.WaitAsync(CancellationToken.None)).Dispose();
        var waiting = Enumerable
            .Range(1, 3)
            .Select(number => GoAsync(limiter, number, order))
            .ToList();

        foreach (var one in waiting)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            await one;
        }

        Assert.Equal([1, 2, 3], order);
    }

    [Fact]
    public async Task A_cancelled_wait_uses_no_permit()
    {
        using var limiter = new SlidingWindowLimiter(1, _time);
        var first = await limiter.WaitAsync(CancellationToken.None);
        using var cancel = new CancellationTokenSource();
        var cancelled = limiter.WaitAsync(cancel.Token).AsTask();
        var next = limiter.WaitAsync(CancellationToken.None).AsTask();

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        first.Dispose();
        _time.Advance(TimeSpan.FromSeconds(2));

        (await next).Dispose();
    }

    [Fact]
    public async Task A_rate_below_one_is_kept()
    {
        using var limiter = new SlidingWindowLimiter(0.5, _time);
        (await limiter.WaitAsync(CancellationToken.None)).Dispose();
        var next = limiter.WaitAsync(CancellationToken.None).AsTask();

        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(15));
        (await next).Dispose();
    }

    [Fact]
    public async Task Two_and_a_half_a_second_are_never_three_in_one()
    {
        using var limiter = new SlidingWindowLimiter(2.5, _time);
        var leases = await TakeAsync(limiter, 2);
        leases.ForEach(lease => lease.Dispose());
        var next = limiter.WaitAsync(CancellationToken.None).AsTask();

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(15));
        (await next).Dispose();
    }

    [Theory]
    [InlineData("https://rest.genenames.org/", null, 10.0)]
    [InlineData("https://rest.genenames.org/", 100.0, 10.0)]
    [InlineData("https://rest.genenames.org/", 3.0, 3.0)]
    [InlineData("https://www.genenames.org:8443/", 50.0, 10.0)]
    [InlineData("https://genenames.org/", null, 10.0)]
    [InlineData("https://rest.genenames.org./", 100.0, 10.0)]
    [InlineData("https://notgenenames.org/", 50.0, 50.0)]
    [InlineData("http://mirror.example/", null, 10.0)]
    [InlineData("http://mirror.example/", 200.0, 200.0)]
    [InlineData("http://127.0.0.1:8080/", null, null)]
    [InlineData("http://[::1]/", null, null)]
    [InlineData("http://localhost/", 10.0, 10.0)]
    public void Each_address_has_its_rate(string service, double? setting, double? rate) =>
        Assert.Equal(rate, RequestRate.For(new Uri(service), setting));

    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", null)]
    [InlineData("10", 10.0)]
    [InlineData("2.5", 2.5)]
    public void A_rate_is_read_from_the_environment(string? text, double? rate) =>
        Assert.Equal(rate, RequestRate.Parse(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("ten")]
    [InlineData("2,5")]
    public void An_invalid_rate_is_refused(string text)
    {
        var error = Assert.Throws<HgncException>(() => RequestRate.Parse(text));

        Assert.Contains("HGNC_RATE", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_any_rate_of_a_session_HGNC_gets_ten()
    {
        var registry = new LimiterRegistry(_time);
        var slow = await TakeAsync(registry.For(new Uri("https://rest.genenames.org/"), 4), 4);
        var fast = registry.For(new Uri("https://www.genenames.org/"), null);
        var rest = await TakeAsync(fast, 6);

        Assert.Equal(10, slow.Count + rest.Count);
        Assert.False(fast.WaitAsync(CancellationToken.None).AsTask().IsCompleted);
    }

    [Fact]
    public void A_host_has_one_throttle()
    {
        var registry = new LimiterRegistry(_time);

        Assert.Same(
            registry.For(new Uri("http://m.example/a"), null),
            registry.For(new Uri("http://m.example/b"), null)
        );
        Assert.NotSame(
            registry.For(new Uri("http://m.example/"), null),
            registry.For(new Uri("http://n.example/"), null)
        );
    }

    private static async Task<List<RequestLease>> TakeAsync(IRequestLimiter limiter, int count)
    {
        var leases = new List<RequestLease>();
        for (var i = 0; i < count; i++)
        {
            leases.Add(await limiter.WaitAsync(CancellationToken.None));
        }
        return leases;
    }

    private async Task GoAsync(IRequestLimiter limiter, int connectedIn, int responseTime)
    {
        using var lease = await limiter.WaitAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromMilliseconds(connectedIn));
        lease.Sent();
        _time.Advance(TimeSpan.FromMilliseconds(responseTime));
        lease.ResponseReceived();
    }

    private async Task AssertNextAfterAsync(IRequestLimiter limiter, int milliseconds)
    {
        var next = limiter.WaitAsync(CancellationToken.None).AsTask();
        _time.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        (await next).Dispose();
    }

    private static async Task GoAsync(IRequestLimiter limiter, int number, List<int> order)
    {
        using var lease = await limiter.WaitAsync(CancellationToken.None);
        order.Add(number);
    }
}
