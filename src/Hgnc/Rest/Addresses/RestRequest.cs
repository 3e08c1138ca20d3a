using System;

namespace Hgnc.Rest.Addresses;

/// <summary>What is asked for, and what counts as an answer.</summary>
internal sealed record RestRequest(Uri Uri, string Accept)
{
    /// <summary>The version that the asker has: an answer is then also that there is no other (304).</summary>
    public FileVersion? Known { get; init; }

    /// <summary>
    /// How many bytes the answer can have, unpacked. The longest that HGNC gives, all approved records, has some 60 MB, and all
    /// data it has as XML less than 200 MB.
    /// </summary>
    public long Longest { get; init; } = 512L * 1024 * 1024;

    /// <summary>Whether it is not sent again where it fails, unless the service asks to wait: something else is tried in its place.</summary>
    public bool IsOnce { get; init; }

    /// <summary>Whether it is for a file, which any server may have, rather than for records of the service.</summary>
    public bool IsDownload { get; init; }

    /// <summary>Whether an answer that refuses is read as well, to be passed on.</summary>
    public bool KeepsRefusal { get; init; }

    /// <summary>Whether a mirror is asked for the fields that only mirrors have.</summary>
    public bool WantsSuccessors { get; init; } = true;

    /// <summary>Whether the request is sent even if its response is cached.</summary>
    public bool IsAnew { get; init; }

    /// <summary>The key of the response in the cache.</summary>
    public string CacheKey
    {
        get => field ?? $"{Accept} {Uri.PathAndQuery}";
        init;
    }

    public static RestRequest Of(Uri uri, RestFormat format) =>
        new(uri, format == RestFormat.Json ? "application/json" : "text/xml");
}
