using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsvHelper;

namespace Hgnc.Tool.Output;

/// <summary>A table with a header: CSV, or tab-separated text without quotes.</summary>
internal sealed class TableOutput<T> : IRecordOutput<T>
{
    private readonly CsvWriter _table;
    private readonly IReadOnlyList<string> _columns;
    private readonly Func<T, string, string> _cell;
    private readonly bool _isTsv;
    private readonly Func<T, T>? _defuse;

    public TableOutput(
        TextWriter writer,
        IReadOnlyList<string> columns,
        Func<T, string, string> cell,
        bool isTsv,
        Func<T, T>? defuse
    )
    {
        _columns = columns;
        _cell = cell;
        _isTsv = isTsv;
        _defuse = defuse;
        _table = CsvWriter.Create(
            writer,
            new CsvWriterOptions
            {
                Mode = isTsv ? CsvMode.NoEscape : CsvMode.Rfc4180,
                Separator = isTsv ? '\t' : ',',
                // The same bytes on every system.
                NewLine = "\n",
            },
            leaveOpen: true
        );
        _table.WriteRecord(columns.Select(Clean).ToArray());
    }

    public void Write(T record)
    {
        var written = _defuse is null ? record : _defuse(record);
        _table.WriteRecord(_columns.Select(column => Clean(_cell(written, column))).ToArray());
    }

    public void Flush() => _table.Flush();

    public void End() => _table.Flush();

    // Tools such as cut and awk do not support quotes, so a cell is one line without tabs.
    private string Clean(string cell) =>
        _isTsv ? cell.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ') : cell;
}
