using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tables;

/// <summary>The fields that identify a gene.</summary>
public static class IdentifierFields
{
    /// <summary>
    /// The fields in the order of precedence for a row: fields that identify one record before those that may match several. Symbols, which
    /// can move to other genes, come last.
    /// </summary>
    public static IReadOnlyList<HgncField> AllWithSymbols { get; } =
        new[]
        {
            "hgnc_id",
            "ensembl_gene_id",
            "entrez_id",
            "vega_id",
            "ucsc_id",
            "ccds_id",
            "omim_id",
            "uniprot_ids",
            "refseq_accession",
            "ena",
            "mgd_id",
            "rgd_id",
            "rna_central_id",
            "mane_select",
            "symbol",
            "prev_symbol",
            "alias_symbol",
        }
            .Select(name => HgncField.Find(name)!)
            .ToList();

    /// <summary>The same without symbols, which are the text to resolve.</summary>
    public static IReadOnlyList<HgncField> All { get; } =
        AllWithSymbols
            .Where(field => field.Name is not ("symbol" or "prev_symbol" or "alias_symbol"))
            .ToList();

    /// <summary>Whether a gene has only one value of the field, so that two values mean two genes.</summary>
    internal static bool HasOneValuePerGene(string field) =>
        field is "hgnc_id" or "ensembl_gene_id" or "entrez_id";

    /// <summary>The rank of a field in the order.</summary>
    internal static int Rank(string field)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (string.Equals(All[i].Name, field, StringComparison.Ordinal))
            {
                return i;
            }
        }
        return All.Count;
    }
}
