using System;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Answers;
using Hgnc.Json;
using Hgnc.Query;

namespace Hgnc.Rest;

/// <summary>What all who ask one service share: the connection, and what it said of its fields.</summary>
internal sealed class SharedService
{
    public SharedService(RestConnection connection, RestOptions options)
    {
        Connection = connection;
        Answers = new AnswerCache(
            options.CacheAge,
            options.Time,
            new AnswerFolder(AnswerFolder.FindParent, options.BaseUri, options.Time)
        );
    }

    public RestConnection Connection { get; }

    /// <summary>The answers that it gave.</summary>
    public AnswerCache Answers { get; }

    public QueryFieldCheck Fields { get; } = new();

    /// <summary>What the service says of itself now: it is how one learns whether its answers are still the same.</summary>
    public async Task<HgncInfo> GetInfoAsync(
        Action<RestExchange>? observe,
        CancellationToken cancellationToken
    )
    {
        var (info, modified, answered) = await Connection
            .AskAsync(
                RestRequest.Of(RestUrl.Info(Connection.BaseUri), RestFormat.Json),
                ReadAsync,
                observe,
                cancellationToken
            )
            .ConfigureAwait(false);
        Answers.Date.Note(modified, answered);
        return info;
    }

    // A mirror may have got its data later than they were made: its header tells.
    private static async Task<(
        HgncInfo Info,
        DateTimeOffset? Modified,
        DateTimeOffset? Answered
    )> ReadAsync(HttpResponseMessage response, Stream body, CancellationToken cancellationToken)
    {
        var info = await ReadInfoAsync(body, cancellationToken).ConfigureAwait(false);
        var came = response.Content.Headers.LastModified;
        DateTimeOffset? made = info.LastModified is { } date ? new(date) : null;
        return (info, came > made || made is null ? came : made, response.Headers.Date);
    }

    private static async Task<HgncInfo> ReadInfoAsync(
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
                throw new HgncException(
                    HgncErrorKind.BadAnswer,
                    "What came is not an answer of HGNC's service: it is not JSON of the form that info gives.",
                    "Check the base address; a proxy or a login page may have answered in the service's place.",
                    e
                );
            }
        }
    }
}
