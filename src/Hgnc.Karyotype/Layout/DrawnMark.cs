namespace Hgnc.Karyotype.Layout;

/// <summary>A gene's mark at one of its places.</summary>
internal sealed class DrawnMark
{
    public DrawnMark(DrawnGene gene, GenePosition place, int number, (long Start, long End) span)
    {
        Span = span;
        Gene = gene;
        Place = place;
        Number = number;
    }

    /// <summary>Whose it is.</summary>
    public DrawnGene Gene { get; }

    /// <summary>The place that it marks.</summary>
    public GenePosition Place { get; }

    /// <summary>Where that is, in bases.</summary>
    public (long Start, long End) Span { get; }

    /// <summary>Which of the gene's marks it is, from 1.</summary>
    public int Number { get; }

    /// <summary>Whether no more than the arm or the chromosome is known.</summary>
    public bool IsVague => Place.Band is null && Place.LastBand is null;

    /// <summary>Whether it is a bar over several bands.</summary>
    public bool IsBar { get; set; }

    /// <summary>The middle.</summary>
    public double X { get; set; }

    /// <summary>The middle.</summary>
    public double Y { get; set; }

    /// <summary>How wide it is.</summary>
    public double Width { get; set; }

    /// <summary>How high it is.</summary>
    public double Height { get; set; }

    /// <summary>The label; null where there is none.</summary>
    public DrawnLabel? Label { get; set; }
}
