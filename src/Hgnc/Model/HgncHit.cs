namespace Hgnc;

/// <summary>One hit of a search. The service returns only these three fields (REST help, "search").</summary>
public sealed record HgncHit
{
    /// <summary>The HGNC ID, such as <c>HGNC:1100</c>.</summary>
    public string HgncId { get; init; } = "";

    /// <summary>The approved symbol, or the symbol of a withdrawn entry.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>The score; higher is better. Scores of different searches cannot be compared.</summary>
    public double Score { get; init; }

    /// <summary>The query that found it.</summary>
    public string Query { get; init; } = "";

    /// <summary>The source.</summary>
    public HgncSourceKind Source { get; init; }
}
