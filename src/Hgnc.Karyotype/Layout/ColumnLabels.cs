using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Karyotype.Layout;

/// <summary>Labels the marks of chromosomes.</summary>
internal static class ColumnLabels
{
    /// <summary>The width of a label if space is scarce.</summary>
    public const double MinWidth = 52;

    private const double Lead = 12;
    private const double Reach = 90;
    private const double Bend = 2.5;

    // Allows for rounding errors: the widest label is exactly as wide as the available space.
    private const double Tolerance = 0.001;

    /// <summary>The font sizes, the largest first.</summary>
    public static IReadOnlyList<double> Sizes { get; } = [13, 12, 11, 10, 9, 8];

    /// <summary>The smallest readable font size.</summary>
    public static double MinSize => Sizes[Sizes.Count - 1];

    /// <summary>Measures how much space the labels need.</summary>
    public static void Measure(IEnumerable<Column> columns, double size, double maxWidth)
    {
        foreach (var column in columns)
        {
            column.LabelWidth = Widest(column.Placed);
            column.LabelWidthLeft = column.CanLabelLeft ? Widest(column.Vague) : 0;
        }

        double Widest(IEnumerable<DrawnMark> marks) =>
            marks
                .Select(mark => Lead + Math.Min(maxWidth, DrawnText.Width(mark.Gene.Symbol, size)))
                .DefaultIfEmpty(0)
                .Max();
    }

    /// <summary>Places the labels that fit. Returns whether all fit.</summary>
    public static bool Place(IEnumerable<Column> columns, double size)
    {
        var isAll = true;
        foreach (var column in columns)
        {
            isAll &= Place(column, size);
        }
        return isAll;
    }

    private static bool Place(Column column, double size)
    {
        column.Marks.ForEach(mark => mark.Label = null);
        var x = column.Last + Lead;
        Place(column, column.Placed, size, x, column.Right - x, column.Last + Bend);
        if (column.CanLabelLeft)
        {
            x = column.LastLeft - Lead;
            Place(column, column.Vague, size, x, x - column.Left, column.LastLeft - Bend);
        }
        // Labels that do not fit even in the smallest letters do not make the other labels smaller.
        return column.Marks.TrueForAll(mark =>
            mark.Label is not null || (mark.IsVague && !column.CanLabelLeft)
        );
    }

    private static void Place(
        Column column,
        IEnumerable<DrawnMark> marks,
        double size,
        double x,
        double width,
        double bend
    )
    {
        var fitting = marks
            .Where(mark => DrawnText.Width(mark.Gene.Symbol, size) <= width + Tolerance)
            .OrderBy(mark => mark.Y)
            .ThenBy(mark => mark.X)
            .ToList();
        var positions = LabelPacking.Place(
            fitting.ConvertAll(mark => mark.Y),
            size * 1.12,
            column.Top - 4,
            column.End,
            Reach
        );
        for (var i = 0; i < fitting.Count; i++)
        {
            fitting[i].Label = positions[i] is { } y ? new DrawnLabel(x, y, bend) : null;
        }
    }
}
