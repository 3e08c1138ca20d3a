namespace Hgnc.Karyotype;

/// <summary>The options for drawing genes.</summary>
public sealed record KaryotypeOptions
{
    /// <summary>The title, or null for a title that describes the drawing.</summary>
    public string? Title { get; init; }

    /// <summary>The name of the values that decide the colours, such as <c>locus_group</c>, or null for one colour.</summary>
    public string? ColorBy { get; init; }

    /// <summary>Whether marks are labelled with their symbols, as far as there is space.</summary>
    public bool Label { get; init; }

    /// <summary>The theme.</summary>
    public KaryotypeTheme Theme { get; init; }
}
