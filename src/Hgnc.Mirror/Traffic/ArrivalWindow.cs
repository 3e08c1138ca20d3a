using System;
using System.Collections.Generic;

namespace Hgnc.Mirror.Traffic;

/// <summary>The arrivals of the last second, and how many they are. Two that are a whole second apart are not within one.</summary>
internal sealed class ArrivalWindow(TimeProvider time)
{
    private readonly Queue<long> _arrivals = new();

    /// <summary>Adds an arrival; says how many came within the second that it ends.</summary>
    public int Add(long timestamp)
    {
        Forget(timestamp);
        _arrivals.Enqueue(timestamp);
        return _arrivals.Count;
    }

    /// <summary>Whether nothing came within the second before this moment.</summary>
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
