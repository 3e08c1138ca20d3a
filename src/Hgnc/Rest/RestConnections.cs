using System;
using System.Collections.Concurrent;
using Hgnc.Rest.Connection;
using Hgnc.Throttling;
using Hgnc.Throttling.Machine;

namespace Hgnc.Rest;

/// <summary>
/// The one client of a process: a connection for each service and each set of connection settings, and one limiter for each service.
/// </summary>
internal sealed class RestConnections
{
    private readonly ConcurrentDictionary<RestOptions, Lazy<SharedService>> _services = new();

    // A service that blocks an address does so for all connections.
    private readonly ConcurrentDictionary<string, ForbiddenLatch> _blocks = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly LimiterRegistry _throttles = new(
        TimeProvider.System,
        new MachineLimits(LimitFolder.Find)
    );

    /// <summary>The instance that all cmdlets and runspaces of this process share, and with it the connections and limits.</summary>
    public static RestConnections Shared { get; } = new();

    /// <summary>The request limit of this service, from any caller.</summary>
    public IRequestLimiter LimiterFor(RestOptions options) =>
        _throttles.For(options.BaseUri, options.Rate, options.Share);

    public SharedService Get(RestOptions options) =>
        _services.GetOrAdd(options, key => new(() => new SharedService(Connect(key), key))).Value;

    /// <summary>Creates a separate connection to a service. The limit and the block are shared by all.</summary>
    public RestConnection Connect(RestOptions options) =>
        new(
            options,
            LimiterFor(options),
            _blocks.GetOrAdd(options.BaseUri.Authority, _ => new ForbiddenLatch(options.Time))
        );
}
