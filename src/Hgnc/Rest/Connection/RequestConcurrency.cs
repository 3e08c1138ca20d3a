using System;
using System.Linq;
using Hgnc.Throttling;

namespace Hgnc.Rest.Connection;

/// <summary>
/// How many requests should be under way to one service, so that its limit is used up however long it takes to answer; more would
/// only wait in memory.
/// </summary>
internal sealed class RequestConcurrency
{
    // With thirty seconds for an answer there is something wrong, and nothing to be gained.
    private const int Most = 256;

    private readonly double? _rate;
    private readonly TimeSpan[] _latest = new TimeSpan[32];
    private long _count;

    /// <param name="rate">Requests a second; null for no limit.</param>
    public RequestConcurrency(double? rate)
    {
        _rate = rate;
    }

    /// <summary>How many.</summary>
    // Answers come out in order, so that one that takes long keeps those after it: twice what the slowest takes is enough. A
    // second's worth is what the limit lets go at once.
    public int Count =>
        _rate is { } rate
            ? (int)Math.Min(Most, Math.Ceiling(rate * Math.Max(1, 2 * Slowest().TotalSeconds)))
            : UnlimitedRateLimiter.Crowd;

    /// <summary>Notes how long an answer took, without the wait for its turn.</summary>
    public void Add(TimeSpan took)
    {
        lock (_latest)
        {
            _latest[_count++ % _latest.Length] = took;
        }
    }

    private TimeSpan Slowest()
    {
        lock (_latest)
        {
            return _latest.Max();
        }
    }
}
