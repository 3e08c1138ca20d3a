namespace Hgnc.Resolution.Identifiers;

/// <summary>The reason why an input names no gene.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Sentence">The same as a sentence, with advice.</param>
internal readonly record struct InputReason(HgncReason Reason, string Sentence);
