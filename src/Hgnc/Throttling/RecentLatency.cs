using System;
using System.IO;
using System.Linq;

namespace Hgnc.Throttling;

/// <summary>The shortest of the latest times from a request to its response: the minimum round-trip time.</summary>
internal sealed class RecentLatency
{
    private readonly TimeSpan[] _latest;
    private readonly int _needed;
    private long _count;

    /// <param name="needed">The number of responses that are needed for a result.</param>
    public RecentLatency(int needed)
    {
        _needed = needed;
        _latest = new TimeSpan[Math.Max(32, needed)];
    }

    /// <summary>The number of responses that are needed for a result.</summary>
    public int Needed => _needed;

    /// <summary>The number of responses that are stored.</summary>
    public int Size => _latest.Length;

    /// <summary>Adds the latest time, and returns the shortest one, which is never longer; zero while there are too few.</summary>
    public TimeSpan Add(TimeSpan latency)
    {
        lock (_latest)
        {
            _latest[_count % _latest.Length] = latency;
            _count++;
            return _count < _needed
                ? TimeSpan.Zero
                : _latest.Take((int)Math.Min(_count, _latest.Length)).Min();
        }
    }

    /// <summary>Writes the stored times.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_count);
        foreach (var latency in _latest)
        {
            writer.Write(latency.Ticks);
        }
    }

    /// <summary>Reads times that an object of the same size wrote.</summary>
    /// <exception cref="InvalidDataException">The data are invalid.</exception>
    public void Read(BinaryReader reader)
    {
        _count = reader.ReadInt64();
        for (var i = 0; i < _latest.Length; i++)
        {
            _latest[i] = new TimeSpan(reader.ReadInt64());
        }
        if (_count is < 0 or > long.MaxValue / 2 || _latest.Any(latency => latency < TimeSpan.Zero))
        {
            throw new InvalidDataException("A latency cannot be negative.");
        }
    }
}
