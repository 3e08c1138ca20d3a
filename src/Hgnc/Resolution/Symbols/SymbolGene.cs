using System;
using System.Collections.Generic;

namespace Hgnc.Resolution.Symbols;

/// <summary>The resolver's data of a record.</summary>
/// <param name="HgncId">The HGNC ID.</param>
/// <param name="Symbol">The approved symbol, or a withdrawn entry's.</param>
/// <param name="Name">The name, or null if it is not known.</param>
/// <param name="Location">The location, or null if it is not known.</param>
internal sealed record SymbolGene(string HgncId, string Symbol, string? Name, string? Location)
{
    public bool IsWithdrawn { get; init; }

    /// <summary>The accessions that can have versions, if the record was read for them.</summary>
    public IReadOnlyList<FieldTerm> Accessions { get; init; } = Array.Empty<FieldTerm>();

    /// <summary>The replacements of a withdrawn entry.</summary>
    public IReadOnlyList<Successor> Successors { get; init; } = Array.Empty<Successor>();
}
