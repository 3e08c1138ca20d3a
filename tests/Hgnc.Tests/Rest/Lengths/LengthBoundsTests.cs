using System;
using Hgnc.Rest.Lengths;
using Xunit;

namespace Hgnc.Tests.Rest.Lengths;

/// <summary>The length of the next request, according to earlier results.</summary>
public sealed class LengthBoundsTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, null, 2000)]
    [InlineData(400, null, 2000)]
    [InlineData(1800, null, 4000)]
    [InlineData(4000, null, 7680)]
    [InlineData(7680, null, 7680)]
    [InlineData(0, 2000, 1000)]
    [InlineData(2000, 4000, 3000)]
    [InlineData(3000, 3400, 3000)]
    public void It_grows_while_longer_ones_work(int works, int? fails, int maxLength) =>
        Assert.Equal(maxLength, new LengthBounds(works, fails, Now).MaxLength(announced: null));

    [Theory]
    [InlineData(0, null, 8000, 7680)]
    [InlineData(0, null, 1000, 1000)]
    [InlineData(2000, 4000, 8000, 3000)]
    public void The_limit_that_a_server_states_counts_until_it_fails(
        int works,
        int? fails,
        int announced,
        int maxLength
    ) => Assert.Equal(maxLength, new LengthBounds(works, fails, Now).MaxLength(announced));

    [Fact]
    public void A_failure_is_forgotten_after_a_day_and_what_worked_is_not()
    {
        var bounds = LengthBounds.Unknown.AfterResponse(2000, Now).AfterFailure(3000, Now);

        Assert.Equal(3000, bounds.At(Now.AddHours(23)).Fails);
        Assert.Null(bounds.At(Now.AddHours(25)).Fails);
        Assert.Equal(2000, bounds.At(Now.AddHours(25)).Works);
    }

    [Fact]
    public void Another_server_at_the_same_address_can_accept_less()
    {
        var bounds = LengthBounds.Unknown.AfterResponse(7000, Now).AfterFailure(7000, Now);

        Assert.Equal((3500, (int?)7000), (bounds.Works, bounds.Fails));
    }

    [Fact]
    public void The_bounds_written_down_are_the_bounds_again()
    {
        var bounds = LengthBounds.Unknown.AfterResponse(2000, Now).AfterFailure(3000, Now);

        Assert.Equal(bounds, LengthBounds.Parse(bounds.ToJson()));
        Assert.Equal(LengthBounds.Unknown, LengthBounds.Parse(LengthBounds.Unknown.ToJson()));
    }
}
