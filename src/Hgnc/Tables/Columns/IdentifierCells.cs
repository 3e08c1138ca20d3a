using System.Collections.Generic;
using Hgnc.Resolution.Identifiers;

namespace Hgnc.Tables.Columns;

/// <summary>Reads the identifiers in cells.</summary>
internal static class IdentifierCells
{
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
            foreach (var part in CellText.Split(value, isList: true))
            {
                if (CellText.IsMissing(part))
                {
                    continue;
                }
                if (field is null)
                {
                    // HGNC may not have the transcript in the same row as a symbol.
                    if (
                        HgncIdentifier.FindSure(part.Trim()) is
                        { Field: "hgnc_id" or "ensembl_gene_id" } sure
                    )
                    {
                        terms.Add(new[] { sure });
                    }
                }
                else if (!MarksMissingId(field.Name, part))
                {
                    terms.Add(HgncIdentifier.ReadAs(field.Name, part));
                }
            }
        }
        return terms;
    }

    /// <summary>Whether a value is 0 or -1, which cBioPortal and MAF write for a gene without an NCBI gene ID.</summary>
    public static bool MarksMissingId(string field, string value) =>
        field == "entrez_id" && value.Trim() is "0" or "-1";
}
