using System;
using System.Collections.Generic;

namespace Hgnc.Resolution.Identifiers;

/// <summary>The reading of a text with a database's prefix, or of an address.</summary>
/// <param name="Database">The common name of the database.</param>
/// <param name="Value">The text without its prefix.</param>
internal sealed record IdentifierReading(string Database, string Value)
{
    /// <summary>The fields to look in, in order; empty if the text is a symbol, or HGNC has no field for it.</summary>
    public IReadOnlyList<IdentifierLookup> Lookups { get; init; } = Array.Empty<IdentifierLookup>();

    /// <summary>The symbol to look up, or null for an identifier.</summary>
    public string? Symbol { get; init; }

    /// <summary>Whether HGNC has a searchable field for identifiers of this kind, even if this value does not have their form.</summary>
    public bool HasField { get; init; }

    /// <summary>Whether the database has no human genes.</summary>
    public bool IsNotHuman { get; init; }

    /// <summary>Whether there is anything to look up.</summary>
    public bool CanBeLookedUp => Symbol is not null || Lookups.Count > 0;
}
