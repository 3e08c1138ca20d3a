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

/// <summary>What all who ask one service share: the connection, and what it said of its fields.</summary>
internal sealed class SharedService
{
    // It is read whole, and has some 2 KB.
    private const int LongestInfo = 1024 * 1024;

    /// <param name="connection">Sends the requests.</param>
    /// <param name="options">How the service is reached.</param>
    /// <param name="bounds">How much of its answers is kept; null for what a client needs.</param>
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

    /// <summary>The answers that it gave.</summary>
    public ResponseCache Answers { get; }

    public QueryFieldCheck Fields { get; } = new();

    /// <summary>How long a request it takes.</summary>
    public RequestLengths Lengths { get; }

    /// <summary>Takes notice of what a mirror says of itself beside its answers.</summary>
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

    /// <summary>What the service says of itself now: it is how one learns whether its answers are still the same.</summary>
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

    /// <summary>Takes notice of an answer of info that somebody else asked for.</summary>
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

    /// <exception cref="HgncException">What came is no answer of info.</exception>
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
                throw ResponseErrors.NoAnswer("it is not JSON of the form that info gives", e);
            }
        }
    }
}
