using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables.Columns;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables.Forms;

/// <summary>Finds the header of a table, or that there is none.</summary>
internal sealed class HeaderSearch
{
    private const int MostTitleRows = 30;

    // The values in the third column of 10x's features.tsv.
    private static readonly HashSet<string> FeatureTypes = new(StringComparer.Ordinal)
    {
        "Gene Expression",
        "Antibody Capture",
        "CRISPR Guide Capture",
        "Multiplexing Capture",
        "Peaks",
        "Custom",
    };

    private readonly ReadOnlyMemory<byte> _text;
    private readonly TableForm _form;
    private readonly IReadOnlyList<TableRecord> _records;
    private readonly TableOptions _options;
    private readonly List<List<string>> _rows;

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
        _rows = new List<List<string>>();
        foreach (var record in records)
        {
            _rows.Add(
                CellReader.ReadAll(text.Slice(record.Start, record.Length).Span, form.Delimiter)
            );
        }
    }

    public TableForm Find(Preamble preamble, string extension)
    {
        if (_options.NoHeader)
        {
            return WithoutHeader(0);
        }
        if (FindHash(preamble) is { } form)
        {
            return form;
        }
        if (_rows.Count == 0)
        {
            return _form;
        }
        var header = FindHeader();
        if (header < 0 || (Width(0) < 2 && !IsNamed(header)))
        {
            return WithoutHeader(0);
        }
        if (_rows[header].Exists(ColumnNames.IsKnown) || preamble.IsGct || preamble.IsGeo)
        {
            return WithHeader(header, preamble.IsGct);
        }
        if (!IsNamed(header) && (extension == ".rnk" || FindIdentifier(header) >= 0))
        {
            return WithoutHeader(header);
        }
        return WithHeader(header, isGct: false) with { Doubt = FindDoubt(header) };
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
        var isKnown = names.Exists(IsNamed);
        var first = _rows.FindIndex(row => Filled(row) > 0);
        var isOverRows =
            first < 0
            || (names.Count == Width(0) || (isKnown && names.Count > 1))
                && !_rows[first].Exists(IsNamed);
        if (!isOverRows || !(isKnown || (names.Count > 1 && _form.Delimiter == '\t')))
        {
            return null;
        }
        return Make(
            names,
            line.Start,
            line.Length,
            preamble.Lines[preamble.Count - 1].Next,
            preamble.Count,
            0,
            isGct: false
        ) with
        {
            Comments = preamble.Comments - 1,
        };
    }

    // The first row with a known name, or else the first one that is not a title.
    private int FindHeader()
    {
        var most = Math.Min(_rows.Count, MostTitleRows);
        var known = -1;
        for (var i = 0; i < most; i++)
        {
            if (!IsNamed(i))
            {
                continue;
            }
            // A title can be a single known name, and a row of data can contain one.
            if (known < 0 || (Filled(_rows[known]) == 1 && Filled(_rows[i]) > 1))
            {
                known = i;
            }
        }
        if (known >= 0 && IsTitle(known))
        {
            return known;
        }
        for (var i = 0; i < most; i++)
        {
            if (Filled(_rows[i]) > 1)
            {
                return i;
            }
        }
        return Width(0) < 2 && _rows.Count > 0 ? 0 : -1;
    }

    // The lines above a header have fewer cells. Otherwise they are rows of a table without a header.
    private bool IsTitle(int header)
    {
        for (var i = 0; i < header; i++)
        {
            if (Filled(_rows[i]) >= Filled(_rows[header]) && Filled(_rows[header]) > 0)
            {
                return false;
            }
        }
        return true;
    }

    private bool IsNamed(int row) => row < _rows.Count && _rows[row].Exists(IsNamed);

    private bool IsNamed(string cell) =>
        ColumnNames.IsKnown(cell)
        || string.Equals(cell, _options.Column, StringComparison.OrdinalIgnoreCase);

    private static int Filled(List<string> row) =>
        row.Count(cell => !string.IsNullOrWhiteSpace(cell));

    // The number of columns with any content.
    private int Width(int from)
    {
        var width = 0;
        for (var i = from; i < _rows.Count; i++)
        {
            width = Math.Max(
                width,
                _rows[i].FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell)) + 1
            );
        }
        return width;
    }

    // No column is named ENSG00000141510: if both of the first two rows have an ID, they are data.
    private int FindIdentifier(int row)
    {
        if (row + 1 >= _rows.Count)
        {
            return _rows[row].FindIndex(IsIdentifier);
        }
        for (var i = 0; i < Math.Min(_rows[row].Count, _rows[row + 1].Count); i++)
        {
            if (IsIdentifier(_rows[row][i]) && IsIdentifier(_rows[row + 1][i]))
            {
                return i;
            }
        }
        return -1;
    }

    private static bool IsIdentifier(string cell) =>
        HgncIdentifier.FindSure(cell.Trim()) is not null;

    private string? FindDoubt(int row)
    {
        var next = row + 1 < _rows.Count ? _rows[row + 1] : null;
        for (var i = 0; i < _rows[row].Count; i++)
        {
            if (
                NumberText.IsMeasured(_rows[row][i])
                && (next is null || i >= next.Count || NumberText.IsNumber(next[i]))
            )
            {
                return _rows[row][i];
            }
        }
        return null;
    }

    private TableForm WithoutHeader(int first)
    {
        var width = Math.Max(Width(first), 1);
        var row = first < _rows.Count ? _rows[first] : null;
        var id = row is null ? -1 : FindIdentifier(first);
        return _form with
        {
            Names = _rows.Count == 0 ? Array.Empty<string>() : UniqueNames.Make([], width),
            FirstRow = row,
            Genes = _options.Column is null
                ? HeaderlessColumns.Find(row, id, width, IsTenX(first))
                : null,
        };
    }

    // The ID, the symbol and the feature type. In older versions, genes.tsv has only the first two.
    private bool IsTenX(int first) =>
        first < _rows.Count
        && (
            (_rows[first].Count == 2 && FindIdentifier(first) == 0)
            || (_rows[first].Count > 2 && FeatureTypes.Contains(_rows[first][2]))
        );

    private TableForm WithHeader(int index, bool isGct)
    {
        var record = _records[index];
        return Make(
            _rows[index],
            record.Start,
            record.Length,
            record.End,
            _form.LinesBefore
                + (index + 1 < _records.Count ? _records[index + 1].Line : record.Line + 1),
            index + 1,
            isGct
        ) with
        {
            TitleLines = record.Line,
        };
    }

    private TableForm Make(
        List<string> names,
        int start,
        int length,
        int rowsStart,
        int linesBefore,
        int firstRow,
        bool isGct
    )
    {
        var rows = _rows.Skip(firstRow).Where(row => Filled(row) > 0).ToList();
        var isShifted = RowNamesSearch.IsShifted(names, rows);
        var all = isShifted ? names.Prepend("").ToList() : names;
        var width = Math.Max(all.Count, Width(firstRow));
        var first = rows.FirstOrDefault();
        var unique = UniqueNames.Make(all, width);
        return _form with
        {
            HasHeader = true,
            HeaderStart = start,
            HeaderLength = length,
            RowsStart = rowsStart,
            LinesBefore = linesBefore,
            IsShifted = isShifted,
            HeaderCells = names.Count,
            Names = unique,
            FirstRow = first,
            QuotesHeader = length > 0 && _text.Span[start] == QuotedCell.Quote,
            Genes =
                isGct && first is not null && _options.Column is null
                    ? HeaderlessColumns.FindGct(first)
                    : null,
        };
    }
}
