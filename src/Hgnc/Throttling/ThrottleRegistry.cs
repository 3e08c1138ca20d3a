using System;
using System.Collections.Concurrent;

namespace Hgnc.Throttling;

/// <summary>One throttle for each service and rate, whoever asks: cmdlets, runspaces, several base addresses of a host.</summary>
internal sealed class ThrottleRegistry
{
    private readonly ConcurrentDictionary<string, IRequestThrottle> _throttles = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly TimeProvider _time;

    public ThrottleRegistry(TimeProvider time)
    {
        _time = time;
    }

    public IRequestThrottle For(Uri service, double? setting)
    {
        if (RequestRate.For(service, setting) is not { } rate)
        {
            return NoThrottle.Instance;
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
            _ => new WindowThrottle(rate, _time, next)
        );
}
