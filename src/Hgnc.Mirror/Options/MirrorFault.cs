namespace Hgnc.Mirror;

/// <summary>A fault that a fraction of the requests gets instead of a response, to test how clients handle it.</summary>
public sealed record MirrorFault
{
    /// <summary>The status, 400 to 599. With 429 and 503, the response asks the client to try again after a second.</summary>
    public required int Status { get; init; }

    /// <summary>The fraction of requests that get the fault, from 0 (none) to 1 (all).</summary>
    public required double Fraction { get; init; }
}
