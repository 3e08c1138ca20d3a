using System;
using System.Collections.Concurrent;
using Hgnc.Sharing;
using Hgnc.Throttling;
using Hgnc.Throttling.Machine;
using Hgnc.Throttling.Shared;

namespace Hgnc.Rest;

/// <summary>
/// One limiter for each service and rate, for all callers: cmdlets, runspaces, several base addresses of a host, and, through
/// the limiters behind it, other processes and machines.
/// </summary>
internal sealed class LimiterRegistry
{
    private const string Hgnc = "genenames.org";

    private readonly ConcurrentDictionary<string, IRequestLimiter> _throttles = new(
        StringComparer.OrdinalIgnoreCase
    );

    // By the whole address, so that a corrected password gets a new share.
    private readonly ConcurrentDictionary<
        (ShareAddress Share, string Key),
        IRequestLimiter
    > _shared = new();
    private readonly TimeProvider _time;
    private readonly MachineLimits? _machine;

    /// <param name="time">The clock.</param>
    /// <param name="machine">The limits that are shared with other processes, or null.</param>
    public LimiterRegistry(TimeProvider time, MachineLimits? machine = null)
    {
        _time = time;
        _machine = machine;
    }

    /// <summary>The limit of a service.</summary>
    /// <param name="service">The root address of the service.</param>
    /// <param name="setting">The user's rate in requests per second, or null.</param>
    /// <param name="share">The server with which other machines share the limit, or null for this machine only.</param>
    public IRequestLimiter For(Uri service, double? setting, ShareAddress? share = null)
    {
        if (RequestRate.For(service, setting) is not { } rate)
        {
            return _throttles.GetOrAdd(service.Authority, _ => new ConcurrencyOnlyLimiter());
        }
        var isHgnc = RequestRate.IsHgnc(service);
        // HGNC's own limit always applies: a rate that a user lowers and raises in one session comes before it and never replaces it.
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
            // The process's own limit comes before the shared one. If the shared one fails, it has counted all requests,
            // and no more requests wait for the file than there are permits.
            _ => new SlidingWindowLimiter(rate, _time, next ?? _machine?.For(key, rate, _time))
        );

    // This machine's limit is behind it, so it still applies if a share is set or unset in a session.
    private IRequestLimiter Get(
        ShareAddress share,
        string service,
        double rate,
        IRequestLimiter own,
        string ownKey
    ) =>
        _shared.GetOrAdd(
            (share, ownKey.ToLowerInvariant()),
            _ => new SharedLimiter(Shares.At(share), share, service, rate, own, _time)
        );
}
