using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Identifiers;

namespace Hgnc;

/// <summary>
/// Recognises inputs by their form: an HGNC ID, an accession of another database, or a symbol. The forms are those of the
/// values in HGNC's records, with or without a version (<c>ENSG00000012048.23</c>) and the database's prefix
/// (<c>NCBIGene:672</c>).
/// </summary>
public static class HgncIdentifier
{
    /// <summary>The possible readings of an input, the most likely first.</summary>
    /// <exception cref="HgncException">The input is empty, or a bare number, which could be an ID of several databases.</exception>
    public static IReadOnlyList<FieldTerm> Read(string input)
    {
        var text = (input ?? throw new ArgumentNullException(nameof(input))).Trim();
        if (text.Length == 0)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                "An input is empty.",
                "Give a symbol, an HGNC ID or an accession, such as BRAF, HGNC:1097 or ENSG00000157764."
            );
        }
        if (WholeNumber.Read(text) is { } number)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{text}' is a bare number: it can be an HGNC ID, an NCBI (Entrez) gene ID or an OMIM ID.",
                $"Specify the database: -HgncId {number} (or HGNC:{number}), -EntrezId {number} or -OmimId {number}."
            );
        }
        if (IdentifierForms.FindSure(text) is { Count: > 0 } sure)
        {
            return ToTerms(sure, text);
        }
        if (CurieReader.Read(text) is { CanBeLookedUp: true } reading)
        {
            return reading.Symbol is { } named
                ? new[] { new FieldTerm(HgncField.Symbol.Name, named) }
                : ToTerms(reading.Lookups, reading.Value);
        }
        // A reading that could name a wrong gene is not used for a request that returns one record.
        return new[] { new FieldTerm(HgncField.Symbol.Name, text) }
            .Concat(
                IdentifierForms
                    .FindLikely(text)
                    .Where(lookup => !lookup.IsWeak)
                    .Select(lookup => lookup.Term)
            )
            .ToList();
    }

    /// <summary>The identifier in a text, by its form or prefix, or null for a symbol, a bare number or any other text.</summary>
    public static FieldTerm? FindIdentifier(string text)
    {
        var bare = (text ?? throw new ArgumentNullException(nameof(text))).Trim();
        return FindSure(bare)
            ?? (
                CurieReader.Read(bare) is { Lookups: { Count: > 0 } lookups }
                    ? lookups[0].Term
                    : null
            );
    }

    /// <summary>The identifier in a text, by its form alone, or null.</summary>
    internal static FieldTerm? FindSure(string text) =>
        IdentifierForms.FindSure(text) is { Count: > 0 } sure ? sure[0].Term : null;

    /// <summary>Whether a text has only digits, so that it could be an ID of several databases.</summary>
    internal static bool IsBareNumber(string text) =>
        text.Length > 0 && text.All(c => c is >= '0' and <= '9');

    /// <summary>A text as an HGNC ID, <c>HGNC:1100</c>, with or without its prefix in the text, or null.</summary>
    public static string? AsHgncId(string? text)
    {
        const string Prefix = "HGNC:";
        var id = Normalize(HgncField.HgncId.Name, text ?? "").Term.ToUpperInvariant();
        return
            id.StartsWith(Prefix, StringComparison.Ordinal)
            && IsBareNumber(id.Substring(Prefix.Length))
            ? id
            : null;
    }

    /// <summary>A value of a field in the records' form: an HGNC ID with its prefix, an accession without its version.</summary>
    public static FieldTerm Normalize(string field, string value)
    {
        var text = FieldValues.Bare(field, value ?? throw new ArgumentNullException(nameof(value)));
        return IdentifierForms.Read(field, text) ?? new FieldTerm(field, text);
    }

    /// <summary>The possible readings of a value of a field, the most likely first. Records have some accessions with their version.</summary>
    public static IReadOnlyList<FieldTerm> ReadAs(string field, string value)
    {
        var term = Normalize(field, value);
        return ToTerms(new[] { IdentifierLookup.For(term) }, FieldValues.Bare(field, value));
    }

    /// <summary>The same as <see cref="ReadAs"/> for the user's value of this field, which must be valid.</summary>
    /// <exception cref="HgncException">The value has another database's prefix or form, or is a number with a fraction.</exception>
    public static IReadOnlyList<FieldTerm> ParseAs(string field, string value)
    {
        FieldValues.Check(field, value ?? throw new ArgumentNullException(nameof(value)));
        return ReadAs(field, value);
    }

    // A value with a version is also looked up with it if records can have it.
    private static IReadOnlyList<FieldTerm> ToTerms(
        IReadOnlyList<IdentifierLookup> lookups,
        string text
    )
    {
        var terms = lookups.Select(lookup => lookup.Term).ToList();
        var first = terms[0];
        if (IdentifierLookup.HasVersions(first.Field) && IsVersionOf(first.Term, text))
        {
            terms.Insert(
                IdentifierLookup.AlwaysHasVersions(first.Field) ? 0 : 1,
                first with
                {
                    Term = text,
                }
            );
        }
        return terms;
    }

    private static bool IsVersionOf(string accession, string text) =>
        text.Length > accession.Length + 1
        && text[accession.Length] == '.'
        && text.StartsWith(accession, StringComparison.OrdinalIgnoreCase)
        && IsBareNumber(text.Substring(accession.Length + 1));
}
