using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Hgnc.Rest.Addresses;

/// <summary>What a server said of a file's version, to ask it later whether there is another.</summary>
internal sealed record FileVersion
{
    /// <summary>The ETag header as it came.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified header as it came.</summary>
    public string? LastModified { get; init; }

    /// <summary>The day and time that Last-Modified tells, UTC.</summary>
    public DateTime? Modified { get; init; }

    /// <summary>Whether a server can be asked for another: it told something that names this one.</summary>
    public bool CanBeAskedFor => ETag is not null || LastModified is not null;

    public static FileVersion Of(HttpResponseMessage response) =>
        new()
        {
            ETag = Header(response.Headers, "ETag"),
            LastModified = Header(response.Content.Headers, "Last-Modified"),
            Modified = response.Content.Headers.LastModified?.UtcDateTime,
        };

    /// <summary>Makes the request one for another version than this, as far as the server named this one.</summary>
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
