using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Redis;
using Hgnc.Sharing;
using Hgnc.Throttling;
using Xunit;

namespace Hgnc.Tests.Sharing;

/// <summary>The limit and the cache on real servers. Each test has its own limit.</summary>
[Trait("Speed", "Slow")]
public sealed class ShareTests(ShareServers servers) : IClassFixture<ShareServers>
{
    private static readonly TimeSpan Hold = new WindowRule(10).Hold;

    public static TheoryData<string> Kinds => [.. ShareServer.Kinds];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_limit_of_which_nothing_is_known_counts_as_just_used(string kind)
    {
        var share = await servers.OpenAsync(kind);

        var wait = await share.RequestPermitAsync(NewLimit(), "a", 1, "a1", Token);

        Assert.Equal(TimeSpan.FromSeconds(1), wait);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Ten_permits_are_granted_and_no_eleventh(string kind)
    {
        var share = await servers.OpenAsync(kind);
        var limit = await KnownLimitAsync(share);

        for (var i = 0; i < 10; i++)
        {
            Assert.Null(
                await share.RequestPermitAsync(limit, i % 2 == 0 ? "a" : "b", 1, $"p{i}", Token)
            );
        }
        Assert.NotNull(await share.RequestPermitAsync(limit, "c", 1, "p10", Token));
        Assert.NotNull(await share.RequestPermitAsync(limit, "a", 1, "p11", Token));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_permit_is_held_for_a_second_after_its_request_ended(string kind)
    {
        var share = await servers.OpenAsync(kind);
        var limit = await KnownLimitAsync(share) with { Permits = 1 };
        Assert.Null(await share.RequestPermitAsync(limit, "a", 1, "a1", Token));

        await share.EndAsync(limit, "a1", null, Hold - TimeSpan.FromMilliseconds(200));
        Assert.InRange(
            (await share.RequestPermitAsync(limit, "b", 1, "b1", Token))!.Value.TotalMilliseconds,
            1,
            200
        );
        await share.EndAsync(limit, "a1", null, Hold);
        Assert.Null(await share.RequestPermitAsync(limit, "b", 1, "b1", Token));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_minimum_latency_shortens_the_lease(string kind)
    {
        var share = await servers.OpenAsync(kind);
        var limit = await KnownLimitAsync(share) with { Permits = 1 };
        var way = TimeSpan.FromMilliseconds(300);
        for (var i = 0; i < limit.Needed; i++)
        {
            await share.EndAsync(limit, $"old{i}", way, Hold);
        }

        Assert.Null(await share.RequestPermitAsync(limit, "a", 1, "a1", Token));
        await share.EndAsync(limit, "a1", way + way, Hold - way);
        Assert.Null(await share.RequestPermitAsync(limit, "b", 1, "b1", Token));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_process_with_fewer_permits_goes_first(string kind)
    {
        var share = await servers.OpenAsync(kind);
        var limit = await KnownLimitAsync(share);
        for (var i = 0; i < 10; i++)
        {
            Assert.Null(await share.RequestPermitAsync(limit, "greedy", 10, $"g{i}", Token));
        }
        // Both wait; ten permits are free at the same time, a second after they ended.
        Assert.NotNull(await share.RequestPermitAsync(limit, "greedy", 10, "g10", Token));
        Assert.NotNull(await share.RequestPermitAsync(limit, "late", 5, "l0", Token));
        for (var i = 0; i < 10; i++)
        {
            await share.EndAsync(limit, $"g{i}", null, Hold);
        }

        var granted = new List<string>();
        for (var i = 0; granted.Count < 5; i++)
        {
            if (
                await share.RequestPermitAsync(
                    limit,
                    "late",
                    5 - granted.Count,
                    $"l{granted.Count}",
                    Token
                )
                is null
            )
            {
                granted.Add("late");
            }
            Assert.True(i < 100);
        }
        Assert.Equal(5, granted.Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_permit_whose_reply_was_lost_is_granted_again_and_counts_once(string kind)
    {
        var share = await servers.OpenAsync(kind);
        var limit = await KnownLimitAsync(share);

        for (var i = 0; i < 20; i++)
        {
            Assert.Null(await share.RequestPermitAsync(limit, "a", 1, "same", Token));
        }
        for (var i = 0; i < 9; i++)
        {
            Assert.Null(await share.RequestPermitAsync(limit, "a", 1, $"p{i}", Token));
        }
        Assert.NotNull(await share.RequestPermitAsync(limit, "a", 1, "p9", Token));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_renewal_says_whether_the_permit_was_still_valid(string kind)
    {
        var share = await servers.OpenAsync(kind);
        var limit = await KnownLimitAsync(share);
        Assert.Null(await share.RequestPermitAsync(limit, "a", 1, "a1", Token));

        Assert.True(await share.RenewAsync(limit, "a1"));
        Assert.False(await share.RenewAsync(limit, "unknown"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Clients_at_once_never_have_more_than_the_permits(string kind)
    {
        var share = await servers.OpenAsync(kind);
        var limit = await KnownLimitAsync(share);

        var granted = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(i =>
                    Task.Run(() =>
                        share.RequestPermitAsync(limit, $"c{i % 20}", 10, $"p{i}", Token)
                    )
                )
        );

        Assert.Equal(10, granted.Count(wait => wait is null));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_restarted_server_grants_nothing_at_once(string kind)
    {
        await using var server = await ShareServer.StartAsync(kind);
        using var redis = new RedisShare(server.Address);
        IShare share = redis;
        var limit = await KnownLimitAsync(share);
        Assert.Null(await share.RequestPermitAsync(limit, "a", 1, "a1", Token));
        await server.KillAsync();
        await Assert.ThrowsAsync<ShareException>(() =>
            share.RequestPermitAsync(limit, "a", 1, "a2", Token)
        );

        await server.RestartAsync();

        Assert.NotNull(
            await ReplyAsync(() => share.RequestPermitAsync(limit, "a", 1, "a2", Token))
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_clock_that_was_set_back_counts_as_a_limit_of_which_nothing_is_known(
        string kind
    )
    {
        var share = await servers.OpenAsync(kind);
        var limit = NewLimit();
        var later = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeMilliseconds() * 1000;
        await WriteAsync(share, limit, FormattableString.Invariant($"hgnc1 {later} 0 0 0 0 0 0"));

        Assert.NotNull(await share.RequestPermitAsync(limit, "a", 1, "a1", Token));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_password_in_the_address_opens_the_server_and_is_shown_nowhere(string kind)
    {
        await using var server = await ShareServer.StartAsync(kind, "s3cret");
        using var redis = new RedisShare(server.Address);
        IShare share = redis;
        await share.WriteAsync("x", [1, 2], TimeSpan.FromMinutes(1));
        Assert.Equal([1, 2], await share.ReadAsync("x", Token));

        using var wrong = new RedisShare(
            ShareAddress.Parse(server.Text.Replace("s3cret", "0ther", StringComparison.Ordinal))!
        );
        var error = await Assert.ThrowsAsync<ShareException>(() =>
            ((IShare)wrong).ReadAsync("x", Token)
        );

        Assert.DoesNotContain("0ther", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", server.Address.ToString(), StringComparison.Ordinal);
    }

    private static ShareLimit NewLimit() => new(Guid.NewGuid().ToString("N"), 10, Hold, 21, 32);

    // A limit that was last used long ago. A new one counts as just used.
    private static async Task<ShareLimit> KnownLimitAsync(IShare share)
    {
        var limit = NewLimit();
        await WriteAsync(share, limit, "hgnc1 0 0 0 0 0 0 0");
        return limit;
    }

    private static Task WriteAsync(IShare share, ShareLimit limit, string state) =>
        share.WriteAsync(
            $"limit:{{{limit.Name}}}",
            Encoding.ASCII.GetBytes(state),
            TimeSpan.FromMinutes(1)
        );

    // Waits until the connection is available again.
    private static async Task<T> ReplyAsync<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (ShareException)
            {
                await Task.Yield();
            }
        }
    }
}
