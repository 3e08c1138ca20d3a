using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Identifiers;

/// <summary>A database whose identifiers people write with a prefix.</summary>
/// <param name="Name">The name that people know.</param>
/// <param name="Fields">HGNC's searchable fields that hold its identifiers; none where there is no such field.</param>
/// <param name="Prefixes">The prefixes, without spaces and punctuation.</param>
internal sealed record IdentifierDatabase(
    string Name,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Prefixes
)
{
    /// <summary>Whether a value that is no identifier of it is a symbol.</summary>
    public bool HasSymbols { get; init; }

    /// <summary>Whether its identifiers are of other species.</summary>
    public bool IsNotHuman { get; init; }

    /// <summary>How many digits its numbers have; 0 for any number of them.</summary>
    public int Digits { get; init; }

    /// <summary>What stands before the number in HGNC's records, such as <c>HGNC:</c>; null where its identifiers are no such numbers.</summary>
    public string? NumberPrefix { get; init; }

    /// <summary>What a text without its prefix says.</summary>
    public IdentifierReading Read(string value)
    {
        var lookups = PendingLookups(value);
        return new IdentifierReading(Name, value)
        {
            PendingLookups = lookups,
            HasField = Fields.Count > 0 || HasSymbols,
            IsNotHuman = IsNotHuman,
            Symbol = HasSymbols && lookups.Count == 0 && CanBeSymbol(value) ? value : null,
        };
    }

    /// <summary>Where to look for a text without its prefix; empty where it is no identifier of this database.</summary>
    public IReadOnlyList<IdentifierLookup> PendingLookups(string value) =>
        NumberPrefix is not null
            ? WholeNumber.Read(value) is { } number && (Digits == 0 || number.Length == Digits)
                ? new[] { new IdentifierLookup(new FieldTerm(Fields[0], NumberPrefix + number)) }
                : Array.Empty<IdentifierLookup>()
            : Fields
                .Select(field => IdentifierForms.Read(field, value))
                .OfType<FieldTerm>()
                .Select(term =>
                // The prefix says that it is an accession: what follows it is a version.
                new IdentifierLookup(term, IdentifierLookup.HasVersions(term.Field)))
                .ToList();

    // Of HGNC's own identifiers a number is an ID; where there are symbols only, 225 is an alias.
    private bool CanBeSymbol(string value) =>
        SymbolText.CanBeSymbol(value) && (Fields.Count == 0 || WholeNumber.Read(value) is null);
}
