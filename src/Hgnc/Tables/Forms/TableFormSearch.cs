using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables.Forms;

/// <summary>Detects the form of a table from its first bytes.</summary>
internal static class TableFormSearch
{
    // The number of rows to examine, and the maximum number of title lines above the header.
    private const int Sample = 200;

    private const int MaxLinesOfCell = 20;

    // The minimum number of rows to decide whether the first one is a header.
    private const int FewestRecords = 4;

    /// <summary>The form.</summary>
    /// <param name="content">The first bytes.</param>
    /// <param name="isWhole">Whether these are all bytes.</param>
    /// <param name="extension">The extension of the file, which identifies a few forms without a header.</param>
    /// <param name="options">The user's options.</param>
    /// <param name="known">The delimiter if it is known, as for a workbook.</param>
    public static TableForm Find(
        ReadOnlyMemory<byte> content,
        bool isWhole,
        string extension,
        TableOptions options,
        byte? known = null
    )
    {
        var text = content.Span;
        var start = text.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }) ? 3 : 0;
        var preamble = Preamble.Read(text, start, isWhole);
        var isSet = extension is ".gmt" or ".gmx";
        var delimiter =
            options.Delimiter is { } given ? (byte)given
            : preamble.Gct is not null || isSet ? (byte)'\t'
            : extension == ".grp" ? (byte)0
            : known ?? preamble.Delimiter ?? FindDelimiter(text, preamble, extension);
        var buried =
            known is null
            && !isSet
            && preamble.Gct is null
            && extension != ".grp"
            && !options.NoHeader
                ? BuriedTable.Find(text, preamble, delimiter, options)
                : null;
        var titles = 0;
        if (buried is { Start: >= 0 and var line })
        {
            titles = line - preamble.Count;
            (delimiter, preamble) = (buried.Delimiter, preamble.Before(line));
        }
        var rowsStart = preamble.Count > 0 ? preamble.Lines[preamble.Count - 1].Next : start;
        var records = ReadRecords(text, rowsStart, isWhole, delimiter);
        var form = new TableForm
        {
            Delimiter = delimiter,
            HeaderStart = rowsStart,
            RowsStart = rowsStart,
            LinesBefore = preamble.Count,
            Comments = preamble.Comments,
            IsGeo = preamble.IsGeo,
            TitleLines = titles,
            IsSection = buried is { Start: >= 0, IsSectioned: true },
            Problem = buried is { Start: < 0 } ? LayoutProblem.Sections : LayoutProblem.None,
        };
        return isSet
            ? SetForms.Find(text, form, records, extension)
            : new HeaderSearch(content, form, records, options).Find(preamble, extension);
    }

    private static byte FindDelimiter(ReadOnlySpan<byte> text, Preamble preamble, string extension)
    {
        var lines = new List<byte[]>();
        var all = preamble.Lines.Skip(preamble.Count).Take(Sample).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var start = all[i].Start;
            i = FindEnd(text, all, i);
            var content = text.Slice(start, all[i].Start + all[i].Length - start);
            if (!TextLines.IsBlank(content) && content[0] != '#')
            {
                lines.Add(content.ToArray());
            }
        }
        if (lines.Count == 0 && preamble.HashLine >= 0)
        {
            var line = preamble.Lines[preamble.HashLine];
            lines.Add(text.Slice(line.Start + 1, line.Length - 1).ToArray());
        }
        return lines.Count == 0 ? (byte)0
            : extension is ".tsv" or ".tab"
            && lines.TrueForAll(line => Array.IndexOf(line, (byte)'\t') >= 0)
                ? (byte)'\t'
            : DelimiterSearch.Find(lines);
    }

    // A cell in quotes can have several lines. A single quotation mark that is never closed is part of a text.
    private static int FindEnd(ReadOnlySpan<byte> text, List<TextLines.Line> lines, int first)
    {
        var isOpen = false;
        for (var i = first; i < Math.Min(lines.Count, first + MaxLinesOfCell); i++)
        {
            foreach (var value in text.Slice(lines[i].Start, lines[i].Length))
            {
                isOpen ^= value == QuotedCell.Quote;
            }
            if (!isOpen)
            {
                return i;
            }
        }
        return first;
    }

    private static List<TableRecord> ReadRecords(
        ReadOnlySpan<byte> text,
        int start,
        bool isWhole,
        byte delimiter
    )
    {
        // The first rows are sufficient, and an unclosed quotation mark must not be searched for through the whole text.
        var part = text.Slice(0, Math.Min(text.Length, start + (1 << 19)));
        var records = Split(part, start, isWhole && part.Length == text.Length, delimiter);
        if (records.Count < FewestRecords && part.Length < text.Length)
        {
            // The header of a table with many samples can have this length.
            records = Split(text, start, isWhole, delimiter);
        }
        if (records.Count > Sample)
        {
            records.RemoveRange(Sample, records.Count - Sample);
        }
        return records;
    }

    private static List<TableRecord> Split(
        ReadOnlySpan<byte> text,
        int start,
        bool isEnd,
        byte delimiter
    )
    {
        var records = new List<TableRecord>();
        var lines = 0;
        new RecordSplitter(delimiter, 0, countsRows: false).Split(
            text,
            start,
            isEnd,
            records,
            ref lines
        );
        return records;
    }
}
