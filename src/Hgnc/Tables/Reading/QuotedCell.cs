using System;

namespace Hgnc.Tables.Reading;

/// <summary>Finds the end of a cell in quotation marks. A mark that is not closed correctly is an ordinary character.</summary>
internal static class QuotedCell
{
    public const byte Quote = (byte)'"';

    /// <summary>The text does not contain the end of the cell, which may follow.</summary>
    public const int Unfinished = -1;

    /// <summary>The cell is not in quotation marks; it begins with 5", for example.</summary>
    public const int Literal = -2;

    /// <summary>The index after the closing mark, or one of the constants.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The opening mark.</param>
    /// <param name="delimiter">The character between cells.</param>
    /// <param name="isWhole">Whether the text is complete.</param>
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

    /// <summary>The text within the marks, with each doubled mark reduced to one.</summary>
    public static string Unquote(string cell) =>
        cell.Substring(1, cell.Length - 2).Replace("\"\"", "\"");

    private static bool IsEnd(byte c, byte delimiter) =>
        c == delimiter || c is (byte)'\n' or (byte)'\r';
}
