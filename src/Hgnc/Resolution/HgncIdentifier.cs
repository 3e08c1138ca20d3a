using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Hgnc;

/// <summary>
/// Tells by its form what an input is: an HGNC ID, an accession of another database, or a symbol. The forms are those
/// of the values that HGNC's records have; versions (<c>ENSG00000012048.23</c>) are cut off, since records have none.
/// </summary>
public static class HgncIdentifier
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly IReadOnlyList<(Regex Form, string Field)> Forms = new[]
    {
        (Form(@"^(HGNC:\d+)$"), "hgnc_id"),
        (Form(@"^(ENSG\d{11})(\.\d+)?$"), "ensembl_gene_id"),
        (Form(@"^(OTTHUMG\d{11})(\.\d+)?$"), "vega_id"),
        (Form(@"^(uc\d{3}[a-z]{3}(\.\d+)?)$"), "ucsc_id"),
        (Form(@"^(CCDS\d+)(\.\d+)?$"), "ccds_id"),
        (Form(@"^([NX][MRG]_\d+)(\.\d+)?$"), "refseq_accession"),
        (Form(@"^(ENST\d{11}\.\d+)$"), "mane_select"),
        (Form(@"^(MGI:\d+)$"), "mgd_id"),
        (Form(@"^(RGD:\d+)$"), "rgd_id"),
        (Form(@"^(URS[0-9A-F]{10})(_9606)?$"), "rna_central_id"),
    };

    // Some symbols and aliases look like these (B3GAT1, X91348): the symbol is asked first.
    private static readonly IReadOnlyList<(Regex Form, string Field)> LikeSymbols = new[]
    {
        (
            Form(@"^([OPQ]\d[A-Z0-9]{3}\d|[A-NR-Z]\d([A-Z][A-Z0-9]{2}\d){1,2})(-\d+)?$"),
            "uniprot_ids"
        ),
        (Form(@"^([A-Z]{1,2}\d{5,6}|[A-Z]{2}\d{8}|[A-Z]{3}\d{5})(\.\d+)?$"), "ena"),
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
        if (text.All(c => c is >= '0' and <= '9'))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{text}' is a bare number: it can be an HGNC ID, an NCBI (Entrez) gene ID or an OMIM ID.",
                $"Say which: -HgncId {text} (or HGNC:{text}), -EntrezId {text} or -OmimId {text}."
            );
        }
        if (Match(Forms, text) is { } sure)
        {
            // A few RefSeq accessions have their version in the record.
            return sure.Term.Length < text.Length && sure.Field == "refseq_accession"
                ? new[] { sure, sure with { Term = text } }
                : new[] { sure };
        }
        var symbol = new FieldTerm("symbol", text);
        return Match(LikeSymbols, text) is { } likely ? new[] { symbol, likely } : new[] { symbol };
    }

    /// <summary>A value of a field as records have it: an HGNC ID with its prefix, an accession without its version.</summary>
    public static FieldTerm Normalize(string field, string value)
    {
        var text = (value ?? throw new ArgumentNullException(nameof(value))).Trim();
        if (field == "hgnc_id" && text.Length > 0 && text.All(char.IsDigit))
        {
            return new FieldTerm(field, "HGNC:" + text);
        }
        var form = Forms
            .Concat(LikeSymbols)
            .FirstOrDefault(candidate => candidate.Field == field)
            .Form;
        return form?.Match(text) is { Success: true } match
            ? new FieldTerm(field, match.Groups[1].Value)
            : new FieldTerm(field, text);
    }

    private static FieldTerm? Match(IEnumerable<(Regex Form, string Field)> forms, string text) =>
        forms
            .Select(candidate => (candidate.Field, Match: candidate.Form.Match(text)))
            .Where(candidate => candidate.Match.Success)
            .Select(candidate => new FieldTerm(candidate.Field, candidate.Match.Groups[1].Value))
            .FirstOrDefault();

    private static Regex Form(string pattern) => new(pattern, Options, Limit);
}
