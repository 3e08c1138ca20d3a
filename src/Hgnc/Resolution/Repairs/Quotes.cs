using System.Globalization;

namespace Hgnc.Resolution.Repairs;

/// <summary>Takes off what a program or a hand put around a name: quotes, brackets, and a spreadsheet's <c>="…"</c>.</summary>
internal static class Quotes
{
    // Left and right in turn.
    private const string Pairs = "\"\"''``´´“”„“‘’‚‘«»‹›「」＂＂＇＇()[]{}<>";

    // Text marks of spreadsheets, and what a list leaves behind its items.
    private const string Leading = "'‘’＇`";
    private const string Trailing = ",;.";

    /// <summary>The name within; the text itself where there is nothing around it.</summary>
    public static string TakeOff(string text)
    {
        var inner = text;
        while (TakeOffOne(inner) is { } next)
        {
            inner = next;
        }
        return inner;
    }

    private static string? TakeOffOne(string text)
    {
        if (text.Length < 2 || (char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(text[^1])))
        {
            return null;
        }
        if (text[0] == '=' && text.Length > 2 && IsQuote(text[1]))
        {
            return Trim(text.Substring(1));
        }
        for (var i = 0; i < Pairs.Length; i += 2)
        {
            if (text[0] == Pairs[i] && text[^1] == Pairs[i + 1])
            {
                return NotEmpty(text.Substring(1, text.Length - 2));
            }
        }
        return Leading.IndexOf(text[0]) >= 0 ? NotEmpty(text.Substring(1))
            : Trailing.IndexOf(text[^1]) >= 0 ? NotEmpty(text.Substring(0, text.Length - 1))
            : null;
    }

    private static bool IsQuote(char c) =>
        c is '"' or '\'' or '＂'
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation;

    private static string? NotEmpty(string text) => Trim(text) is { Length: > 0 } inner ? inner : null;

    private static string Trim(string text) => text.Trim();
}
