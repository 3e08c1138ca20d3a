using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;
using Hgnc.Query;
using Hgnc.Rest.Addresses;

namespace Hgnc.Rest;

/// <summary>The three requests of the service, unchanged: each call is one request or one cached response.</summary>
/// <param name="service">The connection and the cache.</param>
/// <param name="bypassesCache">Whether each request is sent even if its response is cached.</param>
/// <param name="observe">Called for each attempt and each cached response.</param>
internal sealed class ServiceRequests(
    SharedService service,
    bool bypassesCache,
    Action<RestExchange>? observe
)
{
    // A response with up to this number of records is read completely before it counts, so that an incomplete one is requested
    // again. A longer one is streamed. A hit is a twentieth of a record.
    private const int WholeRecords = 100;
    private const int WholeHits = 2000;

    public Task<HgncInfo> GetInfoAsync(CancellationToken cancellationToken) =>
        service.GetInfoAsync(observe, cancellationToken);

    public Task<HgncResponse<HgncGene>> FetchAsync(
        string field,
        string term,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            RestRequest.Of(FetchUri(field, term), RestFormat.Json),
            Reader<HgncGene>(GeneJson.TryRead, WholeRecords),
            cancellationToken
        );

    /// <summary>Returns the hits of a query or of a part of it.</summary>
    /// <param name="part">What to search for.</param>
    /// <param name="text">The text of the whole query, which the hits contain.</param>
    /// <param name="isOnce">Whether the request is not retried.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public Task<HgncResponse<HgncHit>> SearchAsync(
        QueryNode part,
        string text,
        bool isOnce,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            RestRequest.Of(SearchUri(part), RestFormat.Json) with
            {
                IsOnce = isOnce,
            },
            Reader(HitJson.ReaderFor(text), WholeHits),
            cancellationToken
        );

    /// <summary>The text of the response to a fetch.</summary>
    public Task<string> FetchRawAsync(
        string field,
        string term,
        RestFormat format,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            RestRequest.Of(FetchUri(field, term), format),
            static (_, body, token) => ResponseBodies.ReadTextAsync(body, token),
            cancellationToken
        );

    /// <exception cref="HgncException">The term is too long for an address.</exception>
    public Uri FetchUri(string field, string term) =>
        RestUrl.Fetch(service.Connection.BaseUri, field, term);

    /// <exception cref="HgncException">The query is too long for an address.</exception>
    public Uri SearchUri(QueryNode query) => RestUrl.Search(service.Connection.BaseUri, query);

    private static Func<Uri, Stream, CancellationToken, Task<HgncResponse<T>>> Reader<T>(
        RecordReader<T> readRecord,
        int whole
    )
        where T : class =>
        (uri, body, token) => ResponseBodies.ReadAsync(uri, body, readRecord, whole, token);

    private Task<T> SendAsync<T>(
        RestRequest request,
        Func<Uri, Stream, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken
    ) =>
        service.Cached.SendAsync(
            request with
            {
                BypassesCache = bypassesCache,
            },
            (response, token) =>
            {
                service.NoteHeaders(response);
                return read(request.Uri, response.Body, token);
            },
            observe,
            cancellationToken
        );
}
