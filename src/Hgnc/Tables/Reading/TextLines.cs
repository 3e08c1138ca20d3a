using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Hgnc.Tables.Reading;

/// <summary>The first lines of a text, unchanged.</summary>
internal static class TextLines
{
    /// <summary>The start and the length of a line, and the start of the next one.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Line(int Start, int Length, int Next);

    /// <summary>The first lines, without an incomplete one.</summary>
    public static List<Line> Read(ReadOnlySpan<byte> text, int start, bool isWhole, int most)
    {
        var records = new List<TableRecord>();
        var lines = new List<Line>();
        var splitter = new RecordSplitter(delimiter: 0, width: 0, countsRows: false);
        var count = 0;
        splitter.Split(text, start, isWhole, records, ref count);
        foreach (var record in records)
        {
            if (lines.Count == most)
            {
                break;
            }
            lines.Add(new Line(record.Start, record.Length, record.End));
        }
        return lines;
    }

    public static bool IsBlank(ReadOnlySpan<byte> line)
    {
        foreach (var c in line)
        {
            if (c is not ((byte)' ' or (byte)'\t'))
            {
                return false;
            }
        }
        return true;
    }
}
