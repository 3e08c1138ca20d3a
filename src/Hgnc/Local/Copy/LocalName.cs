namespace Hgnc.Local.Copy;

/// <summary>What a gene or a withdrawn entry is called and was called, as HGNC writes it.</summary>
/// <param name="HgncId">Its HGNC ID.</param>
/// <param name="Symbol">Its approved symbol, or the one that was withdrawn.</param>
/// <param name="Name">Its approved name.</param>
/// <param name="Location">Its cytogenetic location.</param>
/// <param name="IsWithdrawn">Whether it is a withdrawn entry.</param>
/// <param name="Previous">Its previous symbols, with <see cref="LocalNames.ValueBreak"/> between them; null for none.</param>
/// <param name="Alias">Its alias symbols, likewise.</param>
/// <param name="Successors">The entries that it was merged into or split into, each as <c>HGNC:12469|UBA1|Approved</c>, likewise.</param>
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
