namespace Hgnc.Resolution.Identifiers;

/// <summary>Why an input names no gene.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Sentence">The same in a sentence, with what to do about it.</param>
internal readonly record struct InputReason(HgncReason Reason, string Sentence);
