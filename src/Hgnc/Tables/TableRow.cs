using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tables;

/// <summary>A row of a table.</summary>
public sealed class TableRow : IRowValues
{
    private readonly IReadOnlyList<string> _cells;

    internal TableRow(Table table, long line, IReadOnlyList<string> cells)
    {
        Table = table;
        Line = line;
        _cells = cells;
    }

    internal Table Table { get; }

    internal long Line { get; }

    /// <inheritdoc/>
    IReadOnlyList<string> IRowValues.this[int column] => Values(column);

    /// <summary>Its position for a message: <c>a.csv, line 17</c>.</summary>
    public override string ToString() => Table.PositionOf(Line);

    /// <summary>A copy, so that different properties can be added to both in PowerShell.</summary>
    public TableRow Copy() => new(Table, Line, _cells);

    /// <summary>The value of a column: a string, or an array of strings for the genes of a set.</summary>
    public object Value(int column) => Table.Form.Rest == column ? Values(column) : Text(column);

    /// <summary>The cell of a column; empty if the row is shorter.</summary>
    internal string Text(int column) => column < _cells.Count ? _cells[column] : "";

    internal IReadOnlyList<string> Values(int column) =>
        Table.Form.Rest == column
            ? _cells.Skip(column).Where(cell => !string.IsNullOrWhiteSpace(cell)).ToArray()
            : new[] { Text(column) };
}
