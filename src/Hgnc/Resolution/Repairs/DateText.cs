using System;
using System.Text;
using System.Text.RegularExpressions;

namespace Hgnc.Resolution.Repairs;

/// <summary>A text that may be a date, in plain characters and without a midnight after it.</summary>
/// <param name="Text">The text: one space for any, a hyphen for any dash.</param>
/// <param name="HadTime">Whether a time was cut off, which only a date with a year has.</param>
internal sealed record DateText(string Text, bool HadTime)
{
    // The longest date, "2023. październik 31. 00:00:00.000", is shorter.
    private const int MaxLength = 60;

    // A symbol became a whole day: any other time was never a symbol.
    private static readonly Regex Midnight = new(
        "(?:T|,? )(?:0?0:00(?::00(?:[.,]0{1,9})?)?|12:00(?::00)? ?[aA][mM])(?: ?Z| ?[+-]00:?00)?$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>The text made plain; null where it is too long for a date.</summary>
    public static DateText? Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > MaxLength)
        {
            return null;
        }
        var plain = Plain(trimmed);
        var time = Midnight.Match(plain);
        return time.Success
            ? new DateText(plain.Substring(0, time.Index), HadTime: true)
            : new DateText(plain, HadTime: false);
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                plain.Append(IsDash(c) ? '-' : c);
            }
            else if (plain[plain.Length - 1] != ' ')
            {
                plain.Append(' ');
            }
        }
        return plain.ToString();
    }

    private static bool IsDash(char c) =>
        c is (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D';
}
