using System;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS;

/// <summary>The options that count now, wherever they come from: this session, the environment, the user's own, or the defaults.</summary>
public sealed record HgncOption
{
    /// <summary>Who answers.</summary>
    public SourceChoice Source { get; init; }

    /// <summary>The root of the service.</summary>
    public Uri BaseUri { get; init; } = null!;

    /// <summary>Requests a second; null for no limit.</summary>
    public double? Rate { get; init; }

    /// <summary>How long an answer is given again without asking the service whether its data have changed.</summary>
    public TimeSpan CacheAge { get; init; }

    /// <summary>How long an answer may take to begin, and to go on once it has begun.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>How often a request that failed in passing is sent again.</summary>
    public int Retries { get; init; }

    /// <summary>The proxy, without its password, or none; null for the system's.</summary>
    public string? Proxy { get; init; }

    /// <summary>Whether http will do for more than this machine.</summary>
    public bool AllowInsecure { get; init; }

    /// <summary>The Redis server by which machines share the limit and answers, without its password; null for none.</summary>
    public string? Share { get; init; }

    internal static HgncOption Current()
    {
        var settings = SessionSettings.For();
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
        };
    }
}
