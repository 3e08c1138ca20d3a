using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Caching;
using Hgnc.Json;
using Hgnc.Rest.Addresses;
using Hgnc.Rest.Connection;
using Hgnc.Rest.Lengths;
using Hgnc.Sharing;

namespace Hgnc.Rest;

/// <summary>The state that all clients of a service share: the connection, and its info about fields.</summary>
internal sealed class SharedService
{
    // Info is read completely, and has about 2 KB.
    private const int MaxInfoLength = 1024 * 1024;

    private readonly ResponseCache _cache;

    /// <param name="connection">Sends the requests.</param>
    /// <param name="options">The connection settings.</param>
    /// <param name="bounds">The limits of the cache, or null for a client's.</param>
    public SharedService(RestConnection connection, RestOptions options, CacheBounds? bounds = null)
    {
        Connection = connection;
        var folder = new ServiceFolder(ServiceFolder.FindParent, options.BaseUri, options.Time);
        _cache = new ResponseCache(
            options.CacheAge,
            options.Time,
            folder,
            bounds,
            SharedBy(options)
        );
        Cached = new CachedConnection(connection, _cache, GetInfoAsync);
        Lengths = new RequestLengths(
            options.CacheAge > TimeSpan.Zero ? new LengthsFile(folder) : null,
            options.Time
        );
    }

    private static SharedCache? SharedBy(RestOptions options) =>
        options.Share is { } share
            ? new SharedCache(() => Shares.At(share), options.BaseUri)
            : null;

    public RestConnection Connection { get; }

    /// <summary>The connection with the cache.</summary>
    public CachedConnection Cached { get; }

    public QueryFieldCheck Fields { get; } = new();

    /// <summary>The lengths of requests that the service accepts.</summary>
    public RequestLengths Lengths { get; }

    /// <summary>Reads a mirror's headers about itself, if the response is not from the cache.</summary>
    public void NoteHeaders(RestResponse response)
    {
        if (
            response.Sent is { } sent
            && sent.Headers.TryGetValues(MirrorHeaders.QueryLength, out var values)
            && int.TryParse(
                values.First(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var length
            )
        )
        {
            Lengths.Announce(length);
        }
    }

    /// <summary>The service's current info, never from the cache. Its date shows whether cached responses are still valid.</summary>
    public Task<HgncInfo> GetInfoAsync(
        Action<RestExchange>? observe,
        CancellationToken cancellationToken
    ) =>
        Connection.SendAsync(
            RestRequest.Of(RestUrl.Info(Connection.BaseUri), RestFormat.Json) with
            {
                MaxLength = MaxInfoLength,
            },
            NoteInfoAsync,
            observe,
            cancellationToken
        );

    /// <summary>Reads info, and records the date of the service's data.</summary>
    public async Task<HgncInfo> NoteInfoAsync(
        HttpResponseMessage response,
        Stream body,
        CancellationToken cancellationToken
    )
    {
        var received = response.Content.Headers.LastModified;
        var info = await ReadInfoAsync(body, cancellationToken).ConfigureAwait(false);
        DateTimeOffset? dataDate = info.LastModified is { } date ? new(date) : null;
        _cache.Date.Note(dataDate, received, response.Headers.Date);
        return info;
    }

    /// <exception cref="HgncException">The body is not a response to info.</exception>
    internal static async Task<HgncInfo> ReadInfoAsync(
        Stream body,
        CancellationToken cancellationToken
    )
    {
        using (body)
        {
            try
            {
                using var document = await JsonDocument
                    .ParseAsync(body, cancellationToken: cancellationToken)
                    .ConfigureAwait(false);
                return InfoJson.Read(document.RootElement);
            }
            catch (Exception e)
                when (e
                        is JsonException
                            or InvalidOperationException
                            or FormatException
                            or OverflowException
                )
            {
                throw ResponseErrors.NotAResponse("it is not JSON of the form that info gives", e);
            }
        }
    }
}
