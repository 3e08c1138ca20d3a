namespace Hgnc.Karyotype.Genome;

/// <summary>A band of a chromosome.</summary>
/// <param name="Name">The name with the arm, such as <c>q21.31</c>.</param>
/// <param name="Start">The number of bases before the band.</param>
/// <param name="End">The last base.</param>
/// <param name="Stain">The Giemsa stain.</param>
internal sealed record CytoBand(string Name, long Start, long End, Stain Stain);
