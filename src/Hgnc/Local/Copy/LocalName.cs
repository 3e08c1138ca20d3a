namespace Hgnc.Local.Copy;

/// <summary>The current and previous names of a gene or a withdrawn entry, as HGNC writes them.</summary>
/// <param name="HgncId">The HGNC ID.</param>
/// <param name="Symbol">The approved symbol, or the withdrawn one.</param>
/// <param name="Name">The approved name.</param>
/// <param name="Location">The cytogenetic location.</param>
/// <param name="IsWithdrawn">Whether it is a withdrawn entry.</param>
/// <param name="Previous">The previous symbols, separated by <see cref="LocalNames.ValueBreak"/>, or null.</param>
/// <param name="Alias">The alias symbols, in the same form.</param>
/// <param name="Successors">The entries that it was merged into or split into, each as <c>HGNC:12469|UBA1|Approved</c>, in the same form.</param>
internal readonly record struct LocalName(
    string HgncId,
    string Symbol,
    string? Name,
    string? Location,
    bool IsWithdrawn,
    string? Previous,
    string? Alias,
    string? Successors
);
