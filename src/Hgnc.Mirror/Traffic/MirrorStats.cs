namespace Hgnc.Mirror;

/// <summary>What a mirror counted since it started. Requests to <c>/mirror/…</c> are not among them.</summary>
public sealed record MirrorStats
{
    /// <summary>All requests, refused ones too.</summary>
    public long Requests { get; init; }

    /// <summary>The most requests that arrived within any one second.</summary>
    public int MaxInOneSecond { get; init; }

    /// <summary>The requests that were answered with 403, because their address had gone above the rate.</summary>
    public long Refused { get; init; }
}
