using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables.Columns;

namespace Hgnc.Tables.Forms;

/// <summary>Tells by its values whether a first row is data, and which of its columns has the genes.</summary>
/// <param name="rows">The first rows.</param>
internal sealed class HeaderlessRows(FirstRows rows)
{
    // The first line of STAR's ReadsPerGene.out.tab.
    private const string StarLine = "N_unmapped";

    // What stands in the third column of 10x's features.tsv.
    private static readonly HashSet<string> FeatureTypes = new(StringComparer.Ordinal)
    {
        "Gene Expression",
        "Antibody Capture",
        "CRISPR Guide Capture",
        "Multiplexing Capture",
        "Peaks",
        "Custom",
    };

    /// <summary>Whether a row is data for certain, by its own form or by the kind of file.</summary>
    public bool IsData(int row, string extension) =>
        IsTenX(row)
        || FindIdentifier(row) >= 0
        || IsStar(row)
        || IsCounted(row)
        || (extension == ".rnk" && NumberText.IsNumber(rows[row][rows[row].Count - 1]));

    /// <summary>The columns of genes; null if the user has to say.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="width">How many columns there are.</param>
    public GeneColumns? FindGenes(int row, int width)
    {
        if (IsTenX(row))
        {
            return HeaderlessColumns.OfTenX;
        }
        // What is an ID is known by its form.
        return FindIdentifier(row) is >= 0 and var id ? HeaderlessColumns.Of(id)
            : width == 1 || IsStar(row) ? HeaderlessColumns.Of(0)
            : width == 2 && rows[row].Count == 2 && NumberText.IsNumber(rows[row][1])
                ? HeaderlessColumns.Of(0)
            : null;
    }

    /// <summary>A value in the row that no column is called by; null if there is none.</summary>
    public string? FindDoubt(int row)
    {
        var next = row + 1 < rows.Count ? rows[row + 1] : null;
        return rows[row]
            .Where(
                (cell, i) =>
                    NumberText.IsMeasured(cell)
                    && (next is null || i >= next.Count || NumberText.IsNumber(next[i]))
            )
            .FirstOrDefault();
    }

    // Nobody calls a column ENSG00000141510: what is an ID in both of the first two rows is data.
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

    // The ID, the symbol, and what kind of feature it is; genes.tsv of older versions has only the first two.
    private bool IsTenX(int row) =>
        (rows[row].Count > 2 && FeatureTypes.Contains(rows[row][2]))
        || (
            rows[row].Count == 2
            && FindIdentifier(row) == 0
            && rows.From(row).All(each => each.Count < 2 || !NumberText.IsNumber(each[1]))
        );

    private bool IsStar(int row) => rows[row][0] == StarLine;

    // What HTSeq writes: a name and a count in each row, also in the first.
    private bool IsCounted(int row) =>
        rows.Count > row + 1
        && rows[row].Count == 2
        && rows[row][0].Any(char.IsLetter)
        && rows[row][1].Trim() != "0"
        && rows.From(row).All(each => each.Count == 2 && NumberText.IsCount(each[1].Trim()));
}
