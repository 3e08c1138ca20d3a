using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Redis;
using Hgnc.Sharing;
using Hgnc.Throttling;
using Hgnc.Throttling.Shared;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hgnc.Tests.Sharing;

/// <summary>The behaviour of a machine if the share's server, or the machine itself, stops responding.</summary>
[Trait("Speed", "Slow")]
public sealed class SharedLimiterTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_the_server_a_request_waits_and_then_fails_and_nothing_is_sent()
    {
        await using var server = await ShareServer.StartAsync(ShareServer.Garnet);
        using var share = new RedisShare(server.Address);
        using var limiter = Throttle(server, share);
        await server.KillAsync();

        var began = _time.GetTimestamp();
        var error = await Assert.ThrowsAsync<HgncException>(() => PassAsync(limiter));

        Assert.Equal(HgncErrorKind.LimitUnreachable, error.Kind);
        Assert.Contains(server.Text, error.Message, StringComparison.Ordinal);
        Assert.True(_time.GetElapsedTime(began).TotalSeconds >= 30);

        // The next request does not wait as long again.
        began = _time.GetTimestamp();
        await Assert.ThrowsAsync<HgncException>(() => PassAsync(limiter));
        Assert.True(_time.GetElapsedTime(began).TotalSeconds < 30);
    }

    [Theory]
    [MemberData(nameof(ShareTests.Kinds), MemberType = typeof(ShareTests))]
    public async Task A_server_that_refuses_for_good_is_an_error_at_once(string kind)
    {
        await using var closed = await ShareServer.StartAsync(kind, "s3cret");
        await using var simple = await ShareServer.StartAsync(kind, hasScripts: false);
        var open = $"redis://127.0.0.1:{closed.Port}";
        var error = await RefusedAsync(open);
        var wrong = await RefusedAsync($"redis://:0ther@127.0.0.1:{closed.Port}");
        var scripts = await RefusedAsync(simple.Text);

        Assert.Contains(open, error.Message, StringComparison.Ordinal);
        Assert.Contains("user:password@", error.Advice, StringComparison.Ordinal);
        Assert.Contains("***@127.0.0.1", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("0ther", wrong.ToString() + wrong.Advice, StringComparison.Ordinal);
        Assert.Contains("user:password@", wrong.Advice, StringComparison.Ordinal);
        Assert.Contains("runs scripts", scripts.Advice, StringComparison.Ordinal);
    }

    // The clock is stopped, so nothing waits.
    private async Task<HgncException> RefusedAsync(string address)
    {
        var parsed = ShareAddress.Parse(address)!;
        using var share = new RedisShare(parsed);
        using var limiter = new SharedLimiter(
            share,
            parsed,
            "service.test",
            10,
            new ConcurrencyOnlyLimiter(),
            _time
        );
        var error = await Assert.ThrowsAsync<HgncException>(async () =>
            await limiter.WaitAsync(Token)
        );
        Assert.Equal(HgncErrorKind.LimitUnreachable, error.Kind);
        return error;
    }

    [Fact]
    public async Task A_request_that_waits_goes_on_when_the_server_is_back()
    {
        await using var server = await ShareServer.StartAsync(ShareServer.Garnet);
        using var share = new RedisShare(server.Address);
        using var limiter = Throttle(server, share);
        await server.KillAsync();
        var waiting = limiter.WaitAsync(Token).AsTask();

        await server.RestartAsync();
        // The lost limit counts as just used, by the server's own clock.
        await UseLongAgoAsync(share);

        using var lease = await PassAsync(waiting);
        Assert.False(lease is null);
    }

    [Fact]
    public async Task A_process_that_was_stopped_between_its_permit_and_its_request_does_not_send()
    {
        await using var server = await ShareServer.StartAsync(ShareServer.Garnet);
        using var share = new RedisShare(server.Address);
        await UseLongAgoAsync(share);
        using var limiter = Throttle(server, share);
        using var lease = await limiter.WaitAsync(Token);
        // The permit is not renewed, as while a process is stopped.
        await server.KillAsync();

        _time.Advance(TimeSpan.FromSeconds(2.1));

        Assert.Throws<IOException>(lease.Sent);
    }

    [Fact]
    public async Task A_request_that_was_sent_in_time_may_take_as_long_as_it_wants()
    {
        await using var server = await ShareServer.StartAsync(ShareServer.Garnet);
        using var share = new RedisShare(server.Address);
        await UseLongAgoAsync(share);
        using var limiter = Throttle(server, share);
        using var lease = await limiter.WaitAsync(Token);
        lease.Sent();
        await server.KillAsync();

        _time.Advance(TimeSpan.FromSeconds(60));

        lease.Sent();
        lease.ResponseReceived();
    }

    private SharedLimiter Throttle(ShareServer server, IShare share) =>
        new(share, server.Address, "service.test", 10, new ConcurrencyOnlyLimiter(), _time);

    private Task<RequestLease> PassAsync(SharedLimiter limiter) =>
        PassAsync(limiter.WaitAsync(Token).AsTask());

    private async Task<RequestLease> PassAsync(Task<RequestLease> waiting)
    {
        while (!waiting.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(250));
            await Task.WhenAny(waiting, Task.Delay(5, Token));
        }
        return await waiting;
    }

    private static async Task UseLongAgoAsync(IShare share)
    {
        while (true)
        {
            try
            {
                await share.WriteAsync(
                    "limit:{service.test 10}",
                    Encoding.ASCII.GetBytes("hgnc1 0 0 0 0 0 0 0"),
                    TimeSpan.FromMinutes(1)
                );
                return;
            }
            catch (ShareException)
            {
                await Task.Yield();
            }
        }
    }
}
