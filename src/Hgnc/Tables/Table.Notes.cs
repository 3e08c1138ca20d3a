using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hgnc.Tables.Columns;

namespace Hgnc.Tables;

/// <content>Notes on how the table was read.</content>
public sealed partial class Table
{
    /// <summary>Whether the first line looks like data, although the user did not say so.</summary>
    public bool HasDoubtfulHeader => Form.Doubt is not null;

    /// <summary>The problem of a table without usable genes, or null.</summary>
    public HgncException? FindProblem()
    {
        if (Form.Doubt is { } value)
        {
            return new HgncException(
                HgncErrorKind.BadInput,
                $"{Name} seems to have no header: its first line has {value}, which is a value, not a name.",
                $"If it has none, add --no-header (-NoHeader) and the number of the symbols' column: {NumberedColumns()}."
            );
        }
        return Genes.IsEmpty && Form.Names.Count > 0
            ? new HgncException(
                HgncErrorKind.BadInput,
                $"{Name} has no column with a name that symbols or IDs of genes usually have: {GeneColumnSearch.ListOf(Columns)}.",
                Form.HasHeader
                    ? "Name the column with --column (-Column). If the first line is not a header, add --no-header (-NoHeader) and give the column's number, from 1."
                    : "Say with --column (-Column) which it is, by its number from 1."
            )
            : null;
    }

    private void AddNotes()
    {
        if (_source.Sheet is { Others.Count: > 0 } sheet)
        {
            _notes.Add(
                $"{Name} was read; {string.Join(", ", sheet.Others.Select(other => $"'{other}'"))} {(sheet.Others.Count == 1 ? "was" : "were")} not. --sheet (-Sheet) names the sheet."
            );
        }
        if (Form.TitleLines > 0)
        {
            _notes.Add(
                $"{Name}: {(Form.TitleLines == 1 ? "1 line" : $"{Form.TitleLines} lines")} above the header skipped."
            );
        }
        var details = new List<string>();
        if (Form.IsShifted)
        {
            details.Add(
                $"{Name}: the header is one cell shorter than the rows; their first cell is taken for a row name."
            );
        }
        if (Form.Names.Count > 0)
        {
            details.Add(
                $"{Name}: {(Form.HasHeader ? "columns" : "no header; columns")} {GeneColumnSearch.ListOf(Columns)}; genes in {string.Join(", ", Genes.Used.Select(column => Columns[column]))}."
            );
        }
        Details = details;
    }

    private void AddComments()
    {
        if (_comments > 0)
        {
            _notes.Add(
                $"{Name}: {(_comments == 1 ? "1 comment line" : $"{_comments.ToString(CultureInfo.InvariantCulture)} comment lines")} skipped."
            );
            _comments = 0;
        }
    }

    private void NoteRest(ReadOnlySpan<byte> rest)
    {
        if (rest.IndexOf("_table_begin"u8) >= 0)
        {
            _notes.Add($"{Name} has more than one table: the first one was read.");
        }
    }

    private string NumberedColumns() =>
        string.Join(
            ", ",
            Columns
                .Take(8)
                .Select((name, i) => $"{(i + 1).ToString(CultureInfo.InvariantCulture)} ({name})")
        );
}
