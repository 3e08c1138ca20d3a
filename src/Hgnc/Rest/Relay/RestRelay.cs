using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Caching;
using Hgnc.Rest.Addresses;

namespace Hgnc.Rest.Relay;

/// <summary>
/// Relays requests unchanged to a service, and returns the bytes that the service sent. It keeps the service's limit, sends equal
/// requests once, and caches responses as long as the service's data do not change.
/// </summary>
public sealed class RestRelay
{
    // Info shows whether the data have changed, and all clients of a gateway can request it.
    private static readonly TimeSpan InfoAge = TimeSpan.FromMinutes(1);

    private static readonly CacheBounds Bounds = new()
    {
        MaxResponseSize = 32 * 1024 * 1024,
        MaxMemory = 128 * 1024 * 1024,
    };

    private readonly RestOptions _options;
    private readonly Action<RestExchange>? _observe;
    private readonly SharedService _service;
    private readonly CachedConnection _infos;

    /// <summary>Creates a relay to the service that these options describe.</summary>
    /// <param name="options">The address of the service and the connection settings.</param>
    /// <param name="observe">Called for each attempt and for each cached response, on any thread.</param>
    /// <exception cref="HgncException">The address is http to another network, which the options do not allow.</exception>
    public RestRelay(RestOptions options, Action<RestExchange>? observe = null)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        options.CheckSecure(options.BaseUri);
        _observe = observe;
        _service = new SharedService(RestConnections.Shared.Connect(options), options, Bounds);
        _infos = new CachedConnection(
            _service.Connection,
            new ResponseCache(
                options.CacheAge < InfoAge ? options.CacheAge : InfoAge,
                options.Time,
                folder: null
            ),
            // Old info is not checked by its date. It is requested again.
            (_, _) => Task.CompletedTask
        );
    }

    /// <summary>The root address of the service.</summary>
    public Uri BaseUri => _options.BaseUri;

    /// <summary>The rate in requests per second, or null for no limit.</summary>
    public double? Rate => _options.EffectiveRate;

    /// <summary>The number of requests that wait for a permit or a response.</summary>
    public int Pending => _service.Cached.Sending + _infos.Sending;

    /// <summary>Sends a request to the service, unless the response is cached.</summary>
    /// <param name="target">The path and query below the service's root, encoded as received, without the first slash: <c>fetch/symbol/BRAF</c>.</param>
    /// <param name="format">JSON or XML.</param>
    /// <param name="wantsSuccessors">Whether to ask a mirror for the fields that only mirrors have.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The response, or the service's refusal with its status and body.</returns>
    /// <exception cref="HgncServiceException">There is no response that can be passed on.</exception>
    /// <exception cref="HgncException">The target cannot be part of an address.</exception>
    public async Task<RelayedResponse> SendAsync(
        string target,
        RestFormat format,
        bool wantsSuccessors,
        CancellationToken cancellationToken = default
    )
    {
        var request = RestRequest.Of(RelayTarget.Address(BaseUri, target), format);
        request = request with
        {
            KeepsRefusal = true,
            WantsSuccessors = wantsSuccessors,
            CacheKey = $"{request.Accept} {target}{(wantsSuccessors ? "" : " plain")}",
        };
        var isInfo = RelayTarget.IsInfo(target);
        try
        {
            return await (isInfo ? _infos : _service.Cached)
                .SendAsync(
                    request,
                    (response, token) =>
                        response.Sent is { } sent
                            ? ReadAsync(request, response, sent, isInfo, token)
                            : Task.FromResult(Give(response.Cached!)),
                    _observe,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (HgncServiceException e) when (e is { Refusal: { } refusal, Status: { } status })
        {
            if ((int)status < 400 || (int)status == 407)
            {
                throw;
            }
            return new RelayedResponse
            {
                Status = (int)status,
                Headers = ResponseHeaders.Parse(
                    refusal.ContentType is { } type ? $"Content-Type: {type}" : ""
                ),
                Body = refusal.Body,
                Failure = e,
            };
        }
    }

    private static RelayedResponse Give(CachedResponse cached) =>
        new()
        {
            Body = cached.Body,
            Headers = ResponseHeaders.Parse(cached.Headers),
            SentAt = cached.SentAt,
            IsCached = true,
        };

    private async Task<RelayedResponse> ReadAsync(
        RestRequest request,
        RestResponse response,
        HttpResponseMessage sent,
        bool isInfo,
        CancellationToken cancellationToken
    )
    {
        _service.NoteHeaders(response);
        var relayed = await RelayBody
            .ReadAsync(
                request,
                response.Body,
                Bounds.MaxResponseSize,
                ResponseHeaders.Parse(ResponseHeaders.Of(sent)),
                sent.Headers.Date,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (
            isInfo
            && relayed.Rest is null
            && request.Accept.EndsWith("json", StringComparison.Ordinal)
        )
        {
            await _service
                .NoteInfoAsync(sent, new MemoryStream(relayed.Body.ToArray()), cancellationToken)
                .ConfigureAwait(false);
        }
        return relayed;
    }
}
