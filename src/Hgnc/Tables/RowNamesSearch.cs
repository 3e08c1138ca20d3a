using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tables;

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
        var whole = rows.Where(row => row.Count == usual).ToList();
        // A delimiter at the end of each row is no cell.
        if (whole.TrueForAll(row => string.IsNullOrWhiteSpace(row[usual - 1])))
        {
            return false;
        }
        var numbers = whole.TrueForAll(row => NumberText.IsCount(row[0]));
        if (names.Count == 1)
        {
            // One name over two columns: R counts the rows; else the second column has no name.
            return numbers;
        }
        // The column of the symbols has letters in it, wherever it is.
        for (var i = 0; i < names.Count; i++)
        {
            if (ColumnNames.SymbolRank(ColumnNames.Bare(names[i])) >= 0)
            {
                return whole.Exists(row => row[i + 1].Any(char.IsLetter))
                    || !whole.Exists(row => row[i].Any(char.IsLetter));
            }
        }
        return true;
    }
}
