using System.Globalization;
using System.Linq;
using Hgnc.Query;

namespace Hgnc.Resolution.Identifiers;

/// <summary>Texts that come as symbols, before anything is looked up.</summary>
internal static class SymbolText
{
    // The longest symbols and aliases that HGNC has are half as long.
    private const int Longest = 100;

    /// <summary>The text without what cannot be seen around it: spaces of all kinds, byte order and direction marks.</summary>
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

    /// <summary>Whether it can be anything that HGNC has: not empty, of a length that has been seen, all of it writing.</summary>
    public static bool CanBeSymbol(string text) =>
        text.Length is > 0 and <= Longest && !text.Any(char.IsControl) && BrokenText.Find(text) < 0;

    private static bool IsInvisible(char c) =>
        // Most characters are neither, and this is asked of every input.
        c is <= ' ' or >= '\u007f'
        && (
            char.IsWhiteSpace(c)
            || CharUnicodeInfo.GetUnicodeCategory(c)
                is UnicodeCategory.Format
                    or UnicodeCategory.Control
        );
}
