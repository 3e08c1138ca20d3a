using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Throttling.Machine;

/// <summary>
/// The limit as all processes of the machine see it: the places that are taken, and the processes that wait for some, in
/// the order in which they came. Moments are on the clock that the processes share, which begins with the machine.
/// </summary>
/// <remarks>
/// Processes have their turns equally often, however many requests each has: each says how many wait, and has its turns
/// counted, so that places which are free at once go to those that had fewer, also where another is the first to ask.
/// Nobody is woken: who waits is told when it can be its turn at the
/// earliest, and asks again then. Nothing here outlives the death of a process for long: a place that is not renewed is free
/// again, and who did not come back when it said is passed over.
/// </remarks>
internal sealed class LimitState
{
    // How long a process may be held up before others take its places. One that was held up for so long does not send (RenewedLease).
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(3);

    // A place whose request takes longer than most can be free at any moment.
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);

    // Who stands in front may go away, so nobody waits for a far moment at one go.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(250);

    // Who comes back later than this is passed over, so that no place is idle; its turns are owed to it for a while. Some
    // systems' timers are this late always.
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(5);

    // A moment that is further away than anybody sets one is from before the machine was started anew.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);

    // The shortest way to the service is measured anew after a pause: the machine may be on another network.
    private static readonly TimeSpan LatencyLasts = TimeSpan.FromSeconds(10);

    private readonly WindowRule _rules;

    public LimitState(WindowRule rules)
    {
        _rules = rules;
        Latency = rules.NewLatency();
    }

    public List<TakenPlace> Taken { get; } = [];

    public List<WaitingProcess> Waiting { get; } = [];

    /// <summary>How many turns the process had before, that had the last one.</summary>
    public long Turns { get; set; }

    public RecentLatency Latency { get; private set; }

    public TimeSpan LatencyAt { get; set; }

    /// <summary>A state of which nothing is known: as if each place had just been used.</summary>
    public static LimitState Unknown(WindowRule rules, TimeSpan now)
    {
        var state = new LimitState(rules);
        for (var place = 1; place <= rules.Places; place++)
        {
            state.Taken.Add(new TakenPlace(-place, now + rules.Hold, now + rules.Hold));
        }
        return state;
    }

    /// <summary>Takes a place, or a rank among those who wait.</summary>
    /// <param name="process">Who asks.</param>
    /// <param name="wants">How many places it wants, this one included.</param>
    /// <param name="turn">What the place is for.</param>
    /// <param name="now">The moment.</param>
    /// <returns>When to ask again; null where the turn has its place.</returns>
    public TimeSpan? Ask(long process, int wants, long turn, TimeSpan now)
    {
        Forget(now);
        var self = Enter(process, now);
        // A place is kept for who comes for it any moment. Who comes later has not been told of it: it is owed the next.
        var coming = Waiting.Where(one => one.Back <= now + Late).Sum(one => Ahead(one, self, now));
        if (Taken.Count + coming < _rules.Places)
        {
            Taken.Add(new TakenPlace(turn, now + _rules.Hold, now + _rules.Hold + Lease));
            Turns = Math.Max(Turns, self.Turns);
            // Behind those who had as many turns.
            Waiting.Remove(self);
            Waiting.Add(self with { Turns = self.Turns + 1, Wants = wants - 1, Back = now });
            return null;
        }
        var wait = Earliest(Waiting.Sum(one => Ahead(one, self, now)), now) - now;
        wait =
            wait <= TimeSpan.Zero ? Poll
            : wait < LongestWait ? wait
            : LongestWait;
        Waiting[Waiting.IndexOf(self)] = self with { Wants = wants, Back = now + wait };
        return wait;
    }

    /// <summary>A process waits no longer.</summary>
    public void Leave(long process) => Waiting.RemoveAll(one => one.Process == process);

    /// <summary>A request is still in progress.</summary>
    /// <returns>Whether it still had its place: another process may have been given it.</returns>
    public bool Renew(long turn, TimeSpan now)
    {
        var isOwn = Taken.Exists(one => one.Turn == turn && one.Until > now);
        Put(new TakenPlace(turn, now, now + _rules.Hold + Lease));
        return isOwn;
    }

    /// <summary>
    /// Does everything once, with a state that counts for nothing. Code that runs for the first time is slow, on a busy machine a hundred
    /// times slower than later, and others must not wait for it.
    /// </summary>
    public static void Rehearse(WindowRule rules)
    {
        var now = TimeSpan.FromHours(1);
        var state = Unknown(rules, now);
        state.Ask(1, 2, 1, now);
        state.Ask(2, 1, 2, now);
        now += rules.Hold + rules.Hold;
        state.Ask(1, 2, 1, now);
        state.Renew(1, now);
        state.End(1, TimeSpan.FromMilliseconds(1), now);
        state.Leave(2);
        LimitFormat.Write(LimitFormat.Read(LimitFormat.Write(state), rules, now));
    }

    /// <summary>A request is over.</summary>
    /// <param name="turn">The turn that it had.</param>
    /// <param name="answeredIn">How long its answer took; null where none came.</param>
    /// <param name="ended">When it ended.</param>
    public void End(long turn, TimeSpan? answeredIn, TimeSpan ended)
    {
        if (answeredIn is not null)
        {
            if (ended - LatencyAt > LatencyLasts || LatencyAt > ended + Slack)
            {
                Latency = _rules.NewLatency();
            }
            LatencyAt = ended;
        }
        var free = ended + _rules.FreeAfter(answeredIn, Latency);
        Put(new TakenPlace(turn, free, free));
    }

    // Also where the place was given away because its process was held up: then there is one more to wait for.
    private void Put(TakenPlace place)
    {
        Taken.RemoveAll(one => one.Turn == place.Turn);
        Taken.Add(place);
    }

    // Who comes, or comes back, counts as having had as many turns as the last that went: turns that one did not want are
    // not owed to one. To who was held up, no more are owed than a second has.
    private WaitingProcess Enter(long process, TimeSpan now)
    {
        var rank = Waiting.FindIndex(one => one.Process == process);
        if (rank < 0)
        {
            Waiting.Add(new WaitingProcess(process, Turns, 0, now));
            return Waiting[Waiting.Count - 1];
        }
        var self = Waiting[rank];
        var fewest = self.Wants == 0 ? Turns : Turns - _rules.Places;
        return Waiting[rank] = self with { Turns = Math.Max(self.Turns, fewest) };
    }

    // How many places another process has before this one has its next.
    private int Ahead(WaitingProcess other, WaitingProcess self, TimeSpan now)
    {
        if (other.Process == self.Process || now > other.Back + Late)
        {
            return 0;
        }
        var fewer = self.Turns - other.Turns;
        // With as many turns, who had its last one earlier.
        if (fewer == 0 && Waiting.IndexOf(other) < Waiting.IndexOf(self))
        {
            fewer = 1;
        }
        return (int)Math.Max(0, Math.Min(fewer, other.Wants));
    }

    private void Forget(TimeSpan now)
    {
        var latest = now + _rules.Hold + Lease + Slack;
        Taken.RemoveAll(one => one.Until <= now || one.Until > latest);
        Waiting.RemoveAll(one => one.Back + Gone < now || one.Back > now + LongestWait + Slack);
    }

    // A place that is taken on the way is held at least as long as any.
    private TimeSpan Earliest(int ahead, TimeSpan now)
    {
        var free = Enumerable
            .Repeat(now, Math.Max(0, _rules.Places - Taken.Count))
            .Concat(Taken.Select(one => one.FreeAt > now ? one.FreeAt : now).OrderBy(at => at))
            .Skip(Math.Max(0, Taken.Count - _rules.Places))
            .ElementAt(ahead % _rules.Places);
        return free + TimeSpan.FromTicks(_rules.Hold.Ticks * (ahead / _rules.Places));
    }
}

/// <summary>A place in the limit that cannot be had for now.</summary>
/// <param name="Turn">Whose it is.</param>
/// <param name="FreeAt">When it can be free at the earliest.</param>
/// <param name="Until">When it is free, if nothing more is heard of it.</param>
internal sealed record TakenPlace(long Turn, TimeSpan FreeAt, TimeSpan Until);

/// <summary>A process that waits for places, or did a moment ago.</summary>
/// <param name="Process">Who it is.</param>
/// <param name="Turns">How many turns it had, of those that count: who had fewest goes first.</param>
/// <param name="Wants">How many places it wants.</param>
/// <param name="Back">When it said that it would ask again.</param>
internal sealed record WaitingProcess(long Process, long Turns, int Wants, TimeSpan Back);
