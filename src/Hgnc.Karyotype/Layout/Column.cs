using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Karyotype.Genome;

namespace Hgnc.Karyotype.Layout;

/// <summary>A chromosome in the drawing, and the marks beside it.</summary>
internal sealed class Column
{
    /// <summary>The number of drawing units for each base: chromosome 1 is 550 units long.</summary>
    public const double Scale = 2.2e-6;

    /// <summary>The distance from the middle of a chromosome to its side.</summary>
    public const double Half = 7.5;

    private const double Gap = 4.5;
    private const double MinWidth = 52;
    private const double VaguePitch = 6;

    // The space to the right of everything in the column.
    private const double Space = 7;

    // The space to the left of the chromosome for genes of which only the arm or the chromosome is known.
    private const double VagueWidth = 19;
    private const double Padding = 4;

    public Column(Chromosome chromosome, double top)
    {
        Chromosome = chromosome;
        Top = top;
    }

    public Chromosome Chromosome { get; }

    /// <summary>The left side of the column.</summary>
    public double Left { get; private set; }

    /// <summary>The left side of the next column.</summary>
    public double Right { get; private set; }

    /// <summary>The middle of the chromosome.</summary>
    public double Middle { get; private set; }

    /// <summary>The top of the chromosome.</summary>
    public double Top { get; }

    /// <summary>The bottom of the chromosome.</summary>
    public double Bottom => Top + (Chromosome.Length * Scale);

    /// <summary>The lowest position of labels.</summary>
    public double End { get; set; }

    /// <summary>The maximum number of marks side by side.</summary>
    public int Lanes { get; private set; }

    /// <summary>The width of the labels, including the lines that lead to them.</summary>
    public double LabelWidth { get; set; }

    /// <summary>The width of the labels on the left, which belong to genes of which only the arm or the chromosome is known.</summary>
    public double LabelWidthLeft { get; set; }

    /// <summary>Whether there is space for the labels on the left.</summary>
    public bool CanLabelLeft { get; set; } = true;

    /// <summary>The outer side of the outermost mark.</summary>
    public double Last { get; private set; }

    /// <summary>The outer side of the outermost mark on the left.</summary>
    public double LastLeft => Middle - Half - VagueWidth;

    /// <summary>The width that the column needs for everything except its marks.</summary>
    public double WidthBesideMarks => PaddingLeft + (2 * Half) + Gap + Space + LabelWidth;

    /// <summary>The width that the column needs.</summary>
    public double Needed =>
        Math.Max(MinWidth, PaddingLeft + Half + Last - Middle + LabelWidth + Space);

    /// <summary>The marks. The first ones are the nearest to the chromosome.</summary>
    public List<DrawnMark> Marks { get; private set; } = new();

    /// <summary>The marks at bands.</summary>
    public IEnumerable<DrawnMark> Placed => Marks.Where(mark => !mark.IsVague);

    /// <summary>The marks of genes of which only the arm or the chromosome is known.</summary>
    public IEnumerable<DrawnMark> Vague => Marks.Where(mark => mark.IsVague);

    private double PaddingLeft => Vague.Any() ? VagueWidth + LabelWidthLeft : Padding;

    /// <summary>
    /// Orders the marks by colour, and marks of one colour from the most exact location to the least exact, so that the later ones fill the gaps.
    /// </summary>
    /// <param name="areBarsFirst">Whether the marks that span several bands lie next to the chromosome.</param>
    public void Sort(bool areBarsFirst) =>
        Marks = Marks
            .OrderBy(mark => areBarsFirst && !mark.Position.IsRange)
            .ThenBy(mark => mark.Gene.Color)
            .ThenBy(mark => mark.Span.End - mark.Span.Start)
            .ThenBy(mark => mark.Span.Start)
            .ThenBy(mark => mark.Gene.Symbol, StringComparer.Ordinal)
            .ThenBy(mark => mark.Gene.Key, StringComparer.Ordinal)
            .ToList();

    /// <summary>Stacks marks of one size. Until <see cref="Finish"/>, the X of a mark is the number of marks between it and the chromosome.</summary>
    /// <param name="size">The height of a mark.</param>
    /// <param name="gap">The space around a mark.</param>
    public void Stack(double size, double gap)
    {
        var packing = new MarkPacking(Top, Bottom, size + gap);
        foreach (var mark in StackVague())
        {
            var (from, to) = (ToY(mark.Span.Start), ToY(mark.Span.End));
            mark.IsBar = mark.Position.IsRange && to - from > size;
            if (mark.IsBar)
            {
                mark.X = packing.AddBar(from, to);
                mark.Y = (from + to) / 2;
                mark.Height = to - from - gap;
            }
            else
            {
                (mark.Y, mark.X) = packing.Add(from, to);
                mark.Height = size;
            }
        }
        Lanes = packing.Lanes;
    }

    /// <summary>Stacks the marks of each band into bars.</summary>
    public void StackBars(double height)
    {
        var packing = new BarPacking(this, height);
        foreach (var mark in StackVague())
        {
            mark.IsBar = false;
            (mark.Y, mark.Height, mark.X) = packing.Add(mark.Span);
        }
        Lanes = packing.Lanes;
    }

    private List<DrawnMark> StackVague()
    {
        var left = new MarkPacking(Top, Bottom, VaguePitch);
        foreach (var mark in Vague)
        {
            (mark.Y, mark.X) = left.Add(ToY(mark.Span.Start), ToY(mark.Span.End));
            mark.Height = VaguePitch;
        }
        return Placed.ToList();
    }

    /// <summary>Moves the stacked marks to their final positions.</summary>
    /// <param name="width">The width of a mark.</param>
    /// <param name="pitch">The distance to the next mark.</param>
    public void Finish(double width, double pitch)
    {
        var lanesLeft = Vague.Select(mark => mark.X + 1).DefaultIfEmpty(1).Max();
        var pitchLeft = Math.Min(VaguePitch, (VagueWidth - Space) / lanesLeft);
        var first = Middle + Half + Gap;
        Last = first;
        foreach (var mark in Marks)
        {
            mark.Width = mark.IsVague ? pitchLeft : width;
            mark.X = mark.IsVague
                ? Middle - Half - Gap - ((mark.X + 0.5) * pitchLeft)
                : first + ((mark.X + 0.5) * pitch);
            Last = Math.Max(Last, mark.X + (mark.Width / 2));
        }
    }

    /// <summary>Moves the column and its marks to their final position.</summary>
    public void Move(double left, double width)
    {
        var middle = left + PaddingLeft + Half;
        var by = middle - Middle;
        Left = left;
        Right = left + width;
        Middle = middle;
        Last += by;
        foreach (var mark in Marks)
        {
            mark.X += by;
        }
    }

    public double ToY(long position) => Top + (position * Scale);
}
