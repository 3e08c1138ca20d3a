using System;
using System.Collections.Generic;

namespace Hgnc.Resolution.Identifiers;

/// <summary>The forms of the identifiers that HGNC's records have, and where to look for a text that has one.</summary>
internal static class IdentifierForms
{
    private static readonly IReadOnlyList<IdentifierLookup> None = Array.Empty<IdentifierLookup>();

    // What stands behind an accession: a version, GENCODE's _PAR_Y and its numbers of mapped releases, and what programs append to
    // make names unique, and the _at of arrays' probe sets. The digits before it are of a fixed number, so that nothing behind them can change what they mean.
    private const string Tail = @"([._-]\d+|[._-]PAR[._-]Y|_at)*$";

    private static readonly IReadOnlyList<IdentifierForm> Sure = new IdentifierForm[]
    {
        IdentifierForm.Number("hgnc_id", "HGNC:"),
        new("ensembl_gene_id", @"^ENSG(\d{11})" + Tail, "ENSG") { Template = "ENSG{1}" },
        // GENCODE wrote R for the first 0 of genes on Y that are the same on X.
        new("ensembl_gene_id", @"^ENSGR(\d{10})" + Tail, "ENSGR") { Template = "ENSG0{1}" },
        new("vega_id", @"^OTTHUMG(\d{11})" + Tail, "OTTHUMG") { Template = "OTTHUMG{1}" },
        new("ucsc_id", @"^(uc\d{3}[a-z]{3})(\.\d+)?$", "uc"),
        new("ccds_id", @"^(CCDS\d+)(\.\d+)?$", "CCDS"),
        // Seurat writes - for _.
        new("refseq_accession", @"^([NX][MRG])[_-](\d{6,})" + Tail, "N", "X")
        {
            Template = "{1}_{2}",
        },
        // Proteins, but HGNC's records of mitochondrial genes have them.
        new("refseq_accession", @"^(YP_\d+)(\.\d+)?$", "YP_"),
        new("mane_select", @"^ENST(\d{11})" + Tail, "ENST") { Template = "ENST{1}" },
        new("mane_select", @"^ENSTR(\d{10})" + Tail, "ENSTR") { Template = "ENST0{1}" },
        // Never the first of an NM_: this one is for values that are given for the field.
        new("mane_select", @"^(NM)[_-](\d{6,})" + Tail, "NM") { Template = "{1}_{2}" },
        IdentifierForm.Number("mgd_id", "MGI:"),
        IdentifierForm.Number("rgd_id", "RGD:"),
        new("rna_central_id", @"^(URS[0-9A-F]{10})([_/]9606)?$", "URS"),
    };

    // Some symbols and aliases look like these (B3GAT1, X91348): the symbol comes first.
    private static readonly IReadOnlyList<IdentifierForm> Likely = new IdentifierForm[]
    {
        new(
            "uniprot_ids",
            @"^([OPQ]\d[A-Z0-9]{3}\d|[A-NR-Z]\d([A-Z][A-Z0-9]{2}\d){1,2})(-\d+|[-:#]PRO_\d{10})?(\.\d+)?$"
        ),
        new("ena", @"^([A-Z]{1,2}\d{5,6}|[A-Z]{2}\d{8}|[A-Z]{3}\d{5})(\.\d+)?$"),
    };

    /// <summary>Where to look for a text that nothing but an identifier looks like; empty where it has no such form.</summary>
    public static IReadOnlyList<IdentifierLookup> FindSure(string text)
    {
        if (Match(Sure, text) is not { } found)
        {
            return None;
        }
        var lookup = IdentifierLookup.For(found);
        // HGNC lists few transcripts of a gene, and the MANE one is often not among them.
        return
            found.Field == "refseq_accession"
            && found.Term.StartsWith("NM_", StringComparison.OrdinalIgnoreCase)
            ? new[] { lookup, IdentifierLookup.For(found with { Field = "mane_select" }) }
            : new[] { lookup };
    }

    /// <summary>Where to look for a text that no gene has for a symbol; empty where it has no identifier's form.</summary>
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

    /// <summary>A value in a field's form; null where the field has other forms, or none that is known.</summary>
    public static FieldTerm? Read(string field, string text) =>
        Match(Sure, text, field) ?? Match(Likely, text, field);

    // This runs for every symbol that is resolved: how most of them begin says that they are no identifier.
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
