using System;
using System.Collections.Generic;

namespace Hgnc.Mirror.Traffic;

/// <summary>The arrivals of the last second and their number. Two arrivals that are a whole second apart are not within one second.</summary>
internal sealed class ArrivalWindow(TimeProvider time)
{
    private readonly Queue<long> _arrivals = new();

    /// <summary>Adds an arrival. Returns the number of arrivals within the second that it ends.</summary>
    public int Add(long timestamp)
    {
        Forget(timestamp);
        _arrivals.Enqueue(timestamp);
        return _arrivals.Count;
    }

    /// <summary>Whether there was no arrival within the second before this time.</summary>
    public bool IsIdle(long timestamp)
    {
        Forget(timestamp);
        return _arrivals.Count == 0;
    }

    private void Forget(long timestamp)
    {
        while (_arrivals.TryPeek(out var oldest) && timestamp - oldest >= time.TimestampFrequency)
        {
            _arrivals.Dequeue();
        }
    }
}
