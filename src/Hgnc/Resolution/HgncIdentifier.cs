using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc;

/// <summary>
/// Tells by its form what an input is: an HGNC ID, an accession of another database, or a symbol. The forms are those
/// of the values that HGNC's records have; versions (<c>ENSG00000012048.23</c>) are cut off, since records have none.
/// </summary>
public static class HgncIdentifier
{
    private static readonly IReadOnlyList<IdentifierForm> Forms = new IdentifierForm[]
    {
        IdentifierForm.Number("hgnc_id", "HGNC:"),
        new("ensembl_gene_id", @"^(ENSG\d{11})(\.\d+)?$", "ENSG"),
        new("vega_id", @"^(OTTHUMG\d{11})(\.\d+)?$", "OTTHUMG"),
        new("ucsc_id", @"^(uc\d{3}[a-z]{3}(\.\d+)?)$", "uc"),
        new("ccds_id", @"^(CCDS\d+)(\.\d+)?$", "CCDS"),
        new(
            "refseq_accession",
            @"^([NX][MRG]_\d+)(\.\d+)?$",
            "NM_",
            "NR_",
            "NG_",
            "XM_",
            "XR_",
            "XG_"
        ),
        new("mane_select", @"^(ENST\d{11}\.\d+)$", "ENST"),
        IdentifierForm.Number("mgd_id", "MGI:"),
        IdentifierForm.Number("rgd_id", "RGD:"),
        new("rna_central_id", @"^(URS[0-9A-F]{10})(_9606)?$", "URS"),
    };

    // Some symbols and aliases look like these (B3GAT1, X91348): the symbol is asked first.
    private static readonly IReadOnlyList<IdentifierForm> LikeSymbols = new IdentifierForm[]
    {
        new("uniprot_ids", @"^([OPQ]\d[A-Z0-9]{3}\d|[A-NR-Z]\d([A-Z][A-Z0-9]{2}\d){1,2})(-\d+)?$"),
        new("ena", @"^([A-Z]{1,2}\d{5,6}|[A-Z]{2}\d{8}|[A-Z]{3}\d{5})(\.\d+)?$"),
    };

    /// <summary>The ways to read an input, the likeliest first.</summary>
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
        if (IsBareNumber(text))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{text}' is a bare number: it can be an HGNC ID, an NCBI (Entrez) gene ID or an OMIM ID.",
                $"Say which: -HgncId {text} (or HGNC:{text}), -EntrezId {text} or -OmimId {text}."
            );
        }
        if (FindSure(text) is { } sure)
        {
            // A few RefSeq accessions have their version in the record.
            return sure.Term.Length < text.Length && sure.Field == "refseq_accession"
                ? new[] { sure, sure with { Term = text } }
                : new[] { sure };
        }
        var symbol = new FieldTerm("symbol", text);
        return FindLikely(text) is { } likely ? new[] { symbol, likely } : new[] { symbol };
    }

    /// <summary>The identifier that a text is by its form, without its version; null where it has no identifier's form.</summary>
    internal static FieldTerm? FindSure(string text) => Match(Forms, text);

    /// <summary>The identifier that a text can be where no gene has it for a symbol; null where it has no such form.</summary>
    internal static FieldTerm? FindLikely(string text) => Match(LikeSymbols, text);

    /// <summary>The identifier that a text is by its form; null for a symbol, a bare number and anything else.</summary>
    public static FieldTerm? FindIdentifier(string text) =>
        FindSure((text ?? throw new ArgumentNullException(nameof(text))).Trim());

    /// <summary>Whether a text is digits only: it could be an ID of several databases.</summary>
    internal static bool IsBareNumber(string text) =>
        text.Length > 0 && text.All(c => c is >= '0' and <= '9');

    /// <summary>A text as an HGNC ID, <c>HGNC:1100</c>, where it is one, with or without its prefix; else null.</summary>
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

    /// <summary>A value of a field as records have it: an HGNC ID with its prefix, an accession without its version.</summary>
    public static FieldTerm Normalize(string field, string value)
    {
        var text = (value ?? throw new ArgumentNullException(nameof(value))).Trim();
        if (field == "hgnc_id" && IsBareNumber(text))
        {
            return new FieldTerm(field, "HGNC:" + text);
        }
        return Forms
                .Concat(LikeSymbols)
                .FirstOrDefault(candidate => candidate.Field == field)
                ?.Read(text)
            ?? new FieldTerm(field, text);
    }

    /// <summary>The ways to read a value of a field, the likeliest first: a few RefSeq accessions have their version in the record.</summary>
    public static IReadOnlyList<FieldTerm> ReadAs(string field, string value)
    {
        var normal = Normalize(field, value);
        var text = value.Trim();
        return field == "refseq_accession" && normal.Term.Length < text.Length
            ? new[] { normal, normal with { Term = text } }
            : new[] { normal };
    }

    // Asked of every symbol that is resolved: most are told from an identifier by how they begin.
    private static FieldTerm? Match(IReadOnlyList<IdentifierForm> forms, string text)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            if (forms[i].Read(text) is { } identifier)
            {
                return identifier;
            }
        }
        return null;
    }
}
