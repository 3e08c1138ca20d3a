using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Resolution.Identifiers;
using Hgnc.Text;

namespace Hgnc.Tables.Columns;

/// <summary>Reads the identifiers in cells.</summary>
internal static class IdentifierCells
{
    private static readonly char[] AroundIdentifiers = " ()[]{}*†‡'\"".ToCharArray();

    private static readonly Regex Note = new(
        @"(?<=\S)\s*\([^()]*\)\s*$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly char[] NumberSeparators = { ' ', '/' };

    /// <summary>The identifiers of cells, a list for each value, because a value can have several readings.</summary>
    /// <param name="values">The cells.</param>
    /// <param name="field">The field of the column, or null if each identifier is recognised by its form.</param>
    public static List<IReadOnlyList<FieldTerm>> Read(
        IReadOnlyList<string> values,
        HgncField? field
    )
    {
        var terms = new List<IReadOnlyList<FieldTerm>>();
        foreach (var value in values)
        {
            foreach (var part in CellText.Split(value, Separators(value)).Select(WithoutNote))
            {
                if (IsIdentifier(field, part) && ReadOne(field, part) is { Count: > 0 } read)
                {
                    terms.Add(read);
                }
            }
        }
        return terms;
    }

    /// <summary>The identifier in <c>P04637*</c>, <c>P38398 (shared)</c> and a part of <c>[915, 916]</c>.</summary>
    public static string WithoutNote(string part) =>
        part.Length == 0
        || (char.IsLetterOrDigit(part[0]) && char.IsLetterOrDigit(part[part.Length - 1]))
            ? part
            : Note.Replace(part, "").Trim(AroundIdentifiers);

    private static char[] Separators(string value) =>
        NumberSeparatorsOf(value) ?? CellText.ListSeparators;

    /// <summary>
    /// The characters between the numbers of a cell, which SOMAscan (<c>3593 51561</c>) and clusterProfiler (<c>7157/672</c>) write, or null. In other
    /// identifiers, these signs have another meaning.
    /// </summary>
    public static char[]? NumberSeparatorsOf(string value) =>
        value.IndexOfAny(NumberSeparators) > 0
        && value.Split(NumberSeparators).All(HgncIdentifier.IsBareNumber)
            ? NumberSeparators
            : null;

    /// <summary>Whether a value of a column is an identifier, possibly of a gene that HGNC does not have.</summary>
    /// <param name="field">The field of the column, or null if each identifier is recognised by its form.</param>
    /// <param name="value">The value.</param>
    public static bool IsIdentifier(HgncField? field, string value) =>
        !CellText.IsMissing(value)
        && (
            field is null
                ? HgncIdentifier.FindSure(value.Trim()) is not null
                    || OtherSpecies.ReadIdentifier(value.Trim()) is not null
                // All identifiers have digits. gnomAD writes true into its column mane_select.
                : value.Any(char.IsDigit) && !MarksMissingId(field.Name, value)
        );

    // A column of NCBI gene IDs can also have Ensembl IDs, as in gnomAD. HGNC may not have the transcript in the same row as a symbol.
    private static IReadOnlyList<FieldTerm> ReadOne(HgncField? field, string value) =>
        HgncIdentifier.FindSure(value.Trim()) is { Field: "hgnc_id" or "ensembl_gene_id" } sure
        && sure.Field != field?.Name
            ? new[] { sure }
        : field is not null ? HgncIdentifier.ReadAs(field.Name, value)
        : OtherSpecies.ReadIdentifier(value.Trim()) is not null
            ? new[] { new FieldTerm("ensembl_gene_id", value.Trim()) }
        : Array.Empty<FieldTerm>();

    /// <summary>Whether a value is 0 or -1, which cBioPortal and MAF write for a gene without an NCBI gene ID.</summary>
    public static bool MarksMissingId(string field, string value) =>
        field == "entrez_id" && value.Trim() is "0" or "-1";
}
