using System;
using System.IO;
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
        var info = await Connection
            .AskAsync(
                RestRequest.Of(RestUrl.Info(Connection.BaseUri), RestFormat.Json),
                (_, body, token) => ReadInfoAsync(body, token),
                observe,
                cancellationToken
            )
            .ConfigureAwait(false);
        Answers.Date.Note(info.LastModified);
        return info;
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
