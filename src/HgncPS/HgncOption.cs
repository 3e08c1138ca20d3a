using System;
using Hgnc;
using Hgnc.Rest;
using HgncPS.Pipeline;

namespace HgncPS;

/// <summary>The options that count now, wherever they come from: this session, the environment, or the defaults.</summary>
public sealed record HgncOption
{
    /// <summary>Who answers.</summary>
    public SourceChoice Source { get; init; }

    /// <summary>The root of the service.</summary>
    public Uri BaseUri { get; init; } = null!;

    /// <summary>Requests a second; null for no limit.</summary>
    public double? Rate { get; init; }

    /// <summary>How long an answer may take to begin, and to go on once it has begun.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>How often a request that failed in passing is sent again.</summary>
    public int Retries { get; init; }

    internal static HgncOption Current()
    {
        var session = SessionOptions.Current;
        var rest = session.ToRestOptions(null);
        return new HgncOption
        {
            Source = session.Source ?? SourceChoice.Auto,
            BaseUri = rest.BaseUri,
            Rate = rest.EffectiveRate,
            Timeout = rest.Timeout,
            Retries = rest.Retries,
        };
    }
}
