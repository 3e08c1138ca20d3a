using System;
using Hgnc;
using Hgnc.Releases;
using HgncPS.Pipeline;

namespace HgncPS;

/// <summary>The options that apply now: from this session, the environment, the user's saved options, or the defaults.</summary>
public sealed record HgncOption
{
    /// <summary>The source.</summary>
    public SourceChoice Source { get; init; }

    /// <summary>The root address of the service.</summary>
    public Uri BaseUri { get; init; } = null!;

    /// <summary>The maximum number of requests per second, or null for no limit.</summary>
    public double? Rate { get; init; }

    /// <summary>How long a cached response is used without asking the service whether its data have changed.</summary>
    public TimeSpan CacheAge { get; init; }

    /// <summary>How long to wait for a response to begin, and for each further part of it.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>How often a request with a temporary failure is sent again.</summary>
    public int Retries { get; init; }

    /// <summary>The proxy without its password, or none; null for the system's.</summary>
    public string? Proxy { get; init; }

    /// <summary>Whether http is allowed to hosts outside the user's own network.</summary>
    public bool AllowInsecure { get; init; }

    /// <summary>The Redis server with which machines share the limit and responses, without its password, or null.</summary>
    public string? Share { get; init; }

    /// <summary>The saved release that answers, or null if none is pinned.</summary>
    public string? Release { get; init; }

    /// <summary>The archive of releases.</summary>
    public string Archive { get; init; } = "";

    internal static HgncOption Current(string? folder)
    {
        var settings = SessionSettings.For(folder: folder);
        var rest = settings.ToRestOptions();
        return new HgncOption
        {
            Source = settings.Source ?? SourceChoice.Auto,
            BaseUri = rest.BaseUri,
            Rate = rest.EffectiveRate,
            CacheAge = rest.CacheAge,
            Timeout = rest.Timeout,
            Retries = rest.Retries,
            Proxy = rest.Proxy?.ToString(),
            AllowInsecure = rest.AllowInsecure,
            Share = rest.Share?.ToString(),
            Release = settings.PinnedRelease()?.Text,
            Archive = string.IsNullOrWhiteSpace(settings.Archive)
                ? ReleaseArchive.Hgnc.ToString()
                : settings.Archive!,
        };
    }
}
