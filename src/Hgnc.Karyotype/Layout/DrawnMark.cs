namespace Hgnc.Karyotype.Layout;

/// <summary>A gene's mark at one of its locations.</summary>
internal sealed class DrawnMark
{
    public DrawnMark(DrawnGene gene, GenePosition position, int number, (long Start, long End) span)
    {
        Span = span;
        Gene = gene;
        Position = position;
        Number = number;
    }

    /// <summary>The gene.</summary>
    public DrawnGene Gene { get; }

    /// <summary>The location that is marked.</summary>
    public GenePosition Position { get; }

    /// <summary>The location in bases.</summary>
    public (long Start, long End) Span { get; }

    /// <summary>The number of this mark among the marks of the gene, from 1.</summary>
    public int Number { get; }

    /// <summary>Whether only the arm or the chromosome is known.</summary>
    public bool IsVague => Position.Band is null && Position.LastBand is null;

    /// <summary>Whether the mark is a bar over several bands.</summary>
    public bool IsBar { get; set; }

    /// <summary>The horizontal middle.</summary>
    public double X { get; set; }

    /// <summary>The vertical middle.</summary>
    public double Y { get; set; }

    /// <summary>The width.</summary>
    public double Width { get; set; }

    /// <summary>The height.</summary>
    public double Height { get; set; }

    /// <summary>The label, or null without one.</summary>
    public DrawnLabel? Label { get; set; }
}
