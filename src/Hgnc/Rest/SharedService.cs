using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Hgnc.Json;
using Hgnc.Query;

namespace Hgnc.Rest;

/// <summary>What all who ask one service share: the connection, and what it said of its fields.</summary>
internal sealed class SharedService
{
    public SharedService(RestConnection connection)
    {
        Connection = connection;
    }

    public RestConnection Connection { get; }

    public QueryFieldCheck Fields { get; } = new();

    public Task<HgncInfo> GetInfoAsync(
        Action<RestExchange>? observe,
        CancellationToken cancellationToken
    ) =>
        Connection.AskAsync(
            RestUrl.Info(Connection.BaseUri),
            RestFormat.Json,
            ReadInfoAsync,
            observe,
            cancellationToken
        );

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
