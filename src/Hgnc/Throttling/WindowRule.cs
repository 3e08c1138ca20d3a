using System;

namespace Hgnc.Throttling;

/// <summary>What a rate means in places: how many there are, and when one is free again.</summary>
/// <remarks>
/// A place is free again a full second after the service saw its request. When that was is not known, but it is known when
/// the request left, when its answer came, and how long the way there and back takes at least: what an answer took
/// longer than that may have been lost before the service saw the request, and the place is held that much longer. A
/// token bucket or a fixed pace would keep the limit where requests leave; a slow connection or a service that stalls
/// for a moment then makes eleven of ten.
/// </remarks>
internal sealed class WindowRule
{
    // For what the wire's own speed varies by; it costs a sixtieth of the rate.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(15);

    /// <param name="rate">Requests a second; below 1 it means one request in more than a second.</param>
    public WindowRule(double rate)
    {
        Places = Math.Max(1, (int)Math.Floor(rate));
        // 2.5 a second is 2 in every second: a shorter hold would let more than that meet in one.
        Hold = TimeSpan.FromSeconds(Math.Max(1, 1 / rate)) + Margin;
    }

    /// <summary>How many requests may be within one hold.</summary>
    public int Places { get; }

    /// <summary>How long a place is held after the service saw its request.</summary>
    public TimeSpan Hold { get; }

    /// <summary>A memory of what answers took, with nothing in it yet.</summary>
    // The first round wakes the service and opens connections, and the second may open more: what they took says
    // nothing of the rounds after them.
    public RecentLatency NewLatency() => new(needed: (2 * Places) + 1);

    /// <summary>How long after the end of a request its place is free again.</summary>
    /// <param name="answeredIn">How long its answer took; null where none came.</param>
    /// <param name="latency">What the latest answers took, to which this one is added.</param>
    public TimeSpan FreeAfter(TimeSpan? answeredIn, RecentLatency latency)
    {
        // The latest time at which the service can have seen it is as long ago as an answer takes at least: never longer
        // than this answer itself took, so that the place is held for a second from the sending at the least.
        var due = answeredIn is { } took ? Hold - latency.Add(took) : Hold;
        return due > TimeSpan.Zero ? due : TimeSpan.Zero;
    }
}
