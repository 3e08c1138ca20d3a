namespace Hgnc.Karyotype.Layout;

/// <summary>A label and the line that leads to it.</summary>
/// <param name="X">The start of the text, or its end if the label is to the left of a chromosome.</param>
/// <param name="Y">The vertical middle.</param>
/// <param name="Bend">The x position at which the line leaves the height of the mark. For a label on a ring, the angle in degrees.</param>
internal sealed record DrawnLabel(double X, double Y, double Bend);
