using System;
using System.Globalization;
using System.Linq;
using Hgnc.Karyotype.Genome;
using Hgnc.Karyotype.Layout;

namespace Hgnc.Karyotype.Svg;

/// <summary>The outline of a chromosome: round ends, a waist at the centromere, and a neck at the stalk if there is one.</summary>
internal static class ChromosomeShape
{
    private const double Waist = 2.6;
    private const double Neck = 3.6;
    private const double Bevel = 1.6;
    private const double Round = 6.5;

    // Without this minimum, the waist of Y would be too small to see.
    private const double MinWaist = 3.5;

    /// <summary>The outline as an SVG path.</summary>
    public static string Path(Column column)
    {
        var x = column.Middle;
        var centre = column.ToY(
            column.Chromosome.Bands.First(band => band.Stain == Stain.Centromere).End
        );
        var above = Math.Min(column.ToY(column.Chromosome.Centromere.Start), centre - MinWaist);
        var below = Math.Max(column.ToY(column.Chromosome.Centromere.End), centre + MinWaist);
        var right = "";
        var left = "";
        foreach (var stalk in column.Chromosome.Bands.Where(band => band.Stain == Stain.Stalk))
        {
            var (from, to) = (column.ToY(stalk.Start), column.ToY(stalk.End));
            right += Side(x, 1, from, from + Bevel, to - Bevel, to);
            left += Side(x, -1, to, to - Bevel, from + Bevel, from);
        }
        return Text(
                $"M{x - Column.Half:0.##} {column.Top + Round:0.##}A{Column.Half} {Round} 0 0 1 {x + Column.Half:0.##} {column.Top + Round:0.##}"
            )
            + right
            + Pinch(x, 1, above, centre, below)
            + Text(
                $"V{column.Bottom - Round:0.##}A{Column.Half} {Round} 0 0 1 {x - Column.Half:0.##} {column.Bottom - Round:0.##}"
            )
            + Pinch(x, -1, below, centre, above)
            + left
            + "Z";
    }

    private static string Side(double x, int side, double a, double b, double c, double d) =>
        Text(
            $"V{a:0.##}L{x + (side * Neck):0.##} {b:0.##}V{c:0.##}L{x + (side * Column.Half):0.##} {d:0.##}"
        );

    private static string Pinch(double x, int side, double from, double centre, double to)
    {
        var wide = x + (side * Column.Half);
        var narrow = x + (side * Waist);
        var before = centre - ((centre - from) * 0.35);
        var after = centre + ((to - centre) * 0.35);
        return Text(
                $"V{from:0.##}C{wide:0.##} {before:0.##} {narrow:0.##} {before:0.##} {narrow:0.##} {centre:0.##}"
            ) + Text($"C{narrow:0.##} {after:0.##} {wide:0.##} {after:0.##} {wide:0.##} {to:0.##}");
    }

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
