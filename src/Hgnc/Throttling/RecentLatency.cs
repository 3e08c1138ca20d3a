using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Throttling;

/// <summary>The shortest of the latest times from a request to its response: the minimum round-trip time.</summary>
internal sealed class RecentLatency
{
    private readonly Queue<TimeSpan> _latest;

    /// <param name="needed">The number of responses that are needed for a result.</param>
    /// <param name="latest">The latest times, oldest first.</param>
    public RecentLatency(int needed, IReadOnlyCollection<TimeSpan> latest)
    {
        Needed = needed;
        Size = Math.Max(32, needed);
        _latest = new(latest.Skip(latest.Count - Size));
    }

    /// <summary>The number of responses that are needed for a result.</summary>
    public int Needed { get; }

    /// <summary>The number of responses that are stored.</summary>
    public int Size { get; }

    /// <summary>Adds the latest time, and returns the shortest one, which is never longer; zero while there are too few.</summary>
    public TimeSpan Add(TimeSpan latency)
    {
        lock (_latest)
        {
            if (_latest.Count == Size)
            {
                _latest.Dequeue();
            }
            _latest.Enqueue(latency);
            return _latest.Count < Needed ? TimeSpan.Zero : _latest.Min();
        }
    }

    /// <summary>The stored times, oldest first.</summary>
    public TimeSpan[] ToArray()
    {
        lock (_latest)
        {
            return [.. _latest];
        }
    }
}
