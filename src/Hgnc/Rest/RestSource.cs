using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;
using Hgnc.Rest.Addresses;
using Hgnc.Rest.Connection;
using Hgnc.Rest.Lengths;
using Hgnc.Throttling;

namespace Hgnc.Rest;

/// <summary>
/// HGNC's REST service, or a mirror of it. All sources of one process share connections and the limit of requests.
/// </summary>
public sealed class RestSource : IHgncSource
{
    // A response with up to this number of records is read completely before it counts, so that an incomplete one is requested again; a longer one
    // streams. A hit is a twentieth of a record.
    private const int WholeRecords = 100;
    private const int WholeHits = 2000;

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

    /// <inheritdoc/>
    public Task<HgncInfo> GetInfoAsync(CancellationToken cancellationToken = default) =>
        Service.GetInfoAsync(_observe, cancellationToken);

    /// <inheritdoc/>
    public async Task<HgncResponse<HgncGene>> FetchAsync(
        string field,
        string term,
        CancellationToken cancellationToken = default
    )
    {
        var uri = await FetchUriAsync(field, term, cancellationToken).ConfigureAwait(false);
        try
        {
            return await AskAsync<HgncGene>(
                    RestRequest.Of(uri, RestFormat.Json),
                    GeneJson.TryRead,
                    WholeRecords,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (HgncServiceException e) when (SlashSearch.MayHelp(e, uri))
        {
            var found = await SlashSearch
                .FindAsync(this, HgncQuery.ForValue(field, term), cancellationToken)
                .ConfigureAwait(false);
            if (found is null)
            {
                throw;
            }
            return new HgncResponse<HgncGene>(
                found
                    .Select(pair => pair.Record)
                    .Where(record => SlashSearch.IsWhole(record, field, term))
                    .ToList()
            );
        }
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
        // A query that is too long for any address is refused as a whole.
        _ = RestUrl.Search(BaseUri, query);
        return await new LongSearch(
            query.Text,
            Service.Lengths,
            (part, isOnce) =>
                AskAsync(
                    RestRequest.Of(RestUrl.Search(BaseUri, part), RestFormat.Json) with
                    {
                        IsOnce = isOnce,
                    },
                    HitJson.ReaderFor(query.Text),
                    WholeHits,
                    cancellationToken
                ),
            new SlashParts(this),
            cancellationToken
        )
            .AskAsync(query.Root)
            .ConfigureAwait(false);
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
        var uri = await FetchUriAsync(field, term, cancellationToken).ConfigureAwait(false);
        return await AskAsync(
                RestRequest.Of(uri, format),
                ResponseBodies.ReadTextAsync,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private async Task<Uri> FetchUriAsync(
        string field,
        string term,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(term))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"The value of {field} to fetch is empty.",
                "Give a value of the field."
            );
        }
        await Service.Fields.CheckAsync(field, this, cancellationToken).ConfigureAwait(false);
        return RestUrl.Fetch(BaseUri, field, term);
    }

    private Task<HgncResponse<T>> AskAsync<T>(
        RestRequest request,
        RecordReader<T> readRecord,
        int whole,
        CancellationToken cancellationToken
    )
        where T : class =>
        AskAsync(
            request,
            (body, token) => ResponseBodies.ReadAsync(request.Uri, body, readRecord, whole, token),
            cancellationToken
        );

    private Task<T> AskAsync<T>(
        RestRequest request,
        Func<Stream, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken
    ) =>
        Service.Answers.AskAsync(
            $"{request.Accept} {request.Uri.PathAndQuery}",
            NoCache,
            GetInfoAsync,
            (kept, token) =>
            {
                _observe?.Invoke(new RestExchange { Uri = request.Uri, CachedAt = kept.Answered });
                return read(kept.Open(), token);
            },
            (recorder, token) =>
                Service.Connection.AskAsync(
                    request,
                    (response, body, stop) =>
                    {
                        Service.NoteHeaders(response.Headers);
                        return read(recorder.Listen(response, body), stop);
                    },
                    _observe,
                    token
                ),
            cancellationToken
        );
}
