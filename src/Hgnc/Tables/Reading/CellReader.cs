using System;
using System.Collections.Generic;

namespace Hgnc.Tables.Reading;

/// <summary>The cells of a row, one after the other, as bytes.</summary>
internal ref struct CellReader
{
    private readonly ReadOnlySpan<byte> _row;
    private readonly byte _delimiter;
    private readonly bool _hasQuotes;
    private int _next;

    public CellReader(ReadOnlySpan<byte> row, byte delimiter, bool hasQuotes)
    {
        _row = row;
        _delimiter = delimiter;
        _hasQuotes = hasQuotes;
        _next = 0;
        Cell = default;
    }

    /// <summary>The cell, with its quotation marks.</summary>
    public ReadOnlySpan<byte> Cell { get; private set; }

    /// <summary>Moves to the next cell. There is always a first one.</summary>
    public bool Read()
    {
        if (_next > _row.Length)
        {
            Cell = default;
            return false;
        }
        var start = _next;
        var end = start;
        if (_hasQuotes && start < _row.Length && _row[start] == QuotedCell.Quote)
        {
            end = Math.Max(start, QuotedCell.FindEnd(_row, start, _delimiter, isWhole: true));
        }
        var rest = _delimiter == 0 ? -1 : _row.Slice(end).IndexOf(_delimiter);
        end = rest < 0 ? _row.Length : end + rest;
        Cell = _row.Slice(start, end - start);
        _next = end + 1;
        return true;
    }

    /// <summary>All cells as text.</summary>
    public static List<string> ReadAll(ReadOnlySpan<byte> row, byte delimiter)
    {
        var cells = new List<string>();
        var reader = new CellReader(row, delimiter, hasQuotes: true);
        while (reader.Read())
        {
            cells.Add(Text(reader.Cell));
        }
        return cells;
    }

    /// <summary>The number of cells in a row.</summary>
    public static int Count(ReadOnlySpan<byte> row, byte delimiter, bool hasQuotes)
    {
        var count = 0;
        var reader = new CellReader(row, delimiter, hasQuotes);
        while (reader.Read())
        {
            count++;
        }
        return count;
    }

    /// <summary>A cell as text, without the quotation marks around it.</summary>
    public static string Text(ReadOnlySpan<byte> cell)
    {
        var text = TextBytes.Decode(cell);
        return
            text.Length > 1
            && text[0] == '"'
            && QuotedCell.FindEnd(cell, 0, delimiter: 0, isWhole: true) == cell.Length
            ? QuotedCell.Unquote(text)
            : text;
    }
}
