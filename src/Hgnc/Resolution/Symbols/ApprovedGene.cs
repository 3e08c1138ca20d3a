namespace Hgnc.Resolution;

/// <summary>The names of an approved gene.</summary>
/// <param name="Symbol">The approved symbol, such as <c>BRCA1</c>.</param>
/// <param name="HgncId">The HGNC ID, such as <c>HGNC:1100</c>.</param>
public readonly record struct ApprovedGene(string Symbol, string HgncId);
