using System;
using System.Linq;
using Hgnc.Rest.Connection;
using Xunit;

namespace Hgnc.Tests.Rest;

public class RequestConcurrencyTests
{
    [Theory]
    [InlineData(10, 0, 10)]
    [InlineData(10, 150, 10)]
    [InlineData(10, 1000, 20)]
    [InlineData(10, 3000, 60)]
    [InlineData(10, 60_000, 256)]
    [InlineData(2.5, 150, 3)]
    [InlineData(0.1, 150, 1)]
    public void The_concurrency_suits_the_limit_and_the_latency(
        double rate,
        int milliseconds,
        int count
    )
    {
        var room = new RequestConcurrency(rate);
        for (var i = 0; i < 40; i++)
        {
            room.Add(TimeSpan.FromMilliseconds(i % 20 == 0 ? milliseconds : milliseconds / 2.0));
        }
        Assert.Equal(count, room.Count);
    }

    [Fact]
    public void A_slow_response_is_forgotten()
    {
        var room = new RequestConcurrency(10);
        room.Add(TimeSpan.FromSeconds(10));
        Assert.Equal(200, room.Count);
        foreach (var _ in Enumerable.Range(0, 32))
        {
            room.Add(TimeSpan.FromMilliseconds(100));
        }
        Assert.Equal(10, room.Count);
    }

    [Fact]
    public void Without_a_limit_there_are_so_many_and_no_more() =>
        Assert.Equal(32, new RequestConcurrency(null).Count);
}
