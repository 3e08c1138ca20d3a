namespace Hgnc;

/// <summary>A record that an input can mean, and how it matches.</summary>
public sealed record HgncCandidate
{
    /// <summary>The HGNC ID, such as <c>HGNC:1100</c>.</summary>
    public string HgncId { get; init; } = "";

    /// <summary>The approved symbol, or the symbol of a withdrawn entry.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>The approved name, or null if the record was not requested from the service.</summary>
    public string? Name { get; init; }

    /// <summary>The cytogenetic location, or null if the record was not requested from the service, or has none.</summary>
    public string? Location { get; init; }

    /// <summary>The kind of match: Approved, Previous, Alias, Withdrawn or Identifier.</summary>
    public HgncMatchType MatchType { get; init; }

    /// <summary>The matching value in the record: a symbol, an alias, an accession.</summary>
    public string Value { get; init; } = "";

    /// <summary>The symbol. In a table, candidates are their symbols joined with <c>|</c>.</summary>
    public override string ToString() => Symbol;
}
