using System;

namespace Hgnc.Tables.Reading;

/// <summary>Where a cell in quotation marks ends. A mark that is not closed as it should be is a character like any other.</summary>
internal static class QuotedCell
{
    public const byte Quote = (byte)'"';

    /// <summary>The text has no end of the cell, and may go on.</summary>
    public const int Unfinished = -1;

    /// <summary>It is no cell in quotation marks: a 5" at its beginning, say.</summary>
    public const int Literal = -2;

    /// <summary>The index behind the closing mark; or that there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The opening mark.</param>
    /// <param name="delimiter">The character between cells.</param>
    /// <param name="isWhole">Whether nothing comes behind the text.</param>
    public static int FindEnd(ReadOnlySpan<byte> text, int start, byte delimiter, bool isWhole)
    {
        var at = start + 1;
        while (true)
        {
            var next = text.Slice(at).IndexOf(Quote);
            if (next < 0 || (at + next + 1 == text.Length && !isWhole))
            {
                return isWhole ? Literal : Unfinished;
            }
            at += next + 1;
            if (at == text.Length || IsEnd(text[at], delimiter))
            {
                return at;
            }
            if (text[at] != Quote)
            {
                return Literal;
            }
            at++;
        }
    }

    /// <summary>The text within the marks, each doubled one once.</summary>
    public static string Unquote(string cell) =>
        cell.Substring(1, cell.Length - 2).Replace("\"\"", "\"");

    private static bool IsEnd(byte c, byte delimiter) =>
        c == delimiter || c is (byte)'\n' or (byte)'\r';
}
