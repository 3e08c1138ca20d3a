using System;
using System.Collections.Generic;

namespace Hgnc.Resolution.Symbols;

/// <summary>What the resolver knows of a record.</summary>
/// <param name="HgncId">The HGNC ID.</param>
/// <param name="Symbol">The symbol, a withdrawn entry's where it is one.</param>
/// <param name="Name">The name; null where it is not known.</param>
/// <param name="Location">The location; null where it is not known.</param>
internal sealed record SymbolGene(string HgncId, string Symbol, string? Name, string? Location)
{
    public bool IsWithdrawn { get; init; }

    /// <summary>Its accessions that can have versions, where the record was read for them.</summary>
    public IReadOnlyList<FieldTerm> Accessions { get; init; } = Array.Empty<FieldTerm>();

    /// <summary>What took a withdrawn entry's place.</summary>
    public IReadOnlyList<Successor> Successors { get; init; } = Array.Empty<Successor>();
}
