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
    public void Ten_turns_are_free_and_who_comes_then_is_told_when_the_next_can_be()
    {
        var state = Full(out _);

        Assert.Equal(Ms(250), state.Ask(process: 2, wants: 1, turn: 100, Ms(0)));
        Assert.Equal(Ms(115), state.Ask(process: 2, wants: 1, turn: 100, Ms(900)));
    }

    [Fact]
    public void A_place_is_free_a_second_after_the_service_saw_its_request_whoever_sent_it()
    {
        var state = Full(out var turns);

        state.End(turns[0], responseTime: Ms(150), Ms(150));

        Assert.NotNull(state.Ask(process: 2, wants: 1, turn: 100, Ms(1164)));
        Assert.Null(state.Ask(process: 2, wants: 1, turn: 100, Ms(1165)));
    }

    [Fact]
    public void What_one_process_learned_of_the_way_to_the_service_another_knows()
    {
        var state = new LimitState(Ten);
        for (var turn = 1; turn <= 21; turn++)
        {
            state.Ask(process: 1, wants: 1, turn, Ms(2000 * turn));
            state.End(turn, responseTime: Ms(150), Ms((2000 * turn) + 150));
        }
        var now = 2000 * 22;
        for (var turn = 101; turn <= 110; turn++)
        {
            Assert.Null(state.Ask(process: 2, wants: 1, turn, Ms(now)));
            state.End(turn, responseTime: Ms(150), Ms(now + 150));
        }

        Assert.NotNull(state.Ask(process: 3, wants: 1, turn: 200, Ms(now + 1014)));
        Assert.Null(state.Ask(process: 3, wants: 1, turn: 200, Ms(now + 1015)));
    }

    [Fact]
    public void After_a_pause_the_way_is_measured_anew()
    {
        var state = new LimitState(new WindowRule(1));
        for (var turn = 1; turn <= 5; turn++)
        {
            state.Ask(process: 1, wants: 1, turn, Ms(2000 * turn));
            state.End(turn, responseTime: Ms(150), Ms((2000 * turn) + 150));
        }
        Assert.Null(state.Ask(process: 1, wants: 1, turn: 6, Ms(60_000)));
        state.End(turn: 6, responseTime: Ms(150), Ms(60_150));

        Assert.NotNull(state.Ask(process: 1, wants: 1, turn: 7, Ms(61_164)));
        Assert.Null(state.Ask(process: 1, wants: 1, turn: 7, Ms(61_165)));
    }

    [Fact]
    public void Who_came_first_goes_first_and_with_the_next_request_last()
    {
        var state = Full(out var turns);
        Assert.NotNull(state.Ask(process: 2, wants: 1, turn: 102, Ms(0)));
        Assert.NotNull(state.Ask(process: 3, wants: 1, turn: 103, Ms(0)));
        turns.ForEach(turn => state.End(turn, responseTime: null, Ms(turn)));

        // One permit after another is free from here on; the process that is behind asks first.
        Assert.NotNull(state.Ask(process: 2, wants: 1, turn: 102, Ms(1000)));
        Assert.NotNull(state.Ask(process: 3, wants: 1, turn: 103, Ms(1016)));
        Assert.Null(state.Ask(process: 2, wants: 1, turn: 102, Ms(1016)));
        Assert.NotNull(state.Ask(process: 2, wants: 1, turn: 104, Ms(1016)));
        Assert.NotNull(state.Ask(process: 2, wants: 1, turn: 104, Ms(1017)));
        Assert.Null(state.Ask(process: 3, wants: 1, turn: 103, Ms(1017)));
        Assert.Null(state.Ask(process: 2, wants: 1, turn: 104, Ms(1018)));
    }

    [Fact]
    public void Who_does_not_come_back_is_passed_over_and_keeps_its_rank_for_a_while()
    {
        var state = Full(out var turns);
        turns.ForEach(turn => state.End(turn, responseTime: null, Ms(1000 + turn)));
        Assert.NotNull(state.Ask(process: 2, wants: 1, turn: 102, Ms(1500)));
        Assert.NotNull(state.Ask(process: 3, wants: 1, turn: 103, Ms(1500)));

        Assert.NotNull(state.Ask(process: 3, wants: 1, turn: 103, Ms(2000)));
        Assert.Null(state.Ask(process: 3, wants: 1, turn: 103, Ms(2016)));
        Assert.NotNull(state.Ask(process: 3, wants: 1, turn: 104, Ms(2016)));
        Assert.Null(state.Ask(process: 2, wants: 1, turn: 102, Ms(2017)));

        state.Ask(process: 3, wants: 1, turn: 104, Ms(10_000));
        Assert.DoesNotContain(state.Waiting, one => one.Process == 2);
    }

    [Fact]
    public void A_turn_of_a_process_that_died_is_free_after_its_lease()
    {
        var state = Full(out _);

        Assert.NotNull(state.Ask(process: 2, wants: 1, turn: 100, Ms(4014)));
        Assert.Null(state.Ask(process: 2, wants: 1, turn: 100, Ms(4015)));
    }

    [Fact]
    public void A_request_that_takes_long_keeps_its_place_as_long_as_it_is_renewed()
    {
        var state = Full(out var turns);
        for (var second = 1; second <= 60; second++)
        {
            turns.ForEach(turn => state.Renew(turn, Ms(1000 * second)));
        }

        Assert.Equal(Ms(10), state.Ask(process: 2, wants: 1, turn: 100, Ms(60_500)));
        state.End(turns[0], responseTime: Ms(60_000), Ms(60_600));
        Assert.NotNull(state.Ask(process: 2, wants: 1, turn: 100, Ms(61_614)));
        Assert.Null(state.Ask(process: 2, wants: 1, turn: 100, Ms(61_615)));
    }

    [Fact]
    public void A_process_that_was_held_up_longer_than_its_lease_still_counts_with_what_it_ends()
    {
        var state = new LimitState(new WindowRule(1));
        Assert.Null(state.Ask(process: 1, wants: 1, turn: 1, Ms(0)));
        Assert.Null(state.Ask(process: 2, wants: 1, turn: 2, Ms(5000)));
        state.End(turn: 1, responseTime: null, Ms(5900));
        state.End(turn: 2, responseTime: null, Ms(5100));

        Assert.NotNull(state.Ask(process: 3, wants: 1, turn: 3, Ms(6900)));
        Assert.Null(state.Ask(process: 3, wants: 1, turn: 3, Ms(6915)));
    }

    [Fact]
    public void What_is_from_before_the_machine_was_started_anew_counts_no_more()
    {
        var state = new LimitState(Ten);
        for (var turn = 1; turn <= 10; turn++)
        {
            state.Ask(process: 1, wants: 1, turn, Ms(90_000_000));
        }
        state.Ask(process: 1, wants: 1, turn: 11, Ms(90_000_000));

        Assert.Null(state.Ask(process: 2, wants: 1, turn: 100, Ms(20_000)));
        Assert.Single(state.Held);
        Assert.DoesNotContain(state.Waiting, one => one.Process == 1);
    }

    [Theory]
    [InlineData(2, 150, 1)]
    [InlineData(4, 150, 2)]
    [InlineData(4, 3000, 3)]
    [InlineData(15, 700, 4)]
    public void However_many_processes_there_are_no_second_has_more_than_ten_and_nobody_waits_longer_than_others(
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
    public void Places_that_are_free_at_once_are_divided_whoever_asks_first()
    {
        var state = Full(out var turns);
        Assert.NotNull(state.Ask(process: 2, wants: 10, turn: 200, Ms(900)));
        Assert.NotNull(state.Ask(process: 1, wants: 10, turn: 100, Ms(900)));
        turns.ForEach(turn => state.End(turn, responseTime: null, Ms(0)));

        Assert.InRange(TakeAll(state, process: 1, turn: 100, Ms(1015)), 4, 5);
        Assert.InRange(TakeAll(state, process: 2, turn: 200, Ms(1018)), 5, 6);
    }

    [Fact]
    public void Turns_that_a_process_did_not_want_are_not_owed_to_it()
    {
        var state = new LimitState(Ten);
        state.Ask(process: 2, wants: 1, turn: 1, Ms(0));
        for (var second = 2; second < 60; second += 2)
        {
            TakeAll(state, process: 1, turn: 1000 * second, Ms(1000 * second));
            state.Held.Clear();
        }

        Assert.InRange(TakeAll(state, process: 2, turn: 200, Ms(58_240)), 4, 6);
    }

    private static int TakeAll(LimitState state, long process, long turn, TimeSpan now)
    {
        var count = 0;
        while (state.Ask(process, wants: 10, turn + count, now) is null)
        {
            count++;
        }
        return count;
    }

    private static TimeSpan Ms(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    // Ten permits of process 1, taken at the beginning.
    private static LimitState Full(out List<long> turns)
    {
        var state = new LimitState(Ten);
        turns = [.. Enumerable.Range(1, 10).Select(turn => (long)turn)];
        Assert.All(turns, turn => Assert.Null(state.Ask(process: 1, wants: 1, turn, Ms(0))));
        return state;
    }
}
