namespace Hgnc;

/// <summary>A value that a prompt can offer.</summary>
/// <param name="Value">The value as it is typed, such as <c>BRCA1</c>, or a gene group's ID.</param>
/// <param name="Shown">What a list shows for it.</param>
/// <param name="Meaning">What it means, in a line.</param>
public sealed record HgncSuggestion(string Value, string Shown, string Meaning);
