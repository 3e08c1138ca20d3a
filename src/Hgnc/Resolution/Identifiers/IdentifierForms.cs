using System;
using System.Collections.Generic;

namespace Hgnc.Resolution.Identifiers;

/// <summary>The forms of the identifiers in HGNC's records, and the lookups for a text with one of them.</summary>
internal static class IdentifierForms
{
    private static readonly IReadOnlyList<IdentifierLookup> None = Array.Empty<IdentifierLookup>();

    // The part after an accession: a version, GENCODE's _PAR_Y and its numbers of mapped releases, suffixes that programs append to
    // make names unique, and the _at of probe sets. The digits before it have a fixed length, so no suffix can change their meaning.
    private const string Tail = @"([._-]\d+|[._-]PAR[._-]Y|_at)*$";

    private static readonly IReadOnlyList<IdentifierForm> Sure = new IdentifierForm[]
    {
        IdentifierForm.Number("hgnc_id", "HGNC:"),
        new("ensembl_gene_id", @"^ENSG(\d{11})" + Tail, "ENSG") { Template = "ENSG{1}" },
        // GENCODE wrote R instead of the first 0 for genes on Y that are the same as on X.
        new("ensembl_gene_id", @"^ENSGR(\d{10})" + Tail, "ENSGR") { Template = "ENSG0{1}" },
        new("vega_id", @"^OTTHUMG(\d{11})" + Tail, "OTTHUMG") { Template = "OTTHUMG{1}" },
        new("ucsc_id", @"^(uc\d{3}[a-z]{3})(\.\d+)?$", "uc"),
        new("ccds_id", @"^(CCDS\d+)(\.\d+)?$", "CCDS"),
        // Seurat writes - instead of _.
        new("refseq_accession", @"^([NX][MRG])[_-](\d{6,})" + Tail, "N", "X")
        {
            Template = "{1}_{2}",
        },
        // These are proteins, but HGNC's records of mitochondrial genes have them.
        new("refseq_accession", @"^(YP_\d+)(\.\d+)?$", "YP_"),
        new("mane_select", @"^ENST(\d{11})" + Tail, "ENST") { Template = "ENST{1}" },
        new("mane_select", @"^ENSTR(\d{10})" + Tail, "ENSTR") { Template = "ENST0{1}" },
        // This is never the first choice for an NM_ accession; it is for values that are given for the field.
        new("mane_select", @"^(NM)[_-](\d{6,})" + Tail, "NM") { Template = "{1}_{2}" },
        IdentifierForm.Number("mgd_id", "MGI:"),
        IdentifierForm.Number("rgd_id", "RGD:"),
        new("rna_central_id", @"^(URS[0-9A-F]{10})([_/]9606)?$", "URS"),
    };

    // Some symbols and aliases look like these (B3GAT1, X91348), so the symbol comes first.
    private static readonly IReadOnlyList<IdentifierForm> Likely = new IdentifierForm[]
    {
        new(
            "uniprot_ids",
            @"^([OPQ]\d[A-Z0-9]{3}\d|[A-NR-Z]\d([A-Z][A-Z0-9]{2}\d){1,2})(-\d+|[-:#]PRO_\d{10})?(\.\d+)?$"
        ),
        new("ena", @"^([A-Z]{1,2}\d{5,6}|[A-Z]{2}\d{8}|[A-Z]{3}\d{5})(\.\d+)?$"),
    };

    /// <summary>The lookups for a text that can only be an identifier; empty if it has no form of this kind.</summary>
    public static IReadOnlyList<IdentifierLookup> FindSure(string text)
    {
        if (Match(Sure, text) is not { } found)
        {
            return None;
        }
        var lookup = IdentifierLookup.For(found);
        // HGNC lists few transcripts of a gene, and the MANE transcript is often not among them.
        return
            found.Field == "refseq_accession"
            && found.Term.StartsWith("NM_", StringComparison.OrdinalIgnoreCase)
            ? new[] { lookup, IdentifierLookup.For(found with { Field = "mane_select" }) }
            : new[] { lookup };
    }

    /// <summary>The lookups for a text that is not a symbol of any gene; empty if it does not have the form of an identifier.</summary>
    public static IReadOnlyList<IdentifierLookup> FindLikely(string text)
    {
        if (Match(Likely, text) is not { } found)
        {
            return None;
        }
        var isWeak =
            found.Field == "ena"
            && found.Term.Length < text.Length
            && !TranscriptAccession.Is(found.Term);
        return new[] { new IdentifierLookup(found, AnyVersion: found.Field == "ena", isWeak) };
    }

    /// <summary>A value in a field's form, or null if the field has other forms or no known form.</summary>
    public static FieldTerm? Read(string field, string text) =>
        Match(Sure, text, field) ?? Match(Likely, text, field);

    // This runs for every resolved symbol. The beginning of most of them shows that they are not identifiers.
    private static FieldTerm? Match(
        IReadOnlyList<IdentifierForm> forms,
        string text,
        string? field = null
    )
    {
        for (var i = 0; i < forms.Count; i++)
        {
            if ((field is null || forms[i].Field == field) && forms[i].Read(text) is { } identifier)
            {
                return identifier;
            }
        }
        return null;
    }
}
