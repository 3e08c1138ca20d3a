using System;
using Hgnc.Tables.Reading;

namespace Hgnc.Tables.Forms;

/// <summary>
/// The lines that instruments write around their tables: titles of sections, as in <c>[Results]</c>, and settings, as in
/// <c>* Block Type = 96-Well</c>.
/// </summary>
internal static class SectionLines
{
    /// <summary>Whether a line is the title of a section. Programs fill it up with delimiters.</summary>
    public static bool IsTitle(ReadOnlySpan<byte> line) => Title(line) is not null;

    /// <summary>The title of a section without its brackets, or null for another line.</summary>
    public static string? Title(ReadOnlySpan<byte> line)
    {
        if (line.Length < 3 || line[0] is not ((byte)'[' or QuotedCell.Quote))
        {
            return null;
        }
        var text = TextBytes.Decode(line).Trim().TrimEnd(',', ';', '\t').Trim('"');
        return
            text.Length > 2
            && text[0] == '['
            && text.IndexOf(']') == text.Length - 1
            && char.IsLetter(text[1])
            ? text.Substring(1, text.Length - 2)
            : null;
    }

    /// <summary>Whether a line is a setting of an instrument.</summary>
    public static bool IsSetting(ReadOnlySpan<byte> line) => line.IndexOf(" = "u8) > 0;

    /// <summary>Whether a line is a setting that begins with a star.</summary>
    public static bool IsStarred(ReadOnlySpan<byte> line) =>
        line.StartsWith("* "u8) && IsSetting(line);
}
