using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables.Columns;

namespace Hgnc.Tables.Forms;

/// <summary>Tells whether rows begin with a name that the header has no cell for, as R's write.table has it.</summary>
internal static class RowNamesSearch
{
    public static bool IsShifted(IReadOnlyList<string> names, IReadOnlyList<List<string>> rows)
    {
        var usual = DelimiterSearch.UsualCount(rows.Select(row => row.Count));
        if (usual != names.Count + 1 || names.Count == 0 || names[0].Length == 0)
        {
            return false;
        }
        // R's tables are never ragged: where some rows have as many cells as the header, the others have one too many.
        if (rows.Any(row => row.Count != usual))
        {
            return false;
        }
        var whole = rows;
        // A delimiter at the end of each row is no cell.
        if (whole.All(row => string.IsNullOrWhiteSpace(row[usual - 1])))
        {
            return false;
        }
        var numbers = whole.All(row => NumberText.IsCount(row[0]));
        if (names.Count == 1)
        {
            // One name over two columns: R counts the rows; else the second column has no name.
            return numbers;
        }
        // The column of the symbols shows where it is.
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
