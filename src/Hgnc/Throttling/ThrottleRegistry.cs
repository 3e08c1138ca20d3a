using System;
using System.Collections.Concurrent;
using Hgnc.Throttling.Machine;

namespace Hgnc.Throttling;

/// <summary>
/// One throttle for each service and rate, whoever asks: cmdlets, runspaces, several base addresses of a host, and, by
/// what stands behind it, other processes.
/// </summary>
internal sealed class ThrottleRegistry
{
    private readonly ConcurrentDictionary<string, IRequestThrottle> _throttles = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly TimeProvider _time;
    private readonly MachineLimits? _machine;

    /// <param name="time">The clock.</param>
    /// <param name="machine">What is shared with other processes; null for nothing.</param>
    public ThrottleRegistry(TimeProvider time, MachineLimits? machine = null)
    {
        _time = time;
        _machine = machine;
    }

    public IRequestThrottle For(Uri service, double? setting)
    {
        if (RequestRate.For(service, setting) is not { } rate)
        {
            return _throttles.GetOrAdd(service.Authority, _ => new CrowdThrottle());
        }
        // HGNC's own limit always stands: a rate that a user lowered and raised again in one session goes before it, not in its place.
        var hgnc = RequestRate.IsHgnc(service)
            ? Get("genenames.org", RequestRate.Hgnc, null)
            : null;
        return hgnc is not null && rate >= RequestRate.Hgnc
            ? hgnc
            : Get(service.Authority, rate, hgnc);
    }

    private IRequestThrottle Get(string key, double rate, IRequestThrottle? next) =>
        _throttles.GetOrAdd(
            FormattableString.Invariant($"{key} {rate}"),
            // The process's own limit stands before the shared one: it knows what was sent should the shared one fail,
            // and no more requests wait for the file than there are places.
            _ => new WindowThrottle(rate, _time, next ?? _machine?.For(key, rate, _time))
        );
}
