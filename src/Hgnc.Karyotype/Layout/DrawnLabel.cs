namespace Hgnc.Karyotype.Layout;

/// <summary>A label with the line that leads to it.</summary>
/// <param name="X">Where it begins; where it ends, if it is on the left of a chromosome.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Bend">Where the line leaves the height of the mark; for a label on a ring the angle, in degrees.</param>
internal sealed record DrawnLabel(double X, double Y, double Bend);
