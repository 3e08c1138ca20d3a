namespace Hgnc.Mirror;

/// <summary>A fault that a share of the requests meets instead of its answer: for trying out what clients do about it.</summary>
public sealed record MirrorFault
{
    /// <summary>The status of the answer, 400 to 599. 429 and 503 ask to try again in a second.</summary>
    public required int Status { get; init; }

    /// <summary>The share of the requests that meet it, from 0 (none) to 1 (all).</summary>
    public required double Share { get; init; }
}
