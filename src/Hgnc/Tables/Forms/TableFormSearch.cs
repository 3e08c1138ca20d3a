using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables.Forms;

/// <summary>Finds out how a table is made, from its first bytes.</summary>
internal static class TableFormSearch
{
    // Rows that are looked at, and lines of a title above the header.
    private const int Sample = 200;

    // A header, and rows that show whether it is one.
    private const int FewestRecords = 4;

    /// <summary>The form.</summary>
    /// <param name="content">The first bytes.</param>
    /// <param name="isWhole">Whether they are all.</param>
    /// <param name="extension">The file's extension, which tells a few forms without a header.</param>
    /// <param name="options">What the user says.</param>
    /// <param name="known">The delimiter, where it is known: of a workbook.</param>
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
            : known ?? preamble.Delimiter ?? FindDelimiter(text, preamble);
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
        };
        return isSet
            ? SetForms.Find(text, form, records, extension)
            : new HeaderSearch(content, form, records, options).Find(preamble, extension);
    }

    private static byte FindDelimiter(ReadOnlySpan<byte> text, Preamble preamble)
    {
        var lines = new List<byte[]>();
        foreach (var line in preamble.Lines.Skip(preamble.Count).Take(Sample))
        {
            var content = text.Slice(line.Start, line.Length);
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
        return lines.Count == 0 ? (byte)0 : DelimiterSearch.Find(lines);
    }

    private static List<TableRecord> ReadRecords(
        ReadOnlySpan<byte> text,
        int start,
        bool isWhole,
        byte delimiter
    )
    {
        // The first rows are enough, and a mark that opens nothing must not be looked for through all of them.
        var part = text.Slice(0, Math.Min(text.Length, start + (1 << 19)));
        var records = Split(part, start, isWhole && part.Length == text.Length, delimiter);
        if (records.Count < FewestRecords && part.Length < text.Length)
        {
            // The header alone can be as long: it has a name for each of many samples.
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
