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
        if (names.Count == 1)
        {
            // If one name covers two columns, R has counted the rows; otherwise the second column has no name.
            return whole.All(row => NumberText.IsCount(row[0]));
        }
        // The column of symbols shows which case it is. If both cells can be symbols, the last column has no name.
        var symbol = names.ToList().FindIndex(name => SymbolNames.Rank(ColumnNames.Key(name)) >= 0);
        if (symbol < 0)
        {
            return true;
        }
        var own = whole.Sum(row => Likeness(row[symbol]));
        return own == 0 || whole.Sum(row => Likeness(row[symbol + 1])) > own;
    }

    // Nearly all human symbols are capitals and digits. An ID is less likely in a column of symbols, and so is a word.
    private static int Likeness(string text) =>
        !IsWord(text) ? 0
        : text.Any(char.IsLower) || text.Contains('_') || CellText.HasIdentifier(text) ? 1
        : 2;

    private static bool IsWord(string text) =>
        text.Length > 1
        && char.IsLetter(text[0])
        && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_');
}
