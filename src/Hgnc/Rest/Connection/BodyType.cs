using System;
using System.Linq;
using System.Net.Http;
using Hgnc.Json;
using Hgnc.Rest.Addresses;

namespace Hgnc.Rest.Connection;

/// <summary>Checks the headers of a response: if they show that it is not from the service, it is refused before it is read.</summary>
internal static class BodyType
{
    private static readonly string[] Charsets = { "utf-8", "utf8", "us-ascii" };

    /// <exception cref="HgncException">The type is not one of the service's, or the charset is not UTF-8.</exception>
    public static void Check(RestRequest request, HttpResponseMessage response)
    {
        var type = response.Content.Headers.ContentType;
        if (request.IsDownload || type is null)
        {
            return;
        }
        if (!IsOf(request.Accept, type.MediaType ?? ""))
        {
            throw ResponseErrors.NotAResponse(
                $"its type is {type.MediaType}, but {request.Accept} was requested"
            );
        }
        var charset = type.CharSet?.Trim('"', ' ');
        if (
            !string.IsNullOrEmpty(charset)
            && !Charsets.Contains(charset, StringComparer.OrdinalIgnoreCase)
        )
        {
            throw ResponseErrors.NotAResponse($"its charset is {charset}, not UTF-8");
        }
    }

    // A mirror of static files may not know the type. The content is checked anyway.
    private static bool IsOf(string asked, string type) =>
        type.EndsWith(
            asked.EndsWith("json", StringComparison.Ordinal) ? "json" : "xml",
            StringComparison.OrdinalIgnoreCase
        )
        || type.Equals("text/plain", StringComparison.OrdinalIgnoreCase)
        || type.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase);
}
