using System;
using System.Collections.Concurrent;
using Hgnc.Rest.Connection;
using Hgnc.Throttling;
using Hgnc.Throttling.Machine;

namespace Hgnc.Rest;

/// <summary>
/// The one client of a process: a connection for each service and each way of reaching it, and one throttle for each service.
/// </summary>
internal sealed class RestConnections
{
    private readonly ConcurrentDictionary<RestOptions, Lazy<SharedService>> _services = new();

    // A service that blocks an address does so however it is asked.
    private readonly ConcurrentDictionary<string, ForbiddenLatch> _blocks = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly LimiterRegistry _throttles = new(
        TimeProvider.System,
        new MachineLimits(LimitFolder.Find)
    );

    /// <summary>What every cmdlet and runspace of this process shares: the module's only lasting state.</summary>
    public static RestConnections Shared { get; } = new();

    /// <summary>The limit that requests to this service keep, whoever sends them.</summary>
    public IRequestLimiter ThrottleFor(RestOptions options) =>
        _throttles.For(options.BaseUri, options.Rate, options.Share);

    public SharedService Get(RestOptions options) =>
        _services.GetOrAdd(options, key => new(() => new SharedService(Connect(key), key))).Value;

    /// <summary>A connection of one's own to a service. The limit and the block are the same for all who ask it.</summary>
    public RestConnection Connect(RestOptions options) =>
        new(
            options,
            ThrottleFor(options),
            _blocks.GetOrAdd(options.BaseUri.Authority, _ => new ForbiddenLatch(options.Time))
        );
}
