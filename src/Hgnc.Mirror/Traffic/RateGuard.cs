using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;

namespace Hgnc.Mirror.Traffic;

/// <summary>Blocks an address permanently once it exceeds a rate, as HGNC's service may do. Not thread-safe.</summary>
internal sealed class RateGuard(int rate, TimeProvider time)
{
    private const int SweepAtLeast = 1024;

    private readonly Dictionary<IPAddress, ArrivalWindow> _recent = [];
    private readonly HashSet<IPAddress> _blocked = [];
    private int _sweepAt = SweepAtLeast;

    /// <summary>Whether a request that arrives from this address now is allowed.</summary>
    public bool Admit(IPAddress address, long timestamp)
    {
        if (_blocked.Contains(address))
        {
            return false;
        }
        if (!_recent.TryGetValue(address, out var window))
        {
            Sweep(timestamp);
            _recent[address] = window = new ArrivalWindow(time);
        }
        if (window.Add(timestamp) <= rate)
        {
            return true;
        }
        _recent.Remove(address);
        _blocked.Add(address);
        return false;
    }

    // Addresses that no longer count are removed when the table has doubled, so that this costs little.
    private void Sweep(long timestamp)
    {
        if (_recent.Count < _sweepAt)
        {
            return;
        }
        foreach (var (address, window) in _recent.ToArray())
        {
            if (window.IsIdle(timestamp))
            {
                _recent.Remove(address);
            }
        }
        _sweepAt = Math.Max(SweepAtLeast, _recent.Count * 2);
    }
}
