using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables.Columns;

namespace Hgnc.Tables.Forms;

/// <summary>Detects whether rows begin with a name for which the header has no cell, as in R's write.table.</summary>
internal static class RowNamesSearch
{
    public static bool IsShifted(IReadOnlyList<string> names, IReadOnlyList<List<string>> rows)
    {
        var usual = DelimiterSearch.UsualCount(rows.Select(row => row.Count));
        if (usual != names.Count + 1 || names.Count == 0 || names[0].Length == 0)
        {
            return false;
        }
        // R's tables are never ragged: if some rows have as many cells as the header, the others have one too many.
        if (rows.Any(row => row.Count != usual))
        {
            return false;
        }
        var whole = rows;
        // A delimiter at the end of each row is not followed by a cell.
        if (whole.All(row => string.IsNullOrWhiteSpace(row[usual - 1])))
        {
            return false;
        }
        var numbers = whole.All(row => NumberText.IsCount(row[0]));
        if (names.Count == 1)
        {
            // If one name covers two columns, R has counted the rows; otherwise the second column has no name.
            return numbers;
        }
        // The column of symbols shows which case it is.
        for (var i = 0; i < names.Count && !numbers; i++)
        {
            if (ColumnNames.SymbolRank(ColumnNames.Bare(names[i])) >= 0)
            {
                var (own, next) = (i, i + 1);
                return !whole.All(row => LooksLikeSymbol(row[own]))
                    || whole.All(row => LooksLikeSymbol(row[next]));
            }
        }
        return true;
    }

    private static bool LooksLikeSymbol(string text) =>
        text.Length > 1
        && char.IsLetter(text[0])
        && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_');
}
