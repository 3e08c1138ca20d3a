namespace Hgnc.Karyotype;

/// <summary>How genes are drawn.</summary>
public sealed record KaryotypeOptions
{
    /// <summary>What stands above the drawing; null for what is drawn.</summary>
    public string? Title { get; init; }

    /// <summary>What the values are that the marks are coloured by, such as <c>locus_group</c>; null where they have one colour.</summary>
    public string? ColorBy { get; init; }

    /// <summary>Whether marks are labelled with their symbols, as far as there is room.</summary>
    public bool Label { get; init; }

    /// <summary>The colours of the ground.</summary>
    public KaryotypeTheme Theme { get; init; }
}
