using System.Collections.Generic;
using ExcelDataReader;

namespace Hgnc.Tables.Workbooks;

/// <summary>Vertically merged cells have one value for all of their rows, which the workbook stores in the first.</summary>
internal sealed class MergedCells
{
    private readonly Dictionary<int, List<CellRange>> _columns = new();
    private readonly Dictionary<CellRange, string> _values = new();

    public MergedCells(CellRange[]? ranges)
    {
        foreach (var range in ranges ?? [])
        {
            if (range.ToRow > range.FromRow)
            {
                if (!_columns.TryGetValue(range.FromColumn, out var column))
                {
                    _columns.Add(range.FromColumn, column = new List<CellRange>());
                }
                column.Add(range);
            }
        }
    }

    /// <summary>The value of a cell: its own, or that of the merged cells.</summary>
    public string Fill(int row, int column, string own)
    {
        if (!_columns.TryGetValue(column, out var ranges))
        {
            return own;
        }
        foreach (var range in ranges)
        {
            if (row < range.FromRow || row > range.ToRow)
            {
                continue;
            }
            if (row == range.FromRow)
            {
                _values[range] = own;
            }
            else if (own.Length == 0 && _values.TryGetValue(range, out var value))
            {
                return value;
            }
        }
        return own;
    }
}
