namespace Hgnc;

/// <summary>One answer to a search: the service gives these three fields a record and no more (REST help, "search").</summary>
public sealed record HgncHit
{
    /// <summary>The HGNC ID, such as <c>HGNC:1100</c>.</summary>
    public string HgncId { get; init; } = "";

    /// <summary>The symbol: the approved one, or a withdrawn entry's.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>How well the record matches, higher being better. Scores of different searches cannot be compared.</summary>
    public double Score { get; init; }

    /// <summary>The query that found it, as it was asked.</summary>
    public string Query { get; init; } = "";

    /// <summary>Where it came from.</summary>
    public HgncSourceKind Source { get; init; }
}
