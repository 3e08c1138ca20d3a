using Hgnc.Resolution.Results;

namespace Hgnc;

/// <summary>The meaning of an input. There is one for each input, whatever it is.</summary>
public sealed record HgncResolution
{
    /// <summary>The input as it was given.</summary>
    public string Input { get; init; } = "";

    /// <summary>The kind of match. After a repair it is Repaired, and the candidates show how the repaired text matches.</summary>
    public HgncMatchType MatchType { get; init; }

    /// <summary>
    /// The approved symbol, or null if the input names no gene, or several equally well. For a withdrawn entry it is the
    /// approved gene that replaced it, if there is exactly one.
    /// </summary>
    public string? Symbol { get; init; }

    /// <summary>The HGNC ID of the same gene, such as <c>HGNC:1100</c>.</summary>
    public string? HgncId { get; init; }

    /// <summary>The approved name, or null if the record was not requested from the service.</summary>
    public string? Name { get; init; }

    /// <summary>The cytogenetic location, or null if the record was not requested from the service, or has none.</summary>
    public string? Location { get; init; }

    /// <summary>Every record that the input can mean, the most likely first, with the kind of match: the chosen one, or those between which it is ambiguous, and other meanings.</summary>
    public HgncList<HgncCandidate> Candidates { get; init; } = HgncList<HgncCandidate>.Empty;

    /// <summary>The reason why the input names no gene, or cannot be one gene (several genes in one cell, a fusion); null if it names one, or is ambiguous as a name.</summary>
    public HgncReason? Reason { get; init; }

    /// <summary>Additional information: other meanings of the input, why it names no gene, what does not match; or null.</summary>
    public string? Detail { get; init; }

    /// <summary>
    /// The repair of the input, such as <c>case</c> or <c>spreadsheet date</c>; several are separated by commas; or null.
    /// </summary>
    public string? Repair { get; init; }

    /// <summary>The symbols of the genes that replaced a withdrawn entry. An entry can have been merged into one gene or split into several.</summary>
    public HgncList<string> ReplacedBy { get; init; } = HgncList<string>.Empty;

    /// <summary>For an input that names no gene: approved symbols that are similar to it, or that are part of it.</summary>
    public HgncList<string> Suggestion { get; init; } = HgncList<string>.Empty;

    /// <summary>The source.</summary>
    public HgncSourceKind Source { get; init; }

    /// <summary>
    /// The day of the release, as <c>yyyy-MM-dd</c>, or null for the service, which always has the newest data.
    /// </summary>
    public string? Release { get; init; }

    /// <summary>
    /// For an input that was read as of a day: the symbol of its gene on that day. Otherwise null, and also if the input named no gene
    /// on that day.
    /// </summary>
    public string? SymbolThen { get; init; }

    /// <summary>
    /// For an input that was read as of a day: the release in which it was looked up, as <c>yyyy-MM-dd</c>. Otherwise null, and also if no release
    /// of that day was available.
    /// </summary>
    public string? ReleaseThen { get; init; }

    /// <summary>The resolution as a sentence.</summary>
    public override string ToString() => ResolutionText.Describe(this);
}
