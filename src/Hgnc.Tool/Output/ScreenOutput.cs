using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Hgnc.Tool.Output;

/// <summary>A table for the screen, with aligned columns that are as wide as their content so far.</summary>
internal sealed class ScreenOutput<T> : IRecordOutput<T>
{
    private const string Gap = "  ";

    private readonly TextWriter _writer;
    private readonly IReadOnlyList<string> _columns;
    private readonly Func<T, string, string> _cell;
    private readonly List<string[]> _rows = [];
    private readonly int[] _widths;

    public ScreenOutput(
        TextWriter writer,
        IReadOnlyList<string> columns,
        Func<T, string, string> cell
    )
    {
        _writer = writer;
        _columns = columns;
        _cell = cell;
        _widths = new int[columns.Count];
        Add(columns);
    }

    public void Write(T record) => Add(_columns.Select(column => _cell(record, column)));

    public void Flush()
    {
        foreach (var row in _rows)
        {
            _writer.Write(
                string.Join(Gap, row.Select((cell, i) => cell.PadRight(_widths[i]))).TrimEnd()
                    + "\n"
            );
        }
        _rows.Clear();
        _writer.Flush();
    }

    public void End() => Flush();

    private void Add(IEnumerable<string> cells)
    {
        // Each row is one line, whatever its cells contain.
        var row = cells
            .Select(cell =>
                string.Concat(ControlText.Show(cell).Select(c => char.IsControl(c) ? ' ' : c))
            )
            .ToArray();
        for (var i = 0; i < row.Length; i++)
        {
            _widths[i] = Math.Max(_widths[i], row[i].Length);
        }
        _rows.Add(row);
    }
}
