using System;
using System.Linq;
using System.Net.Http;
using Hgnc.Json;
using Hgnc.Rest.Addresses;

namespace Hgnc.Rest.Connection;

/// <summary>What an answer says of its own form: what cannot be an answer of the service's is told by that, before it is read.</summary>
internal static class BodyType
{
    private static readonly string[] Charsets = { "utf-8", "utf8", "us-ascii" };

    /// <exception cref="HgncException">It is of a type in which the service does not answer, or not in UTF-8.</exception>
    public static void Check(RestRequest request, HttpResponseMessage response)
    {
        var type = response.Content.Headers.ContentType;
        if (request.IsDownload || type is null)
        {
            return;
        }
        if (!IsOf(request.Accept, type.MediaType ?? ""))
        {
            throw ResponseErrors.NoAnswer(
                $"its type is {type.MediaType}, but {request.Accept} was requested"
            );
        }
        var charset = type.CharSet?.Trim('"', ' ');
        if (
            !string.IsNullOrEmpty(charset)
            && !Charsets.Contains(charset, StringComparer.OrdinalIgnoreCase)
        )
        {
            throw ResponseErrors.NoAnswer($"its charset is {charset}, not UTF-8");
        }
    }

    // A mirror made of files may not know what it gives; what is in it is checked anyway.
    private static bool IsOf(string asked, string type) =>
        type.EndsWith(
            asked.EndsWith("json", StringComparison.Ordinal) ? "json" : "xml",
            StringComparison.OrdinalIgnoreCase
        )
        || type.Equals("text/plain", StringComparison.OrdinalIgnoreCase)
        || type.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase);
}
