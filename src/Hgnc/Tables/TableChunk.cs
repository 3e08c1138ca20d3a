using System;
using System.Collections.Generic;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables;

/// <summary>Consecutive rows of a table, with their bytes.</summary>
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

    /// <summary>The number of lines: rows, and lines that are skipped.</summary>
    public int Count => _records.Count;

    /// <summary>The kind of a line.</summary>
    public TableRecordKind Kind(int index) => _records[index].Kind;

    /// <summary>The number of a line in the file, from 1.</summary>
    public long Line(int index) => _firstLine + _records[index].Line;

    /// <summary>A line, unchanged, without its line end.</summary>
    public ReadOnlySpan<byte> Content(int index) =>
        _bytes.AsSpan(_records[index].Start, _records[index].Length);

    /// <summary>The end of a line, unchanged; empty for a last line without one.</summary>
    public ReadOnlySpan<byte> LineEnd(int index)
    {
        var record = _records[index];
        var end = record.Start + record.Length;
        return _bytes.AsSpan(end, record.End - end);
    }

    /// <summary>The row of a line.</summary>
    public TableRow Row(int index) =>
        new(Table, Line(index), CellReader.ReadAll(Content(index), Table.Form.Delimiter));

    /// <summary>Returns the buffers of the chunk, which must not be used any more.</summary>
    public void Release() => Table.Reuse(_bytes, _records);

    internal bool HasQuotes(int index) => _records[index].HasQuotes;
}
