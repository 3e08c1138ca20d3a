using System.Globalization;
using System.Linq;
using Hgnc.Query;

namespace Hgnc.Resolution.Identifiers;

/// <summary>Checks on symbols before anything is looked up.</summary>
internal static class SymbolText
{
    // The longest symbols and aliases of HGNC are half as long.
    private const int Longest = 100;

    /// <summary>The text without invisible characters at its ends: spaces of all kinds, byte order and direction marks.</summary>
    public static string Trim(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsInvisible(text[start]))
        {
            start++;
        }
        while (end > start && IsInvisible(text[end - 1]))
        {
            end--;
        }
        return text.Substring(start, end - start);
    }

    /// <summary>Whether HGNC could have the text: it is not empty, not too long, and has no invisible characters.</summary>
    public static bool CanBeSymbol(string text) =>
        text.Length is > 0 and <= Longest && !text.Any(char.IsControl) && BrokenText.Find(text) < 0;

    private static bool IsInvisible(char c) =>
        // Most characters are neither, and this runs for every input.
        c is <= ' ' or >= '\u007f'
        && (
            char.IsWhiteSpace(c)
            || CharUnicodeInfo.GetUnicodeCategory(c)
                is UnicodeCategory.Format
                    or UnicodeCategory.Control
        );
}
