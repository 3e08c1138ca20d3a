using System;
using System.Text;
using Hgnc.Resolution.Identifiers;
using Hgnc.Tables.Columns;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables.Forms;

/// <summary>Distinguishes comments, and the lines around the tables of NCBI GEO, from rows.</summary>
internal static class CommentLines
{
    private const int MaxErrorLength = 12;
    private const int MaxSymbolLength = 24;

    /// <summary>Whether a line begins as a comment. An error of a spreadsheet, such as <c>#N/A</c>, is a value.</summary>
    public static bool Is(ReadOnlySpan<byte> line) =>
        line.Length > 0
        && line[0] == '#'
        && !(
            line.Length is > 2 and <= MaxErrorLength
            && line[1] is >= (byte)'A' and <= (byte)'Z'
            && Placeholders.IsSpreadsheetError(Encoding.ASCII.GetString(line.ToArray()).Trim())
        );

    /// <summary>What looks like a symbol behind the <c>#</c> of a comment, or null. A person can have put a gene aside in this way.</summary>
    public static string? Symbol(ReadOnlySpan<byte> line)
    {
        if (line.Length > MaxSymbolLength || line.Length < 2 || line[0] != '#')
        {
            return null;
        }
        var text = TextBytes.Decode(line.Slice(1)).Trim();
        return CellText.IsLikeSymbol(text) ? text : null;
    }

    /// <summary>Whether a line is one of Perseus, which has the types of the columns below their names: <c>#!{Type}E</c>.</summary>
    public static bool IsPerseus(ReadOnlySpan<byte> line) => line.StartsWith("#!{"u8);

    /// <summary>Whether a line is a rule in a table of Markdown or of a database program: <c>|---|---:|</c>, <c>+-----+-----+</c>.</summary>
    public static bool IsRule(ReadOnlySpan<byte> line)
    {
        foreach (var letter in line)
        {
            if (
                letter
                is not (
                    (byte)'|'
                    or (byte)'+'
                    or (byte)'-'
                    or (byte)':'
                    or (byte)' '
                    or (byte)'\t'
                    or (byte)'\r'
                )
            )
            {
                return false;
            }
        }
        return line.IndexOfAny((byte)'|', (byte)'+') >= 0 && line.IndexOf("--"u8) >= 0;
    }

    /// <summary>Whether a line is one of GEO's: <c>^PLATFORM = GPL570</c>, <c>!Series_title</c>.</summary>
    public static bool IsGeo(ReadOnlySpan<byte> line) =>
        line.Length > 1
        && line[0] is (byte)'^' or (byte)'!'
        && (line.IndexOf((byte)'=') > 0 || line.IndexOf((byte)'_') > 0);
}
