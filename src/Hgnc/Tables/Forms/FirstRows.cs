using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Tables.Columns;
using Hgnc.Text;

namespace Hgnc.Tables.Forms;

/// <summary>The first rows of a table, of which one can have the names of the columns.</summary>
/// <param name="rows">The cells of each row.</param>
/// <param name="options">The user's options. A number means the position of a column, unless the first row has it as a name.</param>
internal sealed class FirstRows(IReadOnlyList<List<string>> rows, TableOptions options)
{
    // In a row of data, the number is a value.
    private readonly string? _name =
        options.ColumnNumber is { } number
        && !rows.Take(1).Any(row => row.Contains(number, StringComparer.Ordinal))
            ? null
            : options.Column;

    private const int MaxTitleRows = 100;

    // A longer word in capitals is rather the name of a column than a symbol.
    private const int MaxLetters = 5;

    // A title above many columns is short, and the names of many columns take long to read.
    private const int MaxTitleRowsOfWide = 30;
    private const int Wide = 200;

    // A header can have two rows: groups of columns, and the columns.
    private const int MaxHeaderRows = 3;

    private static readonly Regex Caption = new(
        @"^\W*(supp\w*\.?\s+)?(additional\s+)?(table|data|dataset|file|fig(ure|\.)?)\s+\w?\d",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        PatternTimeout.Value
    );

    /// <summary>The number of rows.</summary>
    public int Count => rows.Count;

    /// <summary>The cells of a row.</summary>
    public List<string> this[int row] => rows[row];

    /// <summary>The rows after the header that are not empty.</summary>
    public IReadOnlyList<List<string>> From(int first) =>
        rows.Skip(first).Where(row => Filled(row) > 0).ToList();

    /// <summary>The first row with a known name, or the first one that is not a title, or -1.</summary>
    public int FindHeader()
    {
        var count = Math.Min(rows.Count, Width(0) > Wide ? MaxTitleRowsOfWide : MaxTitleRows);
        var known = -1;
        for (var i = 0; i < count; i++)
        {
            if (!IsNamed(i))
            {
                continue;
            }
            // A title can contain a known name as a word, and a row of data can contain one as a value.
            if (
                known < 0
                || (IsTitle(rows[known]) && Filled(rows[i]) > 1)
                || (i == known + 1 && IsBelowSentence(i, known))
            )
            {
                known = i;
            }
        }
        if (known >= 0 && (IsUnderTitles(known) || IsOverNumbers(known)))
        {
            return known;
        }
        for (var i = 0; i < count; i++)
        {
            if (Filled(rows[i]) > 1 || HasRowNames(i))
            {
                return i;
            }
        }
        return Width(0) < 2 && rows.Count > 0 ? 0 : -1;
    }

    /// <summary>Whether a row has the name of a column of genes, or of the column that the user names.</summary>
    public bool IsNamed(int row) =>
        KnownNames(row) > 0 || (row < rows.Count && rows[row].Exists(IsNamedByUser));

    /// <summary>Whether a cell is the name of a column of genes, or of the column that the user names.</summary>
    public bool IsNamed(string cell) => ColumnNames.IsKnown(cell) || IsNamedByUser(cell);

    /// <summary>The number of cells of a row that are names of columns of genes. A name that is repeated in a later row is a value: gene as a kind of feature.</summary>
    public int KnownNames(int row)
    {
        if (row >= rows.Count)
        {
            return 0;
        }
        var next = rows.Skip(row + 1).FirstOrDefault(other => Filled(other) > 0);
        if (next?.SequenceEqual(rows[row], StringComparer.Ordinal) == true)
        {
            // The header itself comes twice.
            next = null;
        }
        var known = Enumerable
            .Range(0, rows[row].Count)
            .Where(i =>
                ColumnNames.IsKnown(rows[row][i])
                && !(next is not null && i < next.Count && next[i] == rows[row][i])
            )
            .ToList();
        return known.Count > 0 && next is not null && IsKind(row, known) ? 0 : known.Count;
    }

    // TP53,Gene above MIR21,miRNA: the known name is a kind, and the genes are in another column, in this row too.
    private bool IsKind(int row, List<int> known) =>
        known.TrueForAll(i => Below(row, i).All(IsWord))
        && Enumerable
            .Range(0, rows[row].Count)
            .Except(known)
            .Any(i =>
                (Cell(row, i).Any(char.IsDigit) || Cell(row, i).Length <= MaxLetters)
                && CellText.IsLikeSymbol(Cell(row, i))
                && ColumnContent.HasSymbols(Below(row, i))
            );

    private List<string> Below(int row, int i) =>
        rows.Skip(row + 1)
            .Where(other => Filled(other) > 0)
            .Select(other => i < other.Count ? other[i].Trim() : "")
            .ToList();

    private static bool IsWord(string cell) =>
        !CellText.IsMissing(cell)
        && !cell.Any(char.IsDigit)
        && (cell.Any(char.IsLower) || ColumnNames.IsKnown(cell));

    /// <summary>The row that seems to be the header of a second table, below a blank line and perhaps a title; or -1.</summary>
    /// <param name="first">The first row of the first table.</param>
    public int FindSecondHeader(int first)
    {
        var isBelowBlank = false;
        for (var i = first; i < rows.Count; i++)
        {
            var filled = Filled(rows[i]);
            if (isBelowBlank && filled > 1)
            {
                if (KnownNames(i) > 0)
                {
                    return i;
                }
                isBelowBlank = false;
            }
            isBelowBlank |= filled == 0;
        }
        return -1;
    }

    /// <summary>The first row with more cells, or -1.</summary>
    /// <param name="first">The first row to examine.</param>
    /// <param name="width">The number of cells.</param>
    public int FindLonger(int first, int width) =>
        Enumerable
            .Range(first, rows.Count - first)
            .Where(row =>
                rows[row].FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell)) >= width
            )
            .DefaultIfEmpty(-1)
            .First();

    /// <summary>The number of columns of the rows that are not empty.</summary>
    public int Width(int from)
    {
        var width = 0;
        for (var i = from; i < rows.Count; i++)
        {
            width = Math.Max(
                width,
                rows[i].FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell)) + 1
            );
        }
        return width;
    }

    /// <summary>The number of cells that are not empty. A line of dashes or plus signs counts as empty.</summary>
    public static int Filled(List<string> row) => row.Count(cell => cell.Any(char.IsLetterOrDigit));

    private bool IsNamedByUser(string cell) =>
        string.Equals(cell, _name, StringComparison.OrdinalIgnoreCase);

    private static bool IsTitle(List<string> row) => Filled(row) <= 1 || IsCaption(row);

    // A sentence with commas can have a known name in one of its cells, and the header is below it.
    private bool IsBelowSentence(int row, int above) =>
        KnownNames(row) >= KnownNames(above)
        && rows[above].Exists(cell => cell.Trim().IndexOf(' ') > 0)
        && !rows[row].Exists(cell => cell.Trim().IndexOf(' ') > 0 || NumberText.IsNumber(cell))
        && row + 1 < rows.Count
        && rows[row + 1].Exists(NumberText.IsNumber);

    // A caption with commas has as many cells as a table.
    private static bool IsCaption(List<string> row) =>
        Caption.IsMatch(row.Find(cell => !string.IsNullOrWhiteSpace(cell)) ?? "");

    // Lines above a header have fewer cells than the header. Otherwise, they are rows of a table without a header.
    private bool IsUnderTitles(int header)
    {
        for (var i = 0; i < header; i++)
        {
            if (Filled(rows[i]) >= Filled(rows[header]) && !IsCaption(rows[i]))
            {
                return false;
            }
        }
        return true;
    }

    // The second row of a header: in one of its columns, all values below it are numbers, and the cell above it is empty.
    private bool IsOverNumbers(int header)
    {
        if (header >= MaxHeaderRows || header + 1 >= rows.Count)
        {
            return false;
        }
        return Enumerable
            .Range(0, rows[header].Count)
            .Any(i =>
                Cell(header, i).Length > 0
                && !NumberText.IsNumber(Cell(header, i))
                && !CellText.IsMissing(Cell(header, i))
                && Enumerable.Range(0, header).All(row => !NumberText.IsNumber(Cell(row, i)))
                && Enumerable
                    .Range(header + 1, rows.Count - header - 1)
                    .All(row => Cell(row, i).Length == 0 || NumberText.IsNumber(Cell(row, i)))
                && NumberText.IsNumber(Cell(header + 1, i))
            );
    }

    // The header that R and pandas write above a list: an empty cell above the names of the rows, and one name.
    private bool HasRowNames(int row) =>
        row == 0
        && rows.Count > 1
        && rows[row].Count == 2
        && Cell(row, 0).Length == 0
        && Cell(row, 1).Length > 0
        && rows.Skip(1).All(other => other.Count == 2 && Filled(other) is 0 or 2);

    private string Cell(int row, int i) => i < rows[row].Count ? rows[row][i].Trim() : "";
}
