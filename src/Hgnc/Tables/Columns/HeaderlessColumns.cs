using System;
using System.Collections.Generic;

namespace Hgnc.Tables.Columns;

/// <summary>The columns of genes where the form of the file says them, and no header does.</summary>
internal static class HeaderlessColumns
{
    private static readonly int[] None = Array.Empty<int>();

    /// <summary>The columns; none where it is the user who has to say.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="id">The column of an identifier; -1 where there is none.</param>
    /// <param name="width">How many columns there are.</param>
    /// <param name="isTenX">An ID and the symbol beside it.</param>
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
        // What is an ID is known by its form.
        return id >= 0 ? Of(id)
            : width == 1 ? Of(0)
            : width == 2 && NumberText.IsNumber(row[row.Count - 1]) && row.Count == 2 ? Of(0)
            : null;
    }

    /// <summary>GCT calls the columns Name and Description whatever is in them: GTEx has the ID in the first and the symbol in the second.</summary>
    public static GeneColumns FindGct(List<string> row) =>
        row.Count > 1 && HgncIdentifier.FindSure(row[0].Trim()) is not null
            ? new GeneColumns(new[] { 1 }, new (int, HgncField?)[] { (0, null) }, None)
            : Of(0);

    private static GeneColumns Of(int column) =>
        new(new[] { column }, Array.Empty<(int, HgncField?)>(), None);
}
