using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Hgnc.Tables.Columns;
using Hgnc.Text;

namespace Hgnc.Tables.Forms;

/// <summary>Recognises a table that would be read as a list, with a line as one odd symbol.</summary>
internal static class LayoutProblemSearch
{
    private const string Delimiters = "\t;,";

    // Of ten lines.
    private const int MinAligned = 8;

    private static readonly Regex Gap = new(
        @"\S {2,}\S",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The obstacle in a text that is read as a list.</summary>
    /// <param name="rows">The cells of the first lines.</param>
    public static LayoutProblem Find(IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Select(row => row.FirstOrDefault(cell => cell.Trim().Length > 0) ?? "")
            .Where(line => line.Length > 0 && line[0] != '#')
            .ToList();
        return lines.Count < 2 ? LayoutProblem.None
            : IsRowInCell(lines) ? LayoutProblem.RowInCell
            : IsAligned(lines) ? LayoutProblem.Aligned
            : LayoutProblem.None;
    }

    /// <summary>Whether rows have one cell that has the delimiter of the header: the header alone is not in quotation marks.</summary>
    public static bool IsBelowHeader(IReadOnlyList<IReadOnlyList<string>> rows, char delimiter) =>
        rows.Count > 0 && rows.All(row => row.Count == 1 && row[0].IndexOf(delimiter) > 0);

    // Saved as CSV twice, each line is in quotation marks. In a spreadsheet that expects another delimiter, it is one cell.
    private static bool IsRowInCell(List<string> lines) =>
        Delimiters.Any(delimiter =>
        {
            var cells = lines.Select(line => line.Split(delimiter)).ToList();
            return cells[0].Length > 1
                && cells[1].Length >= cells[0].Length
                && (
                    cells[0].Any(ColumnNames.IsKnown)
                    || HasNumbers(
                        cells.Where(row => row.Length == cells[0].Length).ToList(),
                        cells.Count
                    )
                );
        });

    private static bool HasNumbers(List<string[]> rows, int count) =>
        rows.Count == count
        && Enumerable
            .Range(0, rows[0].Length)
            .Any(i => rows.TrueForAll(row => NumberText.IsMeasured(row[i])));

    private static bool IsAligned(List<string> lines)
    {
        // A header of one name has no gap.
        var gaps = lines.Skip(1).Count(line => Gap.IsMatch(line.Trim()));
        if (
            gaps * 10 >= (lines.Count - 1) * MinAligned
            && (gaps > 1 || Gap.IsMatch(lines[0].Trim()))
        )
        {
            return true;
        }
        var words = lines
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var header = words[0];
        if (ColumnNames.IsKnown(lines[0]))
        {
            // Gene symbol, as one name, above IL 6.
            return false;
        }
        var rows = words.Skip(1).ToList();
        var count = rows[0].Length;
        // Names in many words, as in UniProt's tables copied as text.
        if (
            header.Length > 2
            && header.Any(ColumnNames.IsKnown)
            && rows.TrueForAll(row => row.Length > 2)
        )
        {
            return true;
        }
        if (count < 2 || words.Exists(line => line.Length != count))
        {
            return false;
        }
        // The counts of uniq -c, and row numbers.
        if (
            words.TrueForAll(line => NumberText.IsCount(line[0]))
            && words.TrueForAll(line => CellText.IsLikeSymbol(line[1]))
        )
        {
            return true;
        }
        // IL 6 and IL 8 are names of two words; numbers such as 0.05 are in no name, and 1. is the number of a line in a list.
        return Enumerable
            .Range(0, count)
            .Any(i =>
                rows.TrueForAll(row => NumberText.IsNumber(row[i]))
                && (
                    NumberText.IsNumber(header[i])
                        ? words.TrueForAll(row =>
                            NumberText.IsMeasured(row[i]) && char.IsDigit(row[i][row[i].Length - 1])
                        )
                        : rows.Count > 1
                            && (
                                count > 2
                                || header.Any(ColumnNames.IsKnown)
                                || rows.TrueForAll(row => NumberText.IsMeasured(row[i]))
                            )
                )
            );
    }
}
