using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
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
    private const int LongestInfo = 1024 * 1024;

    /// <param name="connection">Sends the requests.</param>
    /// <param name="options">The connection settings.</param>
    /// <param name="bounds">The limits of the cache, or null for a client's.</param>
    public SharedService(RestConnection connection, RestOptions options, CacheBounds? bounds = null)
    {
        Connection = connection;
        var folder = new ServiceFolder(ServiceFolder.FindParent, options.BaseUri, options.Time);
        Answers = new ResponseCache(
            options.CacheAge,
            options.Time,
            folder,
            bounds,
            SharedBy(options)
        );
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

    /// <summary>The cached responses.</summary>
    public ResponseCache Answers { get; }

    public QueryFieldCheck Fields { get; } = new();

    /// <summary>The lengths of requests that the service accepts.</summary>
    public RequestLengths Lengths { get; }

    /// <summary>Reads a mirror's headers about itself.</summary>
    public void NoteHeaders(HttpResponseHeaders headers)
    {
        if (
            headers.TryGetValues(MirrorHeaders.QueryLength, out var values)
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

    /// <summary>The service's current info, which shows whether its responses are still the same.</summary>
    public async Task<HgncInfo> GetInfoAsync(
        Action<RestExchange>? observe,
        CancellationToken cancellationToken
    )
    {
        DateTimeOffset? came = null;
        DateTimeOffset? answered = null;
        var info = await Connection
            .AskAsync(
                RestRequest.Of(RestUrl.Info(Connection.BaseUri), RestFormat.Json) with
                {
                    Longest = LongestInfo,
                },
                (response, body, token) =>
                {
                    came = response.Content.Headers.LastModified;
                    answered = response.Headers.Date;
                    return ReadInfoAsync(body, token);
                },
                observe,
                cancellationToken
            )
            .ConfigureAwait(false);
        DateTimeOffset? made = info.LastModified is { } date ? new(date) : null;
        Answers.Date.Note(made, came, answered);
        return info;
    }

    /// <summary>Records a response to info that another caller requested.</summary>
    public async Task NoteInfoAsync(
        HttpResponseMessage response,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken
    )
    {
        var info = await ReadInfoAsync(new MemoryStream(body.ToArray()), cancellationToken)
            .ConfigureAwait(false);
        DateTimeOffset? made = info.LastModified is { } date ? new(date) : null;
        Answers.Date.Note(made, response.Content.Headers.LastModified, response.Headers.Date);
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
