using System;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Rest.Connection;
using Hgnc.Rest.Lengths;
using Hgnc.Throttling;

namespace Hgnc.Rest;

/// <summary>
/// HGNC's REST service, or a mirror of it. All sources of one process share connections and the request limit. It checks the
/// fields before it sends a request. The class of each layer below says what it adds.
/// </summary>
public sealed class RestSource : IHgncSource
{
    private readonly RestOptions _options;

    // Only the first request needs a connection. If the local copy answers, the HTTP client and its dependencies are
    // never loaded.
    private readonly Lazy<SharedService> _service;
    private readonly Action<RestExchange>? _observe;

    /// <summary>Creates a client for the service that these options describe.</summary>
    /// <param name="options">The address and the connection settings.</param>
    /// <param name="observe">Called for each attempt to send a request, on any thread.</param>
    public RestSource(RestOptions options, Action<RestExchange>? observe = null)
        : this(options, () => RestConnections.Shared.Get(options), observe) { }

    internal RestSource(
        RestOptions options,
        IRequestLimiter throttle,
        Action<RestExchange>? observe = null
    )
        : this(
            options,
            () => new SharedService(new RestConnection(options, throttle), options),
            observe
        ) { }

    private RestSource(
        RestOptions options,
        Func<SharedService> connect,
        Action<RestExchange>? observe
    )
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        options.CheckSecure(options.BaseUri);
        _service = new(connect);
        _observe = observe;
    }

    /// <summary>The root address of the service.</summary>
    public Uri BaseUri => _options.BaseUri;

    /// <summary>The rate in requests per second, or null for no limit.</summary>
    public double? Rate => _options.EffectiveRate;

    private SharedService Service => _service.Value;

    /// <summary>The number of concurrent requests that uses the limit fully, according to recent response times.</summary>
    public int Concurrency => Service.Connection.Concurrency;

    /// <summary>Whether to send each request, without reading the cache.</summary>
    public bool NoCache { get; init; }

    private ServiceRequests Requests => new(Service, NoCache, _observe);

    private TolerantSource Tolerant => new(Requests, Service.Lengths);

    /// <inheritdoc/>
    public Task<HgncInfo> GetInfoAsync(CancellationToken cancellationToken = default) =>
        Requests.GetInfoAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<HgncResponse<HgncGene>> FetchAsync(
        string field,
        string term,
        CancellationToken cancellationToken = default
    )
    {
        await CheckAsync(field, term, cancellationToken).ConfigureAwait(false);
        return await Tolerant.FetchAsync(field, term, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<HgncResponse<HgncHit>> SearchAsync(
        HgncQuery query,
        CancellationToken cancellationToken = default
    )
    {
        if (query is null)
        {
            throw new ArgumentNullException(nameof(query));
        }
        await Service.Fields.CheckAsync(query, this, cancellationToken).ConfigureAwait(false);
        return await Tolerant.SearchAsync(query, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The text of the service's response to a fetch.</summary>
    /// <param name="field">HGNC's name of a searchable field.</param>
    /// <param name="term">The whole value.</param>
    /// <param name="format">JSON or XML.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<string> FetchRawAsync(
        string field,
        string term,
        RestFormat format,
        CancellationToken cancellationToken = default
    )
    {
        await CheckAsync(field, term, cancellationToken).ConfigureAwait(false);
        return await Requests
            .FetchRawAsync(field, term, format, cancellationToken)
            .ConfigureAwait(false);
    }

    private Task CheckAsync(string field, string term, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(term)
            ? throw new HgncException(
                HgncErrorKind.BadInput,
                $"The value of {field} to fetch is empty.",
                "Give a value of the field."
            )
            : Service.Fields.CheckAsync(field, this, cancellationToken);
}
