using System;
using System.Linq;
using Hgnc.Throttling;

namespace Hgnc.Rest.Connection;

/// <summary>
/// The number of concurrent requests to one service that uses its limit fully, whatever its response time. More requests would
/// only wait in memory.
/// </summary>
internal sealed class RequestConcurrency
{
    // With a response time of thirty seconds, something is wrong, and more concurrency would not help.
    private const int MaxCount = 256;

    private readonly double? _rate;
    private readonly TimeSpan[] _latest = new TimeSpan[32];
    private long _count;

    /// <param name="rate">The rate in requests per second, or null for no limit.</param>
    public RequestConcurrency(double? rate)
    {
        _rate = rate;
    }

    /// <summary>The number of concurrent requests.</summary>
    // Results come in order, so a slow response delays those after it: twice the slowest response time is sufficient. The
    // limit allows one second's worth of requests at once.
    public int Count =>
        _rate is { } rate
            ? (int)Math.Min(MaxCount, Math.Ceiling(rate * Math.Max(1, 2 * Slowest().TotalSeconds)))
            : ConcurrencyOnlyLimiter.MaxConcurrency;

    /// <summary>Records the response time of a request, without the wait for a permit.</summary>
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
