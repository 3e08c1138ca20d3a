namespace Hgnc;

/// <summary>A completion.</summary>
/// <param name="Value">The value to insert, such as <c>BRCA1</c>, or the ID of a gene group.</param>
/// <param name="Shown">The text in a list of completions.</param>
/// <param name="Meaning">A one-line explanation.</param>
public sealed record HgncSuggestion(string Value, string Shown, string Meaning);
