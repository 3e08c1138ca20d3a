using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Throttling;
using Hgnc.Throttling.Machine;
using Xunit;

namespace Hgnc.Tests.Throttling.Machine;

/// <summary>The rules by which processes share a limit, with all times given.</summary>
public class LimitStateTests
{
    private static readonly WindowRule Ten = new(10);

    [Fact]
    public void Ten_permits_are_free_and_the_next_caller_learns_when_to_try_again()
    {
        var state = Full(out _);

        Assert.Equal(Ms(250), state.Ask(process: 2, wants: 1, permit: 100, Ms(0)));
        Assert.Equal(Ms(115), state.Ask(process: 2, wants: 1, permit: 100, Ms(900)));
    }

    [Fact]
    public void A_permit_returns_a_second_after_the_service_saw_its_request_from_any_process()
    {
        var state = Full(out var permits);

        state.End(permits[0], responseTime: Ms(150), Ms(150));

        Assert.NotNull(state.Ask(process: 2, wants: 1, permit: 100, Ms(1164)));
        Assert.Null(state.Ask(process: 2, wants: 1, permit: 100, Ms(1165)));
    }

    [Fact]
    public void Another_process_knows_the_latency_that_one_process_measured()
    {
        var state = new LimitState(Ten);
        for (var permit = 1; permit <= 21; permit++)
        {
            state.Ask(process: 1, wants: 1, permit, Ms(2000 * permit));
            state.End(permit, responseTime: Ms(150), Ms((2000 * permit) + 150));
        }
        var now = 2000 * 22;
        for (var permit = 101; permit <= 110; permit++)
        {
            Assert.Null(state.Ask(process: 2, wants: 1, permit, Ms(now)));
            state.End(permit, responseTime: Ms(150), Ms(now + 150));
        }

        Assert.NotNull(state.Ask(process: 3, wants: 1, permit: 200, Ms(now + 1014)));
        Assert.Null(state.Ask(process: 3, wants: 1, permit: 200, Ms(now + 1015)));
    }

    [Fact]
    public void After_a_pause_the_latency_is_measured_again()
    {
        var state = new LimitState(new WindowRule(1));
        for (var permit = 1; permit <= 5; permit++)
        {
            state.Ask(process: 1, wants: 1, permit, Ms(2000 * permit));
            state.End(permit, responseTime: Ms(150), Ms((2000 * permit) + 150));
        }
        Assert.Null(state.Ask(process: 1, wants: 1, permit: 6, Ms(60_000)));
        state.End(permit: 6, responseTime: Ms(150), Ms(60_150));

        Assert.NotNull(state.Ask(process: 1, wants: 1, permit: 7, Ms(61_164)));
        Assert.Null(state.Ask(process: 1, wants: 1, permit: 7, Ms(61_165)));
    }

    [Fact]
    public void The_first_caller_goes_first_and_with_its_next_request_last()
    {
        var state = Full(out var permits);
        Assert.NotNull(state.Ask(process: 2, wants: 1, permit: 102, Ms(0)));
        Assert.NotNull(state.Ask(process: 3, wants: 1, permit: 103, Ms(0)));
        permits.ForEach(permit => state.End(permit, responseTime: null, Ms(permit)));

        // One permit after another is free from here on; the process that is behind asks first.
        Assert.NotNull(state.Ask(process: 2, wants: 1, permit: 102, Ms(1000)));
        Assert.NotNull(state.Ask(process: 3, wants: 1, permit: 103, Ms(1016)));
        Assert.Null(state.Ask(process: 2, wants: 1, permit: 102, Ms(1016)));
        Assert.NotNull(state.Ask(process: 2, wants: 1, permit: 104, Ms(1016)));
        Assert.NotNull(state.Ask(process: 2, wants: 1, permit: 104, Ms(1017)));
        Assert.Null(state.Ask(process: 3, wants: 1, permit: 103, Ms(1017)));
        Assert.Null(state.Ask(process: 2, wants: 1, permit: 104, Ms(1018)));
    }

    [Fact]
    public void A_caller_that_does_not_return_is_skipped_and_keeps_its_rank_for_a_while()
    {
        var state = Full(out var permits);
        permits.ForEach(permit => state.End(permit, responseTime: null, Ms(1000 + permit)));
        Assert.NotNull(state.Ask(process: 2, wants: 1, permit: 102, Ms(1500)));
        Assert.NotNull(state.Ask(process: 3, wants: 1, permit: 103, Ms(1500)));

        Assert.NotNull(state.Ask(process: 3, wants: 1, permit: 103, Ms(2000)));
        Assert.Null(state.Ask(process: 3, wants: 1, permit: 103, Ms(2016)));
        Assert.NotNull(state.Ask(process: 3, wants: 1, permit: 104, Ms(2016)));
        Assert.Null(state.Ask(process: 2, wants: 1, permit: 102, Ms(2017)));

        state.Ask(process: 3, wants: 1, permit: 104, Ms(10_000));
        Assert.DoesNotContain(state.Waiting, one => one.Process == 2);
    }

    [Fact]
    public void A_permit_of_a_process_that_died_returns_after_its_lease()
    {
        var state = Full(out _);

        Assert.NotNull(state.Ask(process: 2, wants: 1, permit: 100, Ms(4014)));
        Assert.Null(state.Ask(process: 2, wants: 1, permit: 100, Ms(4015)));
    }

    [Fact]
    public void A_long_request_keeps_its_permit_as_long_as_the_lease_is_renewed()
    {
        var state = Full(out var permits);
        for (var second = 1; second <= 60; second++)
        {
            permits.ForEach(permit => state.Renew(permit, Ms(1000 * second)));
        }

        Assert.Equal(Ms(10), state.Ask(process: 2, wants: 1, permit: 100, Ms(60_500)));
        state.End(permits[0], responseTime: Ms(60_000), Ms(60_600));
        Assert.NotNull(state.Ask(process: 2, wants: 1, permit: 100, Ms(61_614)));
        Assert.Null(state.Ask(process: 2, wants: 1, permit: 100, Ms(61_615)));
    }

    [Fact]
    public void A_process_that_was_held_up_longer_than_its_lease_still_counts_with_what_it_ends()
    {
        var state = new LimitState(new WindowRule(1));
        Assert.Null(state.Ask(process: 1, wants: 1, permit: 1, Ms(0)));
        Assert.Null(state.Ask(process: 2, wants: 1, permit: 2, Ms(5000)));
        state.End(permit: 1, responseTime: null, Ms(5900));
        state.End(permit: 2, responseTime: null, Ms(5100));

        Assert.NotNull(state.Ask(process: 3, wants: 1, permit: 3, Ms(6900)));
        Assert.Null(state.Ask(process: 3, wants: 1, permit: 3, Ms(6915)));
    }

    [Fact]
    public void A_state_from_before_a_restart_of_the_machine_does_not_count()
    {
        var state = new LimitState(Ten);
        for (var permit = 1; permit <= 10; permit++)
        {
            state.Ask(process: 1, wants: 1, permit, Ms(90_000_000));
        }
        state.Ask(process: 1, wants: 1, permit: 11, Ms(90_000_000));

        Assert.Null(state.Ask(process: 2, wants: 1, permit: 100, Ms(20_000)));
        Assert.Single(state.Held);
        Assert.DoesNotContain(state.Waiting, one => one.Process == 1);
    }

    [Theory]
    [InlineData(2, 150, 1)]
    [InlineData(4, 150, 2)]
    [InlineData(4, 3000, 3)]
    [InlineData(15, 700, 4)]
    public void With_any_number_of_processes_no_second_has_more_than_ten_and_all_wait_equally(
        int processes,
        int latency,
        int seed
    )
    {
        var run = new Simulation(Ten, processes, requestsEach: 80, latency, seed);

        run.Run();

        Assert.InRange(run.MostInOneSecond, 1, 10);
        Assert.All(run.Finished, count => Assert.Equal(80, count));
        // While all of them wait, each has had as many permits as any other, except for its share of permits that were free at the same time.
        Assert.InRange(run.FurthestApart, 0, 6);
    }

    [Fact]
    public void Permits_that_return_at_once_are_divided_in_any_order_of_requests()
    {
        var state = Full(out var permits);
        Assert.NotNull(state.Ask(process: 2, wants: 10, permit: 200, Ms(900)));
        Assert.NotNull(state.Ask(process: 1, wants: 10, permit: 100, Ms(900)));
        permits.ForEach(permit => state.End(permit, responseTime: null, Ms(0)));

        Assert.InRange(TakeAll(state, process: 1, permit: 100, Ms(1015)), 4, 5);
        Assert.InRange(TakeAll(state, process: 2, permit: 200, Ms(1018)), 5, 6);
    }

    [Fact]
    public void Permits_that_a_process_did_not_request_are_not_owed_to_it()
    {
        var state = new LimitState(Ten);
        state.Ask(process: 2, wants: 1, permit: 1, Ms(0));
        for (var second = 2; second < 60; second += 2)
        {
            TakeAll(state, process: 1, permit: 1000 * second, Ms(1000 * second));
            state.Held.Clear();
        }

        Assert.InRange(TakeAll(state, process: 2, permit: 200, Ms(58_240)), 4, 6);
    }

    private static int TakeAll(LimitState state, long process, long permit, TimeSpan now)
    {
        var count = 0;
        while (state.Ask(process, wants: 10, permit + count, now) is null)
        {
            count++;
        }
        return count;
    }

    private static TimeSpan Ms(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    // Ten permits of process 1, taken at the beginning.
    private static LimitState Full(out List<long> permits)
    {
        var state = new LimitState(Ten);
        permits = [.. Enumerable.Range(1, 10).Select(permit => (long)permit)];
        Assert.All(permits, permit => Assert.Null(state.Ask(process: 1, wants: 1, permit, Ms(0))));
        return state;
    }
}
