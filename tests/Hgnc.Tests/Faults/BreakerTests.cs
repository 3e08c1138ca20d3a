using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Hgnc.Throttling;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hgnc.Tests.Faults;

/// <summary>The cost of a service that is down for its callers, and when it is tried again.</summary>
public class BreakerTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task After_ten_failures_in_a_row_the_rest_is_not_sent_and_says_why()
    {
        await using var server = RawServer.Giving(RawServer.Response(503, ""));
        var source = Open(server);

        var errors = await AskAsync(source, 15);

        Assert.Equal(10, server.Requests.Count);
        Assert.All(errors.Take(10), e => Assert.Equal(HgncErrorKind.Unavailable, e!.Kind));
        Assert.All(errors.Skip(10), e => Assert.Equal(HgncErrorKind.ServiceDown, e!.Kind));
        var last = errors[^1]!;
        Assert.Contains("/fetch/symbol/G15: not sent", last.Message, StringComparison.Ordinal);
        Assert.Contains(
            "tries the service again in 30 seconds",
            last.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("/fetch/symbol/G10", last.Message, StringComparison.Ordinal);
        Assert.Contains("(503)", last.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_it_is_due_one_is_tried_and_if_that_succeeds_all_are_sent_again()
    {
        var isDown = true;
        await using var server = new RawServer(
            (_, stream, token) =>
                new FaultExchange(stream, "X", 1, token).SendAsync(
                    isDown ? RawServer.Response(502, "") : RawServer.Json(FaultExchange.Response(0))
                )
        );
        var source = Open(server);
        await AskAsync(source, 12);

        _time.Advance(TimeSpan.FromSeconds(31));
        var still = await AskAsync(source, 3);
        _time.Advance(TimeSpan.FromSeconds(31));
        isDown = false;
        var again = await AskAsync(source, 3);

        Assert.Equal(
            [HgncErrorKind.Unavailable, HgncErrorKind.ServiceDown, HgncErrorKind.ServiceDown],
            still.Select(e => e!.Kind)
        );
        Assert.All(again, Assert.Null);
        Assert.Equal(10 + 1 + 3, server.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Errors_of_the_input_are_no_sign_that_the_service_is_down(int status)
    {
        await using var server = RawServer.Giving(RawServer.Response(status, ""));

        var errors = await AskAsync(Open(server), 30);

        Assert.Equal(30, server.Requests.Count);
        Assert.DoesNotContain(errors, e => e!.Kind == HgncErrorKind.ServiceDown);
    }

    [Fact]
    public async Task One_response_in_between_interrupts_the_run()
    {
        await using var server = new RawServer(
            (number, stream, token) =>
                new FaultExchange(stream, "X", 1, token).SendAsync(
                    number % 10 == 0
                        ? RawServer.Json(FaultExchange.Response(0))
                        : RawServer.Response(503, "")
                )
        );

        await AskAsync(Open(server), 50);

        Assert.Equal(50, server.Requests.Count);
    }

    [Fact]
    public async Task A_request_whose_service_went_down_meanwhile_is_not_sent_again()
    {
        await using var server = RawServer.Giving(RawServer.Response(503, ""));
        var source = Open(server, new SkippingTime(TimeSpan.FromSeconds(20)), retries: 3);

        var errors = await AskAsync(source, 4);

        // Two inputs with four attempts each, and half of the third input's.
        Assert.Equal(10, server.Requests.Count);
        Assert.Equal(
            [
                HgncErrorKind.Unavailable,
                HgncErrorKind.Unavailable,
                HgncErrorKind.Unavailable,
                HgncErrorKind.ServiceDown,
            ],
            errors.Select(e => e!.Kind)
        );
    }

    private RestSource Open(RawServer server, TimeProvider? time = null, int retries = 0) =>
        new(
            new RestOptions
            {
                BaseUri = server.BaseUri,
                Retries = retries,
                Time = time ?? _time,
                CacheAge = TimeSpan.Zero,
            },
            new ConcurrencyOnlyLimiter()
        );

    private static async Task<List<HgncException?>> AskAsync(RestSource source, int count)
    {
        var errors = new List<HgncException?>();
        for (var i = 1; i <= count; i++)
        {
            try
            {
                await using var response = await source.FetchAsync(
                    "symbol",
                    "G" + i,
                    TestContext.Current.CancellationToken
                );
                errors.Add(null);
            }
            catch (HgncException e)
            {
                errors.Add(e);
            }
        }
        return errors;
    }
}
