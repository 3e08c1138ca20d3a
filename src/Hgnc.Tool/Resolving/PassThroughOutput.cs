using System;
using System.IO;
using System.Text;
using Hgnc.Tables;

namespace Hgnc.Tool.Resolving;

/// <summary>Writes the user's table byte for byte, with the results added to the end of each row.</summary>
/// <param name="layout">The layout of the table.</param>
/// <param name="stream">The target.</param>
/// <param name="isDefused">Whether results are made safe for spreadsheets.</param>
/// <param name="isAsOf">Whether symbols are read as of a day. If so, the symbol of that day is also a result.</param>
/// <param name="warn">Called for rows that have more cells than the table has columns.</param>
internal sealed class PassThroughOutput(
    TableLayout layout,
    Stream stream,
    bool isDefused,
    bool isAsOf,
    Action<string> warn
) : IResolveOutput, IDisposable
{
    private readonly OutputQueue _output = new(
        layout.Encoding is { } encoding
            ? Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8, leaveOpen: true)
            : stream
    );
    private bool _isWarned;

    public void Begin(Table table)
    {
        if (layout.Encoding?.GetPreamble() is { Length: > 0 })
        {
            _output.Write("\uFEFF"u8);
        }
        _output.Write(layout.AboveHeader);
        if (layout.HasHeader)
        {
            _output.Write(layout.Header);
            _output.Write(layout.Pad(layout.HeaderCells, isHeader: true));
            _output.Write(layout.Cells(ResultColumns.NamesFor(table.Columns, isAsOf)));
            _output.Write(layout.BelowHeader);
        }
    }

    public void Write(TableChunk? chunk, int index, RowResult result)
    {
        if (chunk is null)
        {
            return;
        }
        var row = chunk.Content(index);
        _output.Write(row);
        var cells = layout.Count(chunk, index);
        if (cells < layout.Width)
        {
            _output.Write(layout.Pad(cells));
        }
        else if (cells > layout.Width && !_isWarned)
        {
            _isWarned = true;
            warn(
                $"{chunk.Table.Place(chunk.Line(index))}: the row has {cells} cells and the table {layout.Width} columns; the results are after its last cell. There may be more rows like this."
            );
        }
        if (result.Cells is null)
        {
            result.Cells = layout.Cells(result.Texts(isDefused, isAsOf));
            result.Forget();
        }
        _output.Write(result.Cells);
        _output.Write(chunk.LineEnd(index));
    }

    public void WriteOther(TableChunk chunk, int index)
    {
        _output.Write(chunk.Content(index));
        _output.Write(chunk.LineEnd(index));
    }

    public void Flush() => _output.Flush();

    public void End() => _output.End();

    public void Dispose() => _output.Dispose();
}
