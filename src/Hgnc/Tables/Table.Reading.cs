using System;
using System.Collections.Generic;
using Hgnc.Tables.Columns;
using Hgnc.Tables.Forms;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables;

/// <content>Reading lines, and deciding which of them are rows.</content>
public sealed partial class Table
{
    // In bytes. A list of rows with sufficient initial capacity does not have to be copied.
    private const int UsualRowLength = 32;

    // A header can be longer than a chunk: a matrix has a name for each of its cells.
    private ArraySegment<byte> ReadFirst()
    {
        var first = _reader.Read();
        while (!_reader.IsEnd && first.AsSpan().IndexOfAny((byte)'\n', (byte)'\r') < 0)
        {
            _reader.GiveBack(first);
            first = _reader.Read();
        }
        return first;
    }

    private TableChunk? ReadNext()
    {
        _lists.TryTake(out var records);
        while (true)
        {
            var start = 0;
            ArraySegment<byte> bytes;
            if (_first.Array is not null)
            {
                (bytes, start) = (_first, Form.RowsStart);
                _first = default;
            }
            else if (_reader.IsEmpty)
            {
                break;
            }
            else
            {
                bytes = _reader.Read();
            }
            var lines = 0;
            records ??= new List<TableRecord>(bytes.Count / UsualRowLength);
            var end = _splitter.Split(bytes, start, _reader.IsEnd, records, ref lines);
            end = Classify(bytes, records, end, ref lines);
            _reader.GiveBack(new ArraySegment<byte>(bytes.Array!, end, bytes.Count - end));
            if (records.Count > 0)
            {
                _hasRows |= records.Exists(record => record.Kind == TableRecordKind.Row);
                var chunk = new TableChunk(this, bytes.Array!, records, _line);
                _line += lines;
                return chunk;
            }
        }
        AddComments();
        if (!_hasRows && Form.HasHeader)
        {
            _notes.Add($"{Name} has a header and no rows: {GeneColumnSearch.ListOf(Columns)}.");
            _hasRows = true;
        }
        return null;
    }

    // Sets the kind of each line, and returns the start of the rest.
    private int Classify(
        ArraySegment<byte> bytes,
        List<TableRecord> records,
        int end,
        ref int lines
    )
    {
        var span = bytes.AsSpan();
        if (_isOver)
        {
            LeaveOut(records, 0);
            return end;
        }
        for (var i = 0; i < records.Count; i++)
        {
            var record = records[i];
            if (record.Length == 0)
            {
                if (Form.IsSection)
                {
                    records[i] = record with { Kind = TableRecordKind.Outside };
                }
                continue;
            }
            var first = span[record.Start];
            if (
                Form.IsSection
                && ClassifyInSection(span.Slice(record.Start, record.Length)) is { } kind
            )
            {
                if (kind == TableRecordKind.Outside)
                {
                    LeaveOut(records, i);
                    NoteSections(span.Slice(record.Start));
                    return end;
                }
                records[i] = record with { Kind = kind };
                _comments++;
                continue;
            }
            if (first is not ((byte)'#' or (byte)'!' or (byte)'|' or (byte)'-' or (byte)'+'))
            {
                continue;
            }
            var content = span.Slice(record.Start, record.Length);
            if (CommentLines.IsRule(content))
            {
                records[i] = record with { Kind = TableRecordKind.Outside };
                continue;
            }
            if (Form.IsGeo && first == '!' && content.IndexOf("_table_end"u8) > 0)
            {
                LeaveOut(records, i);
                NoteRest(span.Slice(record.End));
                return end;
            }
            if (
                (
                    CommentLines.Is(content)
                    && CellReader.Count(content, Form.Delimiter, record.HasQuotes) == 1
                )
                || CommentLines.IsPerseus(content)
                || (first == '!' && Form.IsGeo)
            )
            {
                records[i] = record with { Kind = TableRecordKind.Comment };
                _comments++;
                _commented ??= CommentLines.Symbol(content);
            }
        }
        return Form.Names.Count > 1 ? LeaveBlankEnd(span, records, end, ref lines) : end;
    }

    // The table is over: what follows is passed through, and has no rows.
    private void LeaveOut(List<TableRecord> records, int first)
    {
        _isOver = true;
        for (var i = first; i < records.Count; i++)
        {
            records[i] = records[i] with { Kind = TableRecordKind.Outside };
        }
    }

    // The title of the next section is outside, and an instrument's setting below the table is a comment. Null is a row.
    private TableRecordKind? ClassifyInSection(ReadOnlySpan<byte> line) =>
        SectionLines.IsTitle(line) ? TableRecordKind.Outside
        : SectionLines.IsSetting(line)
        && CellReader.Count(line, Form.Delimiter, hasQuotes: true) == 1
            ? TableRecordKind.Comment
        : null;

    // Blank lines at the end of a table are not rows. Whether they are at the end is known only after them.
    private int LeaveBlankEnd(
        ReadOnlySpan<byte> bytes,
        List<TableRecord> records,
        int end,
        ref int lines
    )
    {
        var count = records.Count;
        while (
            count > 0
            && TextLines.IsBlank(bytes.Slice(records[count - 1].Start, records[count - 1].Length))
            && records[count - 1].Kind == TableRecordKind.Row
            && IsBare(bytes, records[count - 1])
        )
        {
            count--;
        }
        if (count == records.Count)
        {
            return end;
        }
        if (_reader.IsEnd)
        {
            for (var i = count; i < records.Count; i++)
            {
                records[i] = records[i] with { Kind = TableRecordKind.Outside };
            }
            return end;
        }
        if (count == 0)
        {
            return end;
        }
        (end, lines) = (records[count].Start, records[count].Line);
        records.RemoveRange(count, records.Count - count);
        return end;
    }

    // A line of tabs is a row of empty cells.
    private static bool IsBare(ReadOnlySpan<byte> bytes, TableRecord record) =>
        bytes.Slice(record.Start, record.Length).IndexOf((byte)'\t') < 0;
}
