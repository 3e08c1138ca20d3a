using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using Hgnc.Caching;

namespace Hgnc.Rest;

/// <summary>The headers of a response about its body or the service's data, as text with one header on each line.</summary>
internal static class ResponseHeaders
{
    private static readonly string[] Names =
    {
        "Content-Type",
        "Last-Modified",
        MirrorHeaders.QueryLength,
    };

    /// <summary>The headers of the response's body.</summary>
    public static string Of(HttpResponseMessage response) =>
        string.Join(
            "\n",
            Names
                .Select(name => (name, Value: Find(response, name)))
                .Where(header => header.Value is not null)
                .Select(header => $"{header.name}: {header.Value}")
        );

    /// <summary>The headers in a text from <see cref="Of"/>.</summary>
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

    /// <summary>Records a response while its body is read.</summary>
    /// <returns>The stream to read instead of the original.</returns>
    public static Stream Listen(
        this ResponseRecorder recorder,
        HttpResponseMessage response,
        Stream body
    ) => recorder.Listen(response.Headers.Date, Of(response), IsOfService(response), body);

    // A gateway's copy answers for the service with data of another day, so the next request goes to the service again.
    private static bool IsOfService(HttpResponseMessage response) =>
        Find(response, MirrorHeaders.AnswerSource) != MirrorHeaders.FromDataset;

    private static string? Find(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated(name) ?? response.Content.Headers.NonValidated(name);

    // The value is passed on unchanged, without a check of its form.
    private static string? NonValidated(
        this System.Net.Http.Headers.HttpHeaders headers,
        string name
    ) =>
        headers
            .Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            .Select(header => string.Join(", ", header.Value))
            .FirstOrDefault();
}
