using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables.Columns;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables.Forms;

/// <summary>Finds the header of a table, or that there is none.</summary>
internal sealed class HeaderSearch
{
    // In a BED file, the column after chromosome, start and end.
    private const int BedName = 3;

    private readonly ReadOnlyMemory<byte> _text;
    private readonly TableForm _form;
    private readonly IReadOnlyList<TableRecord> _records;
    private readonly TableOptions _options;
    private readonly FirstRows _rows;

    public HeaderSearch(
        ReadOnlyMemory<byte> text,
        TableForm form,
        IReadOnlyList<TableRecord> records,
        TableOptions options
    )
    {
        _text = text;
        _form = form;
        _records = records;
        _options = options;
        _rows = new FirstRows(
            records
                .Select(record =>
                    CellReader.ReadAll(text.Slice(record.Start, record.Length).Span, form.Delimiter)
                )
                .ToList(),
            options
        );
    }

    public TableForm Find(Preamble preamble, string extension)
    {
        var form = FindForm(preamble, extension);
        var isList = _rows.Count > 1 && _rows.Width(0) < 2 && _options.Delimiter is null;
        return form.Problem != LayoutProblem.None ? form
            : isList ? form with { Problem = LayoutProblemSearch.Find(_rows.From(0)) }
            : form.HeaderCells > 1
            && LayoutProblemSearch.IsBelowHeader(form.Rows, (char)form.Delimiter)
                ? form with
                {
                    Problem = LayoutProblem.RowInCell,
                }
            : form;
    }

    private TableForm FindForm(Preamble preamble, string extension)
    {
        if (_options.NoHeader)
        {
            return WithoutHeader(0);
        }
        if (FindHash(preamble) is { } form)
        {
            return form with { Genes = form.Genes ?? GenesBy(extension, form.Names) };
        }
        if (_rows.Count == 0)
        {
            return _form;
        }
        if (preamble.Gct is { } gct)
        {
            return WithGctHeader(gct);
        }
        var data = new HeaderlessRows(_rows);
        if (extension == ".bed" && _rows.Width(0) > BedName)
        {
            return WithoutHeader(0) with { Genes = GenesBy(extension, []) };
        }
        var header = _rows.FindHeader();
        if (header < 0 || (_rows.Width(0) < 2 && !_rows.IsNamed(header)))
        {
            return IsListHeader()
                ? WithHeader(0) with
                {
                    Genes = HeaderlessColumns.Of(0),
                }
                : WithoutHeader(0);
        }
        if (_rows.KnownNames(header) > 0 || preamble.IsGeo)
        {
            return WithHeader(header);
        }
        if (!_rows.IsNamed(header) && data.IsData(header, extension))
        {
            return WithoutHeader(header);
        }
        return WithHeader(header) with
        {
            Doubt = data.FindDoubt(header),
            Genes = GenesBy(extension, []),
        };
    }

    // In files of VEP, scout, ClinVar and NCBI, the header begins with #, like the comments above it.
    private TableForm? FindHash(Preamble preamble)
    {
        if (preamble.HashLine < 0)
        {
            return null;
        }
        var line = preamble.Lines[preamble.HashLine];
        var skipped = 1;
        while (skipped < line.Length && _text.Span[line.Start + skipped] == ' ')
        {
            skipped++;
        }
        var names = CellReader.ReadAll(
            _text.Slice(line.Start + skipped, line.Length - skipped).Span,
            _form.Delimiter
        );
        // cBioPortal writes types and priorities, #1, below the descriptions.
        if (names.TrueForAll(NumberText.IsNumber))
        {
            return null;
        }
        var isKnown = names.Exists(_rows.IsNamed);
        var first = Enumerable
            .Range(0, _rows.Count)
            .Where(row => FirstRows.Filled(_rows[row]) > 0)
            .Select(row => (int?)row)
            .FirstOrDefault();
        var isOverRows =
            first is not { } row
            || (
                (names.Count == _rows.Width(0) || (isKnown && names.Count > 1))
                // A row of data can contain a known name.
                && (!_rows.IsNamed(row) || IsRatherHeader(names, row))
            );
        // Scaffold numbers its rows below a column called #.
        var isNumbered = names[0].Length == 0;
        if (
            !isOverRows
            || !(isKnown || (names.Count > 1 && (isNumbered || _form.Delimiter == '\t')))
        )
        {
            return null;
        }
        return Make(
            names,
            line.Start,
            line.Length,
            preamble.Lines[preamble.Count - 1].Next,
            preamble.Count,
            0
        ) with
        {
            Comments = preamble.Comments - 1,
        };
    }

    // Whether the names after a # are the header, although the first row contains a known name, too.
    private bool IsRatherHeader(List<string> names, int row)
    {
        var (above, below) = (names.Count(ColumnNames.IsKnown), _rows.KnownNames(row));
        return above > below
            || (
                above > 0
                && above == below
                && names.Count == _rows.Width(0)
                && !names.SequenceEqual(_rows[row], StringComparer.OrdinalIgnoreCase)
            );
    }

    // A usual header of a list, or the x that R writes above a vector.
    private bool IsListHeader() =>
        _rows.Count > 1
        && _options.Column is null
        && (
            ColumnNames.IsListName(_rows[0][0])
            || (_rows[0][0] == "x" && _text.Span[_records[0].Start] == QuotedCell.Quote)
        );

    // The columns that the extension of the file determines, unless the user gives a column.
    private GeneColumns? GenesBy(string extension, IReadOnlyList<string> names) =>
        _options.Column is not null || names.Any(ColumnNames.IsKnown) ? null
        : extension == ".bed" ? HeaderlessColumns.Of(BedName)
        : extension == ".rnk" ? HeaderlessColumns.Of(0)
        : null;

    private TableForm WithoutHeader(int first)
    {
        var width = Math.Max(_rows.Width(first), 1);
        var row = first < _rows.Count ? _rows[first] : null;
        return _form with
        {
            Names = _rows.Count == 0 ? Array.Empty<string>() : UniqueNames.Make([], width),
            FirstRow = row,
            Rows = row is null ? [] : _rows.From(first),
            Genes =
                _options.Column is null && row is not null
                    ? new HeaderlessRows(_rows).FindGenes(first, width)
                    : null,
        };
    }

    // In GCT 1.3, rows about the samples are below the header.
    private TableForm WithGctHeader(GctSize size)
    {
        var form = WithHeader(0, size.SampleRows);
        return form with
        {
            Comments = form.Comments + size.SampleRows,
            Genes =
                form.FirstRow is { } first && _options.Column is null
                    ? HeaderlessColumns.FindGct(form.Names, size.GeneColumns, first)
                    : null,
        };
    }

    private TableForm WithHeader(int index, int further = 0)
    {
        var record = _records[index];
        var last = Math.Min(index + further, _records.Count - 1);
        return Make(
            _rows[index],
            record.Start,
            record.Length,
            _records[last].End,
            _form.LinesBefore
                + (last + 1 < _records.Count ? _records[last + 1].Line : _records[last].Line + 1),
            last + 1
        ) with
        {
            TitleLines = _form.TitleLines + record.Line,
        };
    }

    private TableForm Make(
        List<string> names,
        int start,
        int length,
        int rowsStart,
        int linesBefore,
        int firstRow
    )
    {
        var rows = _rows.From(firstRow);
        var second = _rows.Width(firstRow) > 1 ? _rows.FindSecondHeader(firstRow) : -1;
        var isShifted = RowNamesSearch.IsShifted(names, rows);
        var all = isShifted ? names.Prepend("").ToList() : names;
        var width = Math.Max(all.Count, _rows.Width(firstRow));
        int LineOf(int row) =>
            row < 0 ? 0 : linesBefore + 1 + _records[row].Line - _records[firstRow].Line;
        return _form with
        {
            HasHeader = true,
            HeaderStart = start,
            HeaderLength = length,
            RowsStart = rowsStart,
            LinesBefore = linesBefore,
            IsShifted = isShifted,
            UnnamedCells = LineOf(_rows.FindLonger(firstRow, all.Count)),
            HasUnnamedSymbols = Enumerable
                .Range(0, all.Count)
                .Skip(1)
                .Any(column =>
                    ColumnNames.IsMadeUp(all[column])
                    && rows.Any(row => column < row.Count && CellText.IsLikeSymbol(row[column]))
                ),
            HeaderCells = names.Count,
            Names = UniqueNames.Make(all, width),
            GivenNames = all,
            FirstRow = rows.FirstOrDefault(),
            SecondHeader = LineOf(second),
            Rows = rows,
            QuotesHeader = length > 0 && _text.Span[start] == QuotedCell.Quote,
        };
    }
}
