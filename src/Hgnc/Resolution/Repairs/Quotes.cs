using System.Collections.Generic;
using System.Globalization;

namespace Hgnc.Resolution.Repairs;

/// <summary>Removes characters around a name: quotes, brackets, and a spreadsheet's <c>="…"</c>.</summary>
internal static class Quotes
{
    // Left and right characters alternate.
    private const string Pairs = "\"\"''``´´“”„“‘’‚‘«»‹›「」＂＂＇＇()[]{}<>";

    // The text mark of spreadsheets.
    private const string Leading = "'‘’＇`";

    // Left over from the items of a list.
    private static readonly char[] Trailing =
    {
        ',',
        ';',
        '.',
        ':',
        '、',
        '，',
        '；',
        '。',
        '：',
        '・',
    };

    /// <summary>
    /// The possible names, from the outside to the inside: the text within quotes, and the same without a final comma, colon or
    /// dot; empty if there is nothing around the text.
    /// </summary>
    public static IReadOnlyList<string> Strip(string text)
    {
        var names = new List<string>();
        // A text mark has no counterpart at the end: 'HSP70B' can be HSP70B' with a mark.
        if (text.Length > 2 && Leading.IndexOf(text[0]) >= 0 && Leading.IndexOf(text[^1]) >= 0)
        {
            names.Add(text.Substring(1));
        }
        var inner = text;
        while ((StripOne(inner) ?? StripTrailing(inner)) is { } next)
        {
            names.Add(next);
            inner = next;
        }
        return names;
    }

    private static string? StripTrailing(string text)
    {
        var bare = text.TrimEnd(Trailing);
        return bare.Length < text.Length ? NotEmpty(bare) : null;
    }

    private static string? StripOne(string text)
    {
        if (text.Length < 2 || (char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(text[^1])))
        {
            return null;
        }
        if (text[0] == '=' && text.Length > 2 && IsQuote(text[1]))
        {
            return text.Substring(1).Trim();
        }
        for (var i = 0; i < Pairs.Length; i += 2)
        {
            if (text[0] == Pairs[i] && text[^1] == Pairs[i + 1])
            {
                return NotEmpty(text.Substring(1, text.Length - 2));
            }
        }
        return Leading.IndexOf(text[0]) >= 0 ? NotEmpty(text.Substring(1)) : null;
    }

    private static bool IsQuote(char c) =>
        c is '"' or '\'' or '＂'
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation;

    private static string? NotEmpty(string text) =>
        text.Trim() is { Length: > 0 } inner ? inner : null;
}
