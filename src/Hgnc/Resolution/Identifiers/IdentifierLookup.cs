using System;

namespace Hgnc.Resolution.Identifiers;

/// <summary>The lookup of an identifier.</summary>
/// <param name="Term">The field and the value.</param>
/// <param name="AnyVersion">
/// The record's value can have any version or none: the value itself, or the value followed by <c>.</c> and a version.
/// </param>
/// <param name="IsWeak">
/// A match is only a candidate, never the result. Ensembl names genes after the clone that contains them
/// (<c>AC009237.14</c> is LINC03052), but HGNC gives the clone's accession to another gene on it (AC009237: OR7E102P).
/// </param>
internal readonly record struct IdentifierLookup(
    FieldTerm Term,
    bool AnyVersion = false,
    bool IsWeak = false
)
{
    /// <summary>The lookup for a value of a field. Without a version it means any version, in fields whose values have versions.</summary>
    public static IdentifierLookup For(FieldTerm term) =>
        new(term, HasVersions(term.Field) && term.Term.IndexOf('.') < 0);

    /// <summary>Whether records can have versions in this field.</summary>
    public static bool HasVersions(string field) =>
        AlwaysHasVersions(field) || field is "refseq_accession" or "ena";

    /// <summary>Whether every value of this field has a version.</summary>
    public static bool AlwaysHasVersions(string field) => field is "mane_select" or "ucsc_id";

    /// <summary>Whether a record's value matches this lookup.</summary>
    public bool Accepts(string value)
    {
        var wanted = Term.Term;
        return value.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
            && (value.Length == wanted.Length || (AnyVersion && value[wanted.Length] == '.'));
    }
}
