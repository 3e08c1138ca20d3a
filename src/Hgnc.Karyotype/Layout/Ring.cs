using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Karyotype.Layout;

/// <summary>The mitochondrial chromosome: a ring with its genes around it. HGNC does not give their positions on it.</summary>
internal sealed class Ring
{
    private const double MinRadius = 19;
    private const double MaxRadius = 38;
    private const double MinLetters = 6.5;
    private const double Gap = 5;
    private const double LargestMark = 6;
    private const double MaxLabelWidth = 42;

    private readonly double _bottom;
    private readonly bool _hasLabels;

    public Ring(double bottom, bool hasLabels)
    {
        _hasLabels = hasLabels;
        _bottom = bottom;
    }

    /// <summary>The horizontal middle.</summary>
    public double X { get; private set; }

    /// <summary>The vertical middle.</summary>
    public double Y => _bottom - Extent;

    /// <summary>The distance from the middle to the ring, large enough for readable labels.</summary>
    public double Radius =>
        _hasLabels
            ? Math.Max(
                MinRadius,
                Math.Min(MaxRadius, (Marks.Count * 7.6 / (2 * Math.PI)) - LabelDistance)
            )
            : MinRadius;

    /// <summary>The width, including everything around the ring.</summary>
    public double Width => 2 * Extent;

    /// <summary>The highest position of marks and labels.</summary>
    public double Top => Y - Extent - 4;

    public List<DrawnMark> Marks { get; } = new();

    /// <summary>The font size of labels.</summary>
    public double LabelSize { get; private set; } = 11;

    private static double LabelDistance => (2 * Gap) + LargestMark + 1;

    private double Extent => Radius + Gap + LargestMark + 2 + (_hasLabels ? MaxLabelWidth : 0);

    /// <summary>Places the ring and its marks.</summary>
    public void Place(double x)
    {
        X = x;
        if (Marks.Count == 0)
        {
            return;
        }
        var distance = Radius + Gap + (LargestMark / 2);
        var step = 2 * Math.PI / Marks.Count;
        var size = Math.Min(LargestMark, distance * step * 0.85);
        LabelSize = Math.Min(11, (Radius + LabelDistance) * step * 0.95);
        var isReadable = _hasLabels && LabelSize >= MinLetters;
        for (var i = 0; i < Marks.Count; i++)
        {
            // Clockwise from the top.
            var angle = (i * step) - (Math.PI / 2);
            var mark = Marks[i];
            mark.X = X + (distance * Math.Cos(angle));
            mark.Y = Y + (distance * Math.Sin(angle));
            mark.Width = mark.Height = size;
            if (isReadable)
            {
                var at = Radius + LabelDistance;
                mark.Label = new DrawnLabel(
                    X + (at * Math.Cos(angle)),
                    Y + (at * Math.Sin(angle)),
                    angle * 180 / Math.PI
                );
            }
        }
    }
}
