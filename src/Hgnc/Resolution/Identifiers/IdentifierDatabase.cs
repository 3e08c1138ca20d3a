using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Identifiers;

/// <summary>A database whose identifiers are written with a prefix.</summary>
/// <param name="Name">The common name.</param>
/// <param name="Fields">HGNC's searchable fields for its identifiers, or none.</param>
/// <param name="Prefixes">The prefixes, without spaces and punctuation.</param>
internal sealed record IdentifierDatabase(
    string Name,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Prefixes
)
{
    /// <summary>Whether a value that is not one of its identifiers is a symbol.</summary>
    public bool HasSymbols { get; init; }

    /// <summary>Whether its identifiers are from other species.</summary>
    public bool IsNotHuman { get; init; }

    /// <summary>The number of digits, or 0 for any number.</summary>
    public int Digits { get; init; }

    /// <summary>The prefix of the number in HGNC's records, such as <c>HGNC:</c>, or null if its identifiers are not of this form.</summary>
    public string? NumberPrefix { get; init; }

    /// <summary>The reading of a text without its prefix.</summary>
    public IdentifierReading Read(string value)
    {
        var lookups = LookupsFor(value);
        return new IdentifierReading(Name, value)
        {
            Lookups = lookups,
            HasField = Fields.Count > 0 || HasSymbols,
            IsNotHuman = IsNotHuman,
            Symbol = HasSymbols && lookups.Count == 0 && CanBeSymbol(value) ? value : null,
        };
    }

    /// <summary>The lookups for a text without its prefix; empty if it is not an identifier of this database.</summary>
    public IReadOnlyList<IdentifierLookup> LookupsFor(string value) =>
        NumberPrefix is not null
            ? WholeNumber.Read(value) is { } number && (Digits == 0 || number.Length == Digits)
                ? new[] { new IdentifierLookup(new FieldTerm(Fields[0], NumberPrefix + number)) }
                : Array.Empty<IdentifierLookup>()
            : Fields
                .Select(field => IdentifierForms.Read(field, value))
                .OfType<FieldTerm>()
                .Select(term =>
                // The prefix says that it is an accession, so the part after a dot is a version.
                new IdentifierLookup(term, IdentifierLookup.HasVersions(term.Field)))
                .ToList();

    // For HGNC's own identifiers, a number is an ID; for databases with only symbols, 225 is an alias.
    private bool CanBeSymbol(string value) =>
        SymbolText.CanBeSymbol(value) && (Fields.Count == 0 || WholeNumber.Read(value) is null);
}
