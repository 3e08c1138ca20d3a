using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using Hgnc.Caching;

namespace Hgnc.Rest;

/// <summary>The headers of an answer that say something of its body or of the service's data, as text of a line each.</summary>
internal static class ResponseHeaders
{
    private static readonly string[] Names =
    {
        "Content-Type",
        "Last-Modified",
        MirrorHeaders.QueryLength,
    };

    /// <summary>The headers of this answer that go with its body.</summary>
    public static string Of(HttpResponseMessage response) =>
        string.Join(
            "\n",
            Names
                .Select(name => (name, Value: Find(response, name)))
                .Where(header => header.Value is not null)
                .Select(header => $"{header.name}: {header.Value}")
        );

    /// <summary>The headers that a text of <see cref="Of"/> has.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string text)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.Split('\n'))
        {
            var colon = line.IndexOf(':');
            if (colon > 0)
            {
                headers[line.Substring(0, colon)] = line.Substring(colon + 1).Trim();
            }
        }
        return headers;
    }

    /// <summary>Has an answer written down while its body is read.</summary>
    /// <returns>The body to read in the place of the other.</returns>
    public static Stream Listen(
        this ResponseRecorder recorder,
        HttpResponseMessage response,
        Stream body
    ) => recorder.Listen(response.Headers.Date, Of(response), IsOfService(response), body);

    // A gateway's copy answers in the service's place, with data of another day: the service is asked again next time.
    private static bool IsOfService(HttpResponseMessage response) =>
        Find(response, MirrorHeaders.AnswerSource) != MirrorHeaders.FromDataset;

    private static string? Find(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated(name) ?? response.Content.Headers.NonValidated(name);

    // Without a look at the value's form: it is passed on as it came.
    private static string? NonValidated(
        this System.Net.Http.Headers.HttpHeaders headers,
        string name
    ) =>
        headers
            .Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            .Select(header => string.Join(", ", header.Value))
            .FirstOrDefault();
}
