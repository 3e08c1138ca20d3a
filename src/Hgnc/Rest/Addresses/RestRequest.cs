using System;

namespace Hgnc.Rest.Addresses;

/// <summary>A request and the conditions for its response.</summary>
internal sealed record RestRequest(Uri Uri, string Accept)
{
    /// <summary>The version that the caller has. The response can then also be that there is no other version (304).</summary>
    public FileVersion? Known { get; init; }

    /// <summary>
    /// The maximum size of the response in bytes, decompressed. HGNC's longest response, with all approved records, has about 60 MB, and all
    /// its data as XML less than 200 MB.
    /// </summary>
    public long MaxLength { get; init; } = 512L * 1024 * 1024;

    /// <summary>Whether to send the request once only, unless the service asks to wait, because there is another way.</summary>
    public bool IsOnce { get; init; }

    /// <summary>Whether the request is for a file, which any server may have, rather than for records of the service.</summary>
    public bool IsDownload { get; init; }

    /// <summary>Whether to read a refusal as well, to pass it on.</summary>
    public bool KeepsRefusal { get; init; }

    /// <summary>Whether to ask a mirror for the fields that only mirrors have.</summary>
    public bool WantsSuccessors { get; init; } = true;

    /// <summary>Whether the request is sent even if its response is cached.</summary>
    public bool BypassesCache { get; init; }

    /// <summary>The key of the response in the cache.</summary>
    public string CacheKey
    {
        get => field ?? $"{Accept} {Uri.PathAndQuery}";
        init;
    }

    public static RestRequest Of(Uri uri, RestFormat format) =>
        new(uri, format == RestFormat.Json ? "application/json" : "text/xml");
}
