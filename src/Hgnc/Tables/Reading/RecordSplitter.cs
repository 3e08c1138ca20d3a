using System;
using System.Collections.Generic;

namespace Hgnc.Tables.Reading;

/// <summary>
/// Splits bytes into rows, which end with LF, CRLF or CR, also mixed. It works on bytes, so that passed-through text does not
/// change, whatever its encoding: UTF-8 and all encodings that extend ASCII have line ends, delimiters and quotation marks as single bytes.
/// </summary>
/// <param name="delimiter">The character between cells, or 0 for a list, which has one cell in each line.</param>
/// <param name="width">The usual number of cells in a row, or 0 if it is not known.</param>
/// <param name="countsRows">Whether a row counts as one line even if it has several, as in a workbook.</param>
internal sealed class RecordSplitter(byte delimiter, int width, bool countsRows)
{
    private const byte LineFeed = (byte)'\n';
    private const byte Return = (byte)'\r';

    // A longer text does not begin with a real quotation mark.
    private const int MaxQuotedLength = 1 << 20;

    /// <summary>Splits complete rows, and returns the start of the rest.</summary>
    /// <param name="text">The bytes.</param>
    /// <param name="start">The start.</param>
    /// <param name="isEnd">Whether the bytes are complete.</param>
    /// <param name="records">Gets the rows.</param>
    /// <param name="lines">The number of lines before; afterwards including those that were read.</param>
    public int Split(
        ReadOnlySpan<byte> text,
        int start,
        bool isEnd,
        List<TableRecord> records,
        ref int lines
    )
    {
        while (start < text.Length)
        {
            var hasQuotes = false;
            var rowLines = 1;
            var end = FindLineEnd(text, start, ref hasQuotes);
            if (hasQuotes)
            {
                end = FindQuotedEnd(text, start, isEnd, ref rowLines);
            }
            if (end < 0 || (end == text.Length && !isEnd))
            {
                break;
            }
            var next = end;
            // CRLF, or CRCRLF from a file that was converted to CRLF twice.
            while (next < text.Length && text[next] == Return)
            {
                next++;
            }
            if (next == text.Length && !isEnd)
            {
                break;
            }
            next =
                next < text.Length && text[next] == LineFeed ? next + 1
                : end < text.Length ? end + 1
                : end;
            records.Add(new TableRecord(start, end - start, next, lines, hasQuotes));
            lines += countsRows ? 1 : rowLines;
            start = next;
        }
        return start;
    }

    private int FindLineEnd(ReadOnlySpan<byte> text, int start, ref bool hasQuotes)
    {
        var rest = text.Slice(start);
        if (delimiter == 0)
        {
            var end = rest.IndexOfAny(LineFeed, Return);
            return end < 0 ? text.Length : start + end;
        }
        var at = rest.IndexOfAny(LineFeed, Return, QuotedCell.Quote);
        if (at >= 0 && rest[at] == QuotedCell.Quote)
        {
            hasQuotes = true;
        }
        return at < 0 ? text.Length : start + at;
    }

    private int FindQuotedEnd(ReadOnlySpan<byte> text, int start, bool isEnd, ref int lines)
    {
        var at = start;
        while (at < text.Length)
        {
            if (text[at] == QuotedCell.Quote)
            {
                var end = QuotedCell.FindEnd(text, at, delimiter, isEnd);
                if (end == QuotedCell.Unfinished && text.Length - at < MaxQuotedLength)
                {
                    return -1;
                }
                if (end > 0)
                {
                    var inner = CountLines(text.Slice(at, end - at));
                    if (inner == 0 || IsQuoted(text, start, end))
                    {
                        lines += inner;
                        at = end;
                    }
                }
            }
            var next = text.Slice(at).IndexOfAny(delimiter, LineFeed, Return);
            if (next < 0)
            {
                return isEnd ? text.Length : -1;
            }
            at += next;
            if (text[at] != delimiter)
            {
                return at;
            }
            at++;
        }
        return isEnd ? text.Length : -1;
    }

    // Tab-separated text often has quotation marks that open nothing. If each line by itself has all its cells, two of these marks in two
    // rows only look like a cell with several lines.
    private bool IsQuoted(ReadOnlySpan<byte> text, int start, int end)
    {
        if (delimiter != '\t' || width < 2)
        {
            return true;
        }
        var rest = text.Slice(end).IndexOfAny(LineFeed, Return);
        var lines = text.Slice(start, (rest < 0 ? text.Length : end + rest) - start);
        while (true)
        {
            var length = lines.IndexOfAny(LineFeed, Return);
            var line = length < 0 ? lines : lines.Slice(0, length);
            if (Count(line, delimiter) != width - 1)
            {
                return true;
            }
            if (length < 0)
            {
                return false;
            }
            lines = lines.Slice(length + 1);
            if (lines.Length > 0 && lines[0] == LineFeed)
            {
                lines = lines.Slice(1);
            }
        }
    }

    private static int Count(ReadOnlySpan<byte> text, byte value)
    {
        var count = 0;
        for (var at = text.IndexOf(value); at >= 0; at = text.IndexOf(value))
        {
            count++;
            text = text.Slice(at + 1);
        }
        return count;
    }

    private static int CountLines(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = text[i] == Return && i + 1 < text.Length && text[i + 1] == LineFeed;
            count += (text[i] is LineFeed or Return) && !isPair ? 1 : 0;
        }
        return count;
    }
}
