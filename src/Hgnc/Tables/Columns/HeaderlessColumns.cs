using System;
using System.Collections.Generic;

namespace Hgnc.Tables.Columns;

/// <summary>The columns of genes in a file without a header, if the form of the file shows them.</summary>
internal static class HeaderlessColumns
{
    private static readonly int[] None = Array.Empty<int>();

    /// <summary>The columns, or null if the user has to name them.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="id">The column of an identifier, or -1.</param>
    /// <param name="width">The number of columns.</param>
    /// <param name="isTenX">Whether there is an ID with a symbol next to it.</param>
    public static GeneColumns? Find(List<string>? row, int id, int width, bool isTenX)
    {
        if (row is null)
        {
            return null;
        }
        if (isTenX)
        {
            return new GeneColumns(new[] { 1 }, new (int, HgncField?)[] { (0, null) }, None);
        }
        // IDs are recognised by their form.
        return id >= 0 ? Of(id)
            : width == 1 ? Of(0)
            : width == 2 && NumberText.IsNumber(row[row.Count - 1]) && row.Count == 2 ? Of(0)
            : null;
    }

    /// <summary>GCT always calls the columns Name and Description: GTEx has the ID in the first and the symbol in the second.</summary>
    public static GeneColumns FindGct(List<string> row) =>
        row.Count > 1 && HgncIdentifier.FindSure(row[0].Trim()) is not null
            ? new GeneColumns(new[] { 1 }, new (int, HgncField?)[] { (0, null) }, None)
            : Of(0);

    private static GeneColumns Of(int column) =>
        new(new[] { column }, Array.Empty<(int, HgncField?)>(), None);
}
