namespace Hgnc;

/// <summary>A record that an input can mean, and how.</summary>
public sealed record HgncCandidate
{
    /// <summary>The HGNC ID, such as <c>HGNC:1100</c>.</summary>
    public string HgncId { get; init; } = "";

    /// <summary>The symbol: the approved one, or a withdrawn entry's.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>The approved name; null where the service was not asked for the record.</summary>
    public string? Name { get; init; }

    /// <summary>The cytogenetic location; null where the service was not asked for the record, or has none.</summary>
    public string? Location { get; init; }

    /// <summary>How the input names it: Approved, Previous, Alias, Withdrawn or Identifier.</summary>
    public HgncMatchType MatchType { get; init; }

    /// <summary>What of the record the input is, as the record has it: a symbol, an alias, an accession.</summary>
    public string Value { get; init; } = "";

    /// <summary>The symbol: candidates in a table are their symbols with <c>|</c> between them.</summary>
    public override string ToString() => Symbol;
}
