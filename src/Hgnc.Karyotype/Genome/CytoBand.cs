namespace Hgnc.Karyotype.Genome;

/// <summary>A band of a chromosome.</summary>
/// <param name="Name">Its name with the arm, such as <c>q21.31</c>.</param>
/// <param name="Start">How many bases are before it.</param>
/// <param name="End">Its last base.</param>
/// <param name="Stain">What it looks like.</param>
internal sealed record CytoBand(string Name, long Start, long End, Stain Stain);
