namespace Hgnc.Mirror;

/// <summary>The counts of a mirror since its start, without requests to <c>/mirror/…</c>.</summary>
public sealed record MirrorStats
{
    /// <summary>All requests, including refused ones.</summary>
    public long Requests { get; init; }

    /// <summary>The maximum number of requests that arrived within any one second.</summary>
    public int MaxInOneSecond { get; init; }

    /// <summary>The requests that were answered with 403 because their address exceeded the rate.</summary>
    public long Refused { get; init; }
}
