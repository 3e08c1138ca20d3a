using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Hgnc.Rest.Addresses;

/// <summary>A server's version of a file, to ask later whether there is another.</summary>
internal sealed record FileVersion
{
    /// <summary>The ETag header, unchanged.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified header, unchanged.</summary>
    public string? LastModified { get; init; }

    /// <summary>The time in Last-Modified, UTC.</summary>
    public DateTime? Modified { get; init; }

    /// <summary>Whether a server can be asked for another version, because it gave this one a name.</summary>
    public bool CanBeAskedFor => ETag is not null || LastModified is not null;

    public static FileVersion Of(HttpResponseMessage response) =>
        new()
        {
            ETag = Header(response.Headers, "ETag"),
            LastModified = Header(response.Content.Headers, "Last-Modified"),
            Modified = response.Content.Headers.LastModified?.UtcDateTime,
        };

    /// <summary>Makes the request conditional: only for another version than this one.</summary>
    public void AddTo(HttpRequestHeaders headers)
    {
        if (ETag is not null)
        {
            headers.TryAddWithoutValidation("If-None-Match", ETag);
        }
        if (LastModified is not null)
        {
            headers.TryAddWithoutValidation("If-Modified-Since", LastModified);
        }
    }

    private static string? Header(HttpHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
