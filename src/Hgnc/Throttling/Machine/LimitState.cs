using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Throttling.Machine;

/// <summary>
/// The state of the limit for all processes of the machine: the permits that are held, and the processes that wait for one, in
/// order of arrival. Times are on the clock that the processes share, which begins at the start of the machine.
/// </summary>
/// <remarks>
/// Processes get permits equally often, however many requests each has. Each process reports how many permits it wants, and its grants are
/// counted. Permits that become free at the same time go to the processes with the fewest grants, even if another process asks first.
/// Processes do not signal each other. A waiting process gets the earliest time at which a permit can be free,
/// and asks again then. A dead process does not block the others for long: a permit that is not renewed becomes free
/// again, and a process that does not come back in time is skipped.
/// </remarks>
internal sealed class LimitState
{
    // How long a process may be suspended before others get its permits. A process that was suspended longer does not send (RenewedLease).
    private static readonly TimeSpan PermitTimeout = TimeSpan.FromSeconds(3);

    // A permit whose request takes longer than usual can become free at any time.
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);

    // A process at the front of the queue can leave, so no process waits longer than this before it checks again.
    private static readonly TimeSpan MaxWait = TimeSpan.FromMilliseconds(250);

    // A process that comes back later than this is skipped, so that no permit is idle. Its grants are owed to it for a while. The timers of some
    // systems are always this late.
    private static readonly TimeSpan ReturnTolerance = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan QueueTimeout = TimeSpan.FromSeconds(5);

    // A time further in the future than any process sets is from before a restart of the machine.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(1);

    // The minimum latency of the service is measured again after a pause, because the machine may be on another network.
    private static readonly TimeSpan LatencyLifetime = TimeSpan.FromSeconds(10);

    private readonly WindowRule _rules;

    /// <param name="rules">The limit.</param>
    /// <param name="latencies">The latencies of the latest responses, oldest first.</param>
    public LimitState(WindowRule rules, params IReadOnlyCollection<TimeSpan> latencies)
    {
        _rules = rules;
        Latency = rules.NewLatency(latencies);
    }

    public List<HeldPermit> Held { get; } = [];

    public List<WaitingProcess> Waiting { get; } = [];

    /// <summary>The number of grants of the process with the latest grant, before that grant.</summary>
    public long Grants { get; set; }

    public RecentLatency Latency { get; private set; }

    public TimeSpan LatencyAt { get; set; }

    /// <summary>The state if nothing is known: as if every permit had just been used.</summary>
    public static LimitState Unknown(WindowRule rules, TimeSpan now)
    {
        var state = new LimitState(rules);
        for (var permit = 1; permit <= rules.Permits; permit++)
        {
            state.Held.Add(new HeldPermit(-permit, now + rules.Hold, now + rules.Hold));
        }
        return state;
    }

    /// <summary>Takes a permit, or a position in the queue.</summary>
    /// <param name="process">The process.</param>
    /// <param name="wants">The number of permits that the process wants, including this one.</param>
    /// <param name="permit">The ID of the permit.</param>
    /// <param name="now">The current time.</param>
    /// <returns>When to ask again, or null if the permit is granted.</returns>
    public TimeSpan? Ask(long process, int wants, long permit, TimeSpan now)
    {
        Forget(now);
        var self = Enter(process, now);
        // A permit is reserved for a process that comes back any moment. A process that comes later did not know of it and gets the next one.
        var coming = Waiting
            .Where(one => one.ReturnsAt <= now + ReturnTolerance)
            .Sum(one => Ahead(one, self, now));
        if (Held.Count + coming < _rules.Permits)
        {
            Held.Add(new HeldPermit(permit, now + _rules.Hold, now + _rules.Hold + PermitTimeout));
            Grants = Math.Max(Grants, self.Grants);
            // Behind the processes with the same number of grants.
            Waiting.Remove(self);
            Waiting.Add(self with { Grants = self.Grants + 1, Wants = wants - 1, ReturnsAt = now });
            return null;
        }
        var wait = Earliest(Waiting.Sum(one => Ahead(one, self, now)), now) - now;
        wait =
            wait <= TimeSpan.Zero ? PollInterval
            : wait < MaxWait ? wait
            : MaxWait;
        Waiting[Waiting.IndexOf(self)] = self with { Wants = wants, ReturnsAt = now + wait };
        return wait;
    }

    /// <summary>Removes a process from the queue.</summary>
    public void Leave(long process) => Waiting.RemoveAll(one => one.Process == process);

    /// <summary>Renews the permit of a request in progress.</summary>
    /// <returns>Whether the permit was still held. Otherwise another process may have got it.</returns>
    public bool Renew(long permit, TimeSpan now)
    {
        var isOwn = Held.Exists(one => one.Id == permit && one.Until > now);
        Hold(new HeldPermit(permit, now, now + _rules.Hold + PermitTimeout));
        return isOwn;
    }

    /// <summary>
    /// Runs everything once, on a state that is discarded. Code that runs for the first time is slow, on a busy machine a hundred
    /// times slower than later, and other processes must not wait for it.
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
        LimitDocument.Write(LimitDocument.Read(LimitDocument.Write(state), rules, now));
    }

    /// <summary>Ends a request.</summary>
    /// <param name="permit">The ID of its permit.</param>
    /// <param name="responseTime">How long the response took, or null without a response.</param>
    /// <param name="ended">The time when it ended.</param>
    public void End(long permit, TimeSpan? responseTime, TimeSpan ended)
    {
        if (responseTime is not null)
        {
            if (ended - LatencyAt > LatencyLifetime || LatencyAt > ended + ClockTolerance)
            {
                Latency = _rules.NewLatency();
            }
            LatencyAt = ended;
        }
        var free = ended + _rules.FreeAfter(responseTime, Latency);
        Hold(new HeldPermit(permit, free, free));
    }

    // Also if the permit was given away because its process was suspended: then one more permit is held.
    private void Hold(HeldPermit permit)
    {
        Held.RemoveAll(one => one.Id == permit.Id);
        Held.Add(permit);
    }

    // A process that joins or rejoins the queue counts as having as many grants as the latest one served: it has no
    // claim to grants that it did not want. A process that was suspended has a claim to at most the grants of one second.
    private WaitingProcess Enter(long process, TimeSpan now)
    {
        var rank = Waiting.FindIndex(one => one.Process == process);
        if (rank < 0)
        {
            Waiting.Add(new WaitingProcess(process, Grants, 0, now));
            return Waiting[Waiting.Count - 1];
        }
        var self = Waiting[rank];
        var fewest = self.Wants == 0 ? Grants : Grants - _rules.Permits;
        return Waiting[rank] = self with { Grants = Math.Max(self.Grants, fewest) };
    }

    // The number of permits that another process gets before this one gets its next.
    private int Ahead(WaitingProcess other, WaitingProcess self, TimeSpan now)
    {
        if (other.Process == self.Process || now > other.ReturnsAt + ReturnTolerance)
        {
            return 0;
        }
        var fewer = self.Grants - other.Grants;
        // With the same number of grants, the process with the earlier last grant is first.
        if (fewer == 0 && Waiting.IndexOf(other) < Waiting.IndexOf(self))
        {
            fewer = 1;
        }
        return (int)Math.Max(0, Math.Min(fewer, other.Wants));
    }

    private void Forget(TimeSpan now)
    {
        var latest = now + _rules.Hold + PermitTimeout + ClockTolerance;
        Held.RemoveAll(one => one.Until <= now || one.Until > latest);
        Waiting.RemoveAll(one =>
            one.ReturnsAt + QueueTimeout < now || one.ReturnsAt > now + MaxWait + ClockTolerance
        );
    }

    // A permit that is taken in the meantime is held at least for the usual time.
    private TimeSpan Earliest(int ahead, TimeSpan now)
    {
        var free = Enumerable
            .Repeat(now, Math.Max(0, _rules.Permits - Held.Count))
            .Concat(Held.Select(one => one.FreeAt > now ? one.FreeAt : now).OrderBy(at => at))
            .Skip(Math.Max(0, Held.Count - _rules.Permits))
            .ElementAt(ahead % _rules.Permits);
        return free + TimeSpan.FromTicks(_rules.Hold.Ticks * (ahead / _rules.Permits));
    }
}

/// <summary>A permit that is in use for now.</summary>
/// <param name="Id">The ID of the permit.</param>
/// <param name="FreeAt">The earliest time at which it can be free.</param>
/// <param name="Until">The time at which it is free if it is not renewed.</param>
internal sealed record HeldPermit(long Id, TimeSpan FreeAt, TimeSpan Until);

/// <summary>A process that waits for permits, or did so recently.</summary>
/// <param name="Process">The process.</param>
/// <param name="Grants">The number of grants that count for fairness: the process with the fewest is first.</param>
/// <param name="Wants">The number of permits that it wants.</param>
/// <param name="ReturnsAt">The time at which it will ask again.</param>
internal sealed record WaitingProcess(long Process, long Grants, int Wants, TimeSpan ReturnsAt);
