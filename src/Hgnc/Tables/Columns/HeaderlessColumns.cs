using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tables.Columns;

/// <summary>The columns of genes if the form of the file shows them.</summary>
internal static class HeaderlessColumns
{
    private static readonly int[] None = Array.Empty<int>();

    /// <summary>The columns of 10x's features.tsv: an ID with a symbol next to it.</summary>
    public static GeneColumns OfTenX =>
        new(new[] { 1 }, new (int, HgncField?)[] { (0, null) }, None);

    /// <summary>Symbols or IDs in one column.</summary>
    public static GeneColumns Of(int column) =>
        new(new[] { column }, Array.Empty<(int, HgncField?)>(), None);

    /// <summary>
    /// GCT always calls the columns Name and Description: GTEx has the ID in the first and the symbol in the second.
    /// Version 1.3 has more columns about a gene, with names.
    /// </summary>
    /// <param name="names">The names of all columns.</param>
    /// <param name="more">The number of columns about a gene after the first one; null in version 1.2.</param>
    /// <param name="row">The first row.</param>
    public static GeneColumns FindGct(
        IReadOnlyList<string> names,
        int? more,
        IReadOnlyList<string> row
    )
    {
        if (more is { } count)
        {
            var found = GeneColumns.Find(
                names.Select((name, i) => i <= count ? name : GeneColumns.NoName).ToList()
            );
            return found.IsEmpty ? Of(0) : found;
        }
        return row.Count > 1 && HgncIdentifier.FindSure(row[0].Trim()) is not null ? OfTenX : Of(0);
    }
}
