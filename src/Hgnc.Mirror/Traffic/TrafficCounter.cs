using System;
using System.Net;
using System.Threading;

namespace Hgnc.Mirror.Traffic;

/// <summary>Timestamps and counts arrivals, and decides what happens to each, under one lock.</summary>
internal sealed class TrafficCounter(MirrorOptions options)
{
    private readonly Lock _lock = new();
    private readonly ArrivalWindow _lastSecond = new(options.TimeProvider);
    private readonly FaultPicker _faults = new(options.Faults, options.Seed);
    private readonly RateGuard? _guard = options.Rate is { } rate
        ? new RateGuard(rate, options.TimeProvider)
        : null;
    private MirrorStats _stats = new();

    public MirrorStats Stats => Volatile.Read(ref _stats);

    public Arrival Add(IPAddress? address)
    {
        // The timestamp is taken under the lock, so that timestamps never go back.
        lock (_lock)
        {
            var now = options.TimeProvider.GetTimestamp();
            var isAdmitted = _guard?.Admit(Plain(address), now) ?? true;
            var inOneSecond = _lastSecond.Add(now);
            Volatile.Write(
                ref _stats,
                new MirrorStats
                {
                    Requests = _stats.Requests + 1,
                    MaxInOneSecond = Math.Max(_stats.MaxInOneSecond, inOneSecond),
                    Refused = _stats.Refused + (isAdmitted ? 0 : 1),
                }
            );
            return new Arrival(isAdmitted, isAdmitted ? _faults.Next() : null);
        }
    }

    // The same client can come as 127.0.0.1 and as ::ffff:127.0.0.1.
    private static IPAddress Plain(IPAddress? address) =>
        address is null ? IPAddress.None
        : address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
        : address;
}

/// <summary>The decision about a request: whether it is admitted, and the fault that it gets, if any.</summary>
internal readonly record struct Arrival(bool IsAdmitted, int? Fault);
