using System.Collections.Generic;

namespace Hgnc.Karyotype;

/// <summary>A gene to draw.</summary>
public sealed record KaryotypeGene
{
    /// <summary>The symbol, or null if only the HGNC ID is known.</summary>
    public string? Symbol { get; init; }

    /// <summary>The HGNC ID, to whose symbol report the mark links, or null if it is not known.</summary>
    public string? HgncId { get; init; }

    /// <summary>The name, or null if it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>The location as HGNC writes it, or null if it is not known.</summary>
    public string? Location { get; init; }

    /// <summary>Whether the entry was withdrawn. A withdrawn entry has no location, even if it had one before.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The values that decide the colour: several if the field is a list, and empty without a value.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
