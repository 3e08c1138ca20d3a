using System;
using System.Collections.Generic;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables;

/// <summary>Some rows of a table, one after the other, with the bytes that they are made of.</summary>
public sealed class TableChunk
{
    private readonly List<TableRecord> _records;
    private readonly byte[] _bytes;
    private readonly long _firstLine;

    internal TableChunk(Table table, byte[] bytes, List<TableRecord> records, long firstLine)
    {
        Table = table;
        _bytes = bytes;
        _records = records;
        _firstLine = firstLine;
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>How many lines there are: rows, and what is passed over.</summary>
    public int Count => _records.Count;

    /// <summary>What a line is.</summary>
    public TableRecordKind Kind(int index) => _records[index].Kind;

    /// <summary>A line's number in the file, from 1.</summary>
    public long Line(int index) => _firstLine + _records[index].Line;

    /// <summary>A line as it stands in the file, without its line end.</summary>
    public ReadOnlySpan<byte> Content(int index) =>
        _bytes.AsSpan(_records[index].Start, _records[index].Length);

    /// <summary>A line's end as it stands in the file; empty for a last line without one.</summary>
    public ReadOnlySpan<byte> LineEnd(int index)
    {
        var record = _records[index];
        var end = record.Start + record.Length;
        return _bytes.AsSpan(end, record.End - end);
    }

    /// <summary>The row of a line.</summary>
    public TableRow Row(int index) =>
        new(Table, Line(index), CellReader.ReadAll(Content(index), Table.Form.Delimiter));

    /// <summary>Gives back what the chunk is made of: nothing of it may be looked at any more.</summary>
    public void Release() => Table.Reuse(_bytes, _records);

    internal bool HasQuotes(int index) => _records[index].HasQuotes;
}
