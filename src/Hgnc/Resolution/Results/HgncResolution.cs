using Hgnc.Resolution.Results;

namespace Hgnc;

/// <summary>What an input means: one of these for each input, whatever it is.</summary>
public sealed record HgncResolution
{
    /// <summary>The input as it was given.</summary>
    public string Input { get; init; } = "";

    /// <summary>How it names a gene. After a repair it is Repaired, and the candidates tell what the repaired text is.</summary>
    public HgncMatchType MatchType { get; init; }

    /// <summary>
    /// The approved symbol; null where the input names no gene, or several equally well. For a withdrawn entry it is the
    /// approved gene that took its place, where there is just one.
    /// </summary>
    public string? Symbol { get; init; }

    /// <summary>The HGNC ID of the same gene, such as <c>HGNC:1100</c>.</summary>
    public string? HgncId { get; init; }

    /// <summary>Its approved name; null where the service was not asked for the record.</summary>
    public string? Name { get; init; }

    /// <summary>Its cytogenetic location; null where the service was not asked for the record, or has none.</summary>
    public string? Location { get; init; }

    /// <summary>Every record that the input can mean, the likeliest first, and how: what it was decided for, or between, and what it names besides.</summary>
    public HgncList<HgncCandidate> Candidates { get; init; } = HgncList<HgncCandidate>.Empty;

    /// <summary>Why the input names no gene, or cannot be one gene (several genes in one cell, a fusion); null where it names one, or is ambiguous as a name.</summary>
    public HgncReason? Reason { get; init; }

    /// <summary>What to know beside the gene: what else the input means, why it names none, what does not fit; null for nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>
    /// What of the input was put right, such as <c>case</c> or <c>spreadsheet date</c>; several are separated by commas; null for nothing.
    /// </summary>
    public string? Repair { get; init; }

    /// <summary>The symbols of what took a withdrawn entry's place; an entry can have been merged into one gene or split into several.</summary>
    public HgncList<string> ReplacedBy { get; init; } = HgncList<string>.Empty;

    /// <summary>For an input that names no gene: the approved symbols that are one letter from it.</summary>
    public HgncList<string> Suggestion { get; init; } = HgncList<string>.Empty;

    /// <summary>Where the answer came from.</summary>
    public HgncSourceKind Source { get; init; }

    /// <summary>
    /// The day of the release that answered, as <c>yyyy-MM-dd</c>; null where the service answered, which always has the newest data.
    /// </summary>
    public string? Release { get; init; }

    /// <summary>
    /// For an input that was read as of a day: the symbol that its gene had on that day. Null otherwise, and where the input named no gene
    /// on that day.
    /// </summary>
    public string? SymbolThen { get; init; }

    /// <summary>
    /// For an input that was read as of a day: the release that it was read by, as <c>yyyy-MM-dd</c>. Null otherwise, and where no release
    /// of that day was at hand.
    /// </summary>
    public string? ReleaseThen { get; init; }

    /// <summary>The resolution in a sentence.</summary>
    public override string ToString() => ResolutionText.Describe(this);
}
