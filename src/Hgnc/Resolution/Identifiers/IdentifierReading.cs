using System;
using System.Collections.Generic;

namespace Hgnc.Resolution.Identifiers;

/// <summary>What a text with a database's prefix, or an address, says.</summary>
/// <param name="Database">The database, by the name that people know.</param>
/// <param name="Value">The text without its prefix.</param>
internal sealed record IdentifierReading(string Database, string Value)
{
    /// <summary>The fields to look in, in order; none where the text names a symbol, or HGNC has no field for it.</summary>
    public IReadOnlyList<IdentifierLookup> PendingLookups { get; init; } =
        Array.Empty<IdentifierLookup>();

    /// <summary>The symbol to look up; null where the text is an identifier.</summary>
    public string? Symbol { get; init; }

    /// <summary>Whether HGNC has a searchable field for such identifiers. It may have one although this value does not fit it.</summary>
    public bool HasField { get; init; }

    /// <summary>Whether the database has no human genes.</summary>
    public bool IsNotHuman { get; init; }

    /// <summary>Whether there is anything to look up.</summary>
    public bool CanBeLookedUp => Symbol is not null || PendingLookups.Count > 0;
}
