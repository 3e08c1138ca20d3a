using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables.Columns;

namespace Hgnc.Tables.Forms;

/// <summary>Determines by the values of a first row whether it is data, and which column has the genes.</summary>
/// <param name="rows">The first rows.</param>
internal sealed class HeaderlessRows(FirstRows rows)
{
    // The first line of STAR's ReadsPerGene.out.tab.
    private const string StarLine = "N_unmapped";

    // The values in the third column of 10x's features.tsv.
    private static readonly HashSet<string> FeatureTypes = new(StringComparer.Ordinal)
    {
        "Gene Expression",
        "Antibody Capture",
        "CRISPR Guide Capture",
        "Multiplexing Capture",
        "Peaks",
        "Custom",
    };

    /// <summary>Whether a row is certainly data, by its values or by the kind of file.</summary>
    public bool IsData(int row, string extension) =>
        IsTenX(row)
        || FindIdentifier(row) >= 0
        || IsStar(row)
        || IsCounted(row)
        || (extension == ".rnk" && NumberText.IsNumber(rows[row][rows[row].Count - 1]));

    /// <summary>The columns of genes, or null if the user must name them.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="width">The number of columns.</param>
    public GeneColumns? FindGenes(int row, int width)
    {
        if (IsTenX(row))
        {
            return HeaderlessColumns.OfTenX;
        }
        // IDs are recognized by their form.
        return FindIdentifier(row) is >= 0 and var id ? HeaderlessColumns.Of(id)
            : width == 1 || IsStar(row) ? HeaderlessColumns.Of(0)
            : width == 2 && rows[row].Count == 2 && NumberText.IsNumber(rows[row][1])
                ? HeaderlessColumns.Of(0)
            : null;
    }

    /// <summary>Returns a value in the row that cannot be the name of a column, or null.</summary>
    public string? FindDoubt(int row)
    {
        var next = row + 1 < rows.Count ? rows[row + 1] : null;
        var measured = rows[row]
            .Where(
                (cell, i) =>
                    NumberText.IsMeasured(cell)
                    && (next is null || i >= next.Count || NumberText.IsNumber(next[i]))
            )
            .FirstOrDefault();
        // A known name that does not count as one, because it is also the value below it.
        return measured ?? (rows.KnownNames(row) == 0 ? rows[row].Find(ColumnNames.IsKnown) : null);
    }

    // A column is never called ENSG00000141510: if both of the first two rows have IDs, they are data.
    private int FindIdentifier(int row)
    {
        if (row + 1 >= rows.Count)
        {
            return rows[row].FindIndex(IsIdentifier);
        }
        for (var i = 0; i < Math.Min(rows[row].Count, rows[row + 1].Count); i++)
        {
            if (IsIdentifier(rows[row][i]) && IsIdentifier(rows[row + 1][i]))
            {
                return i;
            }
        }
        return -1;
    }

    private static bool IsIdentifier(string cell) =>
        HgncIdentifier.FindSure(cell.Trim()) is not null;

    // The ID, the symbol, and the kind of feature; genes.tsv of older versions has only the first two.
    private bool IsTenX(int row) =>
        (rows[row].Count > 2 && FeatureTypes.Contains(rows[row][2]))
        || (
            rows[row].Count == 2
            && FindIdentifier(row) == 0
            && rows.From(row).All(each => each.Count < 2 || !NumberText.IsNumber(each[1]))
        );

    private bool IsStar(int row) => rows[row][0] == StarLine;

    // pandas calls the column of a series 0.
    private static bool IsInCapitals(string text) =>
        text.Length > 1
        && text.All(c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-')
        && !ColumnNames.IsListName(text);

    // From HTSeq: a name and a count in each row, including the first.
    private bool IsCounted(int row) =>
        rows.Count > row + 1
        && rows[row].Count == 2
        && rows[row][0].Any(char.IsLetter)
        && (rows[row][1].Trim() != "0" || IsInCapitals(rows[row][0].Trim()))
        && rows.From(row).All(each => each.Count == 2 && NumberText.IsCount(each[1].Trim()));
}
