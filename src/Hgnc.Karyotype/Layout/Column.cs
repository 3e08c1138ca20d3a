using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Karyotype.Genome;

namespace Hgnc.Karyotype.Layout;

/// <summary>A chromosome in the drawing, and the marks beside it.</summary>
internal sealed class Column
{
    /// <summary>How many dots of the drawing a base has: chromosome 1 is 550 dots long.</summary>
    public const double Scale = 2.2e-6;

    /// <summary>From the middle of a chromosome to its side.</summary>
    public const double Half = 7.5;

    private const double Gap = 4.5;
    private const double Least = 52;
    private const double VaguePitch = 6;

    // To the right of all that is in the column.
    private const double Space = 7;

    // To the left of the chromosome: for genes of which only the arm or the chromosome is known, and where there is none.
    private const double RoomForVague = 19;
    private const double Room = 4;

    public Column(Chromosome chromosome, double top)
    {
        Chromosome = chromosome;
        Top = top;
    }

    public Chromosome Chromosome { get; }

    /// <summary>Where the column begins.</summary>
    public double Left { get; private set; }

    /// <summary>Where the next column begins.</summary>
    public double Right { get; private set; }

    /// <summary>The middle of the chromosome.</summary>
    public double Middle { get; private set; }

    /// <summary>Where the chromosome begins.</summary>
    public double Top { get; }

    /// <summary>Where the chromosome ends.</summary>
    public double Bottom => Top + (Chromosome.Length * Scale);

    /// <summary>How far down labels may go.</summary>
    public double End { get; set; }

    /// <summary>How many marks lie side by side at the most.</summary>
    public int Lanes { get; private set; }

    /// <summary>How wide the labels are, with the lines to them.</summary>
    public double LabelWidth { get; set; }

    /// <summary>How wide those on the left are, of genes of which only the arm or the chromosome is known.</summary>
    public double LabelWidthLeft { get; set; }

    /// <summary>Whether there is room for those on the left.</summary>
    public bool CanLabelLeft { get; set; } = true;

    /// <summary>Where the outermost mark ends.</summary>
    public double Last { get; private set; }

    /// <summary>Where the outermost mark on the left ends.</summary>
    public double LastLeft => Middle - Half - RoomForVague;

    /// <summary>How wide the column must be for all but its marks.</summary>
    public double WidthBesideMarks => RoomLeft + (2 * Half) + Gap + Space + LabelWidth;

    /// <summary>How wide the column must be.</summary>
    public double Needed => Math.Max(Least, RoomLeft + Half + Last - Middle + LabelWidth + Space);

    /// <summary>The marks: nearest to the chromosome those that come first.</summary>
    public List<DrawnMark> Marks { get; private set; } = new();

    /// <summary>The marks at bands.</summary>
    public IEnumerable<DrawnMark> Placed => Marks.Where(mark => !mark.IsVague);

    /// <summary>The marks of genes of which only the arm or the chromosome is known.</summary>
    public IEnumerable<DrawnMark> Vague => Marks.Where(mark => mark.IsVague);

    private double RoomLeft => Vague.Any() ? RoomForVague + LabelWidthLeft : Room;

    /// <summary>
    /// Orders the marks: by colour, and those of one colour from the exactest place to the vaguest, so that others fill what is left.
    /// </summary>
    /// <param name="areBarsFirst">Whether what reaches over several bands lies next to them.</param>
    public void Sort(bool areBarsFirst) =>
        Marks = Marks
            .OrderBy(mark => areBarsFirst && !mark.Place.IsRange)
            .ThenBy(mark => mark.Gene.Color)
            .ThenBy(mark => mark.Span.End - mark.Span.Start)
            .ThenBy(mark => mark.Span.Start)
            .ThenBy(mark => mark.Gene.Symbol, StringComparer.Ordinal)
            .ThenBy(mark => mark.Gene.Key, StringComparer.Ordinal)
            .ToList();

    /// <summary>Stacks marks of a size; until <see cref="Finish"/> their X is how many are between them and the chromosome.</summary>
    /// <param name="size">How high they are.</param>
    /// <param name="gap">How much space is around them.</param>
    public void Stack(double size, double gap)
    {
        var packing = new MarkPacking(Top, Bottom, size + gap);
        foreach (var mark in StackVague())
        {
            var (from, to) = (ToY(mark.Span.Start), ToY(mark.Span.End));
            mark.IsBar = mark.Place.IsRange && to - from > size;
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

    /// <summary>Stacks marks into bars of their bands.</summary>
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

    /// <summary>Puts the marks that were stacked where they belong.</summary>
    /// <param name="width">How wide a mark is.</param>
    /// <param name="pitch">How far the next one is.</param>
    public void Finish(double width, double pitch)
    {
        var lanesLeft = Vague.Select(mark => mark.X + 1).DefaultIfEmpty(1).Max();
        var pitchLeft = Math.Min(VaguePitch, (RoomForVague - Space) / lanesLeft);
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

    /// <summary>Moves the column, with its marks, to where it has its place.</summary>
    public void Move(double left, double width)
    {
        var middle = left + RoomLeft + Half;
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

    public double ToY(long place) => Top + (place * Scale);
}
