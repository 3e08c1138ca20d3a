using System;

namespace Hgnc.Throttling;

/// <summary>The shortest of the latest times from a request to its answer: what the way there and back takes at least.</summary>
internal sealed class RecentLatency
{
    private readonly TimeSpan[] _latest = new TimeSpan[32];
    private readonly int _needed;
    private int _count;

    /// <param name="needed">How many answers must have come before there is anything to say.</param>
    public RecentLatency(int needed)
    {
        _needed = Math.Min(needed, _latest.Length);
    }

    /// <summary>The shortest; zero while too little is known.</summary>
    public TimeSpan Shortest
    {
        get
        {
            lock (_latest)
            {
                if (_count < _needed)
                {
                    return TimeSpan.Zero;
                }
                var shortest = _latest[0];
                for (var i = 1; i < Math.Min(_count, _latest.Length); i++)
                {
                    shortest = _latest[i] < shortest ? _latest[i] : shortest;
                }
                return shortest;
            }
        }
    }

    public void Add(TimeSpan latency)
    {
        lock (_latest)
        {
            _latest[_count % _latest.Length] = latency;
            // Past the first rounds only the place in the ring counts.
            _count = _count >= 2 * _latest.Length ? _count - _latest.Length + 1 : _count + 1;
        }
    }
}
