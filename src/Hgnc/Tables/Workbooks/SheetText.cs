using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using ExcelDataReader;

namespace Hgnc.Tables.Workbooks;

/// <summary>Writes a sheet as tab-separated text, with a row for each row of the sheet, so that it can be read like any other table.</summary>
internal static class SheetText
{
    private static readonly char[] Special = { '\t', '\n', '\r', '"' };

    /// <summary>The text; empty if all cells are empty.</summary>
    /// <param name="reader">Reads the cells.</param>
    /// <param name="unread">The cells that it cannot read.</param>
    public static MemoryStream Write(IExcelDataReader reader, UnreadCells unread)
    {
        var merged = new MergedCells(reader.MergeCells);
        var text = new MemoryStream();
        using var writer = new StreamWriter(
            text,
            new UTF8Encoding(false),
            64 << 10,
            leaveOpen: true
        );
        var row = 0;
        var isAny = false;
        while (reader.Read())
        {
            var cells = new List<string>(reader.FieldCount);
            var last = 0;
            for (var i = 0; i < reader.FieldCount; i++)
            {
                var cell = merged.Fill(row, i, unread.TextAt(row, i) ?? Cell(reader, i));
                cells.Add(cell);
                last = cell.Length > 0 ? i + 1 : last;
            }
            isAny |= last > 0;
            for (var i = 0; i < last; i++)
            {
                if (i > 0)
                {
                    writer.Write('\t');
                }
                writer.Write(Quote(cells[i]));
            }
            writer.Write('\n');
            row++;
        }
        writer.Flush();
        return isAny ? text : new MemoryStream();
    }

    private static string Cell(IExcelDataReader reader, int column)
    {
        var value = reader.GetValue(column);
        return WorkbookCell.Text(
            value,
            value is DateTime ? reader.GetNumberFormatString(column) : null
        );
    }

    private static string Quote(string cell) =>
        cell.IndexOfAny(Special) < 0 ? cell : "\"" + cell.Replace("\"", "\"\"") + "\"";
}
