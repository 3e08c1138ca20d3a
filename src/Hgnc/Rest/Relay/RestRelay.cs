using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Caching;
using Hgnc.Rest.Addresses;

namespace Hgnc.Rest.Relay;

/// <summary>
/// Passes requests on to a service as they came, and gives back the bytes that the service sent. It keeps the service's limit, asks equal
/// requests once, and keeps answers as long as the service's data are the same.
/// </summary>
public sealed class RestRelay
{
    // Info says whether the data have changed: all clients of a gateway may ask for it.
    private static readonly TimeSpan InfoAge = TimeSpan.FromMinutes(1);

    private static readonly CacheBounds Bounds = new()
    {
        Longest = 32 * 1024 * 1024,
        Memory = 128 * 1024 * 1024,
    };

    private readonly RestOptions _options;
    private readonly Action<RestExchange>? _observe;
    private readonly SharedService _service;
    private readonly CachedConnection _infos;

    /// <summary>A relay to the service that these options describe.</summary>
    /// <param name="options">Where the service is and how it is reached.</param>
    /// <param name="observe">Called for each attempt at a request and for each kept answer, on any thread.</param>
    /// <exception cref="HgncException">The address is http to another network, and the options do not allow that.</exception>
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
            // Old info is not judged by its date: it is requested again.
            (_, _) => Task.CompletedTask
        );
    }

    /// <summary>The service's root.</summary>
    public Uri BaseUri => _options.BaseUri;

    /// <summary>Requests a second that the service gets; null for no limit.</summary>
    public double? Rate => _options.EffectiveRate;

    /// <summary>How many requests wait for their turn or for the service's answer.</summary>
    public int Pending => _service.Cached.Sending + _infos.Sending;

    /// <summary>Asks the service, unless it gave the answer before.</summary>
    /// <param name="target">Path and query below the service's root, encoded as they came, without the first slash: <c>fetch/symbol/BRAF</c>.</param>
    /// <param name="format">JSON or XML.</param>
    /// <param name="wantsSuccessors">Whether a mirror is asked for the fields that only mirrors have.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, or the service's refusal with its status and body.</returns>
    /// <exception cref="HgncServiceException">There is no answer that could be passed on.</exception>
    /// <exception cref="HgncException">The target is not one of an address.</exception>
    public async Task<RelayedResponse> AskAsync(
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
                .AskAsync(
                    request,
                    (response, token) =>
                        response.Sent is { } sent
                            ? ReadAsync(request, response, sent, isInfo, token)
                            : Task.FromResult(Give(response.Kept!)),
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

    private static RelayedResponse Give(CachedResponse kept) =>
        new()
        {
            Body = kept.Body,
            Headers = ResponseHeaders.Parse(kept.Headers),
            Answered = kept.Answered,
            IsKept = true,
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
        var answer = await RelayBody
            .ReadAsync(
                request,
                response.Body,
                Bounds.Longest,
                ResponseHeaders.Parse(ResponseHeaders.Of(sent)),
                sent.Headers.Date,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (
            isInfo
            && answer.Rest is null
            && request.Accept.EndsWith("json", StringComparison.Ordinal)
        )
        {
            await _service
                .NoteInfoAsync(sent, new MemoryStream(answer.Body.ToArray()), cancellationToken)
                .ConfigureAwait(false);
        }
        return answer;
    }
}
