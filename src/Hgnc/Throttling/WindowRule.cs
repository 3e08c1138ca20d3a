using System;
using System.Collections.Generic;

namespace Hgnc.Throttling;

/// <summary>The meaning of a rate: the number of permits, and when a permit is available again.</summary>
/// <remarks>
/// A permit is available again a full second after the service saw its request. That time is not known, but three others are: when
/// the request was sent, when its response came, and the minimum round-trip time. If a response took longer than the minimum, the
/// request may have been delayed before the service saw it, so the permit is held that much longer. A
/// token bucket or a fixed pace would apply the limit where requests are sent. After a slow connection or a short stall of the
/// service, eleven of those requests could arrive within one second.
/// </remarks>
internal sealed class WindowRule
{
    // Allows for the varying speed of the connection. It costs a sixtieth of the rate.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(15);

    /// <param name="rate">The rate in requests per second. Below 1, it means one request in more than a second.</param>
    public WindowRule(double rate)
    {
        Permits = Math.Max(1, (int)Math.Floor(rate));
        // 2.5 a second means 2 in every second: with a shorter hold, more requests could be within one second.
        Hold = TimeSpan.FromSeconds(Math.Max(1, 1 / rate)) + Margin;
    }

    /// <summary>The maximum number of requests within one hold.</summary>
    public int Permits { get; }

    /// <summary>How long a permit is held after the service saw its request.</summary>
    public TimeSpan Hold { get; }

    /// <summary>Creates the memory of latencies.</summary>
    /// <param name="latest">The latest ones that are known, oldest first.</param>
    // In the first round, the service warms up and connections open, and the second round may open more. Their latencies do not
    // apply to the rounds after them.
    public RecentLatency NewLatency(params IReadOnlyCollection<TimeSpan> latest) =>
        new(needed: (2 * Permits) + 1, latest);

    /// <summary>How long after the end of a request its permit is available again.</summary>
    /// <param name="responseTime">How long the response took, or null without a response.</param>
    /// <param name="latency">The latencies of the latest responses, to which this one is added.</param>
    public TimeSpan FreeAfter(TimeSpan? responseTime, RecentLatency latency)
    {
        // The service saw the request at the latest one minimum latency ago. This latency is never longer
        // than the response itself took, so the permit is held for at least a second from the sending.
        var due = responseTime is { } took ? Hold - latency.Add(took) : Hold;
        return due > TimeSpan.Zero ? due : TimeSpan.Zero;
    }
}
