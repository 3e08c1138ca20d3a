using System.Collections.Generic;

namespace Hgnc.Karyotype;

/// <summary>A gene that is to be drawn.</summary>
public sealed record KaryotypeGene
{
    /// <summary>The symbol; null where only the HGNC ID is known.</summary>
    public string? Symbol { get; init; }

    /// <summary>The HGNC ID, to which the mark is linked; null where it is not known.</summary>
    public string? HgncId { get; init; }

    /// <summary>The name; null where it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>The location as HGNC writes it; null where it is not known.</summary>
    public string? Location { get; init; }

    /// <summary>Whether the entry was withdrawn: it is nowhere, then, wherever it was.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>What the mark is coloured by; several where a field is a list, none where there is no value.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
