using System;
using System.Collections.Concurrent;
using Hgnc.Sharing;
using Hgnc.Throttling;
using Hgnc.Throttling.Machine;
using Hgnc.Throttling.Shared;

namespace Hgnc.Rest;

/// <summary>
/// One throttle for each service and rate, whoever asks: cmdlets, runspaces, several base addresses of a host, and, by
/// what stands behind it, other processes and other machines.
/// </summary>
internal sealed class LimiterRegistry
{
    private const string Hgnc = "genenames.org";

    private readonly ConcurrentDictionary<string, IRequestLimiter> _throttles = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly TimeProvider _time;
    private readonly MachineLimits? _machine;

    /// <param name="time">The clock.</param>
    /// <param name="machine">What is shared with other processes; null for nothing.</param>
    public LimiterRegistry(TimeProvider time, MachineLimits? machine = null)
    {
        _time = time;
        _machine = machine;
    }

    /// <summary>The limit of a service.</summary>
    /// <param name="service">The service's root.</param>
    /// <param name="setting">Requests a second, where the user set them.</param>
    /// <param name="share">The server by which other machines keep the same limit; null for this machine alone.</param>
    public IRequestLimiter For(Uri service, double? setting, ShareAddress? share = null)
    {
        if (RequestRate.For(service, setting) is not { } rate)
        {
            return _throttles.GetOrAdd(service.Authority, _ => new UnlimitedRateLimiter());
        }
        var isHgnc = RequestRate.IsHgnc(service);
        // HGNC's own limit always stands: a rate that a user lowered and raised again in one session goes before it, not in its place.
        var hgnc = isHgnc ? Get(Hgnc, RequestRate.Hgnc, null) : null;
        var own =
            hgnc is not null && rate >= RequestRate.Hgnc
                ? hgnc
                : Get(service.Authority, rate, hgnc);
        return share is null
            ? own
            : Get(
                share,
                isHgnc ? Hgnc : service.Authority,
                isHgnc ? RequestRate.Hgnc : rate,
                own,
                FormattableString.Invariant($"{service.Authority} {rate}")
            );
    }

    private IRequestLimiter Get(string key, double rate, IRequestLimiter? next) =>
        _throttles.GetOrAdd(
            FormattableString.Invariant($"{key} {rate}"),
            // The process's own limit stands before the shared one: it knows what was sent should the shared one fail,
            // and no more requests wait for the file than there are places.
            _ => new SlidingWindowLimiter(rate, _time, next ?? _machine?.For(key, rate, _time))
        );

    // This machine's limit stands behind it, so that a share that is set or unset in a session takes nothing away from it.
    private IRequestLimiter Get(
        ShareAddress share,
        string service,
        double rate,
        IRequestLimiter own,
        string ownKey
    ) =>
        _throttles.GetOrAdd(
            $"{share} {ownKey}",
            _ => new SharedLimiter(Shares.At(share), share, service, rate, own, _time)
        );
}
