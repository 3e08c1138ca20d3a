using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Resolution.Repairs;

/// <summary>Names that differ from a text in the characters between letters and digits.</summary>
internal static class Separators
{
    // Text with more of these signs is free text.
    private const int MaxPositions = 6;

    /// <summary>The signs that tools write for each other.</summary>
    public static readonly char[] Signs = { '-', '.', '_' };

    /// <summary>The signs that people and programs write between the letters and digits of a name.</summary>
    public static readonly char[] AllSigns = { '-', '.', '_', ' ' };

    private const string ForHyphen = "_/:";

    // A shorter text is the name of too many things. A longer one is an accession, or several words.
    private const int MinHyphenated = 3;
    private const int MaxHyphenated = 12;

    private static readonly string[] RomanNumbers =
    {
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
        "IX",
        "X",
    };

    /// <summary>The text without some of the signs between its letters and digits: <c>PAX 8</c> and <c>PAX.8</c> are PAX8.</summary>
    /// <param name="text">The text. Two signs in a row are not in a name: <c>ADA--RB1</c> is a fusion.</param>
    /// <param name="joinsNumbers">Whether a sign between two digits is removed.</param>
    public static IReadOnlyList<string> Join(string text, bool joinsNumbers) =>
        text.IndexOfAny(AllSigns) < 0 || HasDouble(text)
            ? Array.Empty<string>()
            : new[] { " -", "._", " -._" }
                .SelectMany(signs => TakeOut(text, signs, joinsNumbers))
                .Distinct(StringComparer.Ordinal)
                .ToList();

    /// <summary>
    /// The text with a hyphen that people leave out: <c>Ki67</c> is Ki-67, <c>4EBP1</c> 4E-BP1, <c>MIP1alpha</c> MIP-1-alpha. Empty without a letter and a
    /// digit, because other texts are words. Two digits are one number, so that nothing stands between them.
    /// </summary>
    public static IReadOnlyList<string> Hyphenate(string text)
    {
        if (
            text.Length is < MinHyphenated or > MaxHyphenated
            || !text.All(c => c < 128 && char.IsLetterOrDigit(c))
            || !text.Any(char.IsLetter)
            || !text.Any(IsDigit)
        )
        {
            return Array.Empty<string>();
        }
        var gaps = Enumerable
            .Range(1, text.Length - 1)
            .Where(at => !IsDigit(text[at - 1]) || !IsDigit(text[at]))
            .ToList();
        var all = string.Concat(
            text.Select((c, at) => at > 0 && IsDigit(text[at - 1]) != IsDigit(c) ? $"-{c}" : $"{c}")
        );
        return gaps.ConvertAll(at => text.Insert(at, "-"))
            .Append(all)
            .Distinct(StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>Whether a text is a Roman number up to ten.</summary>
    public static bool IsRomanNumber(string text) => Array.IndexOf(RomanNumbers, text) >= 0;

    /// <summary>The text with digits for the Roman number at its end, <c>ROCK2</c> for <c>ROCK-II</c>; empty if there is none.</summary>
    public static IEnumerable<string> WithArabicNumber(string text)
    {
        var at = text.LastIndexOfAny(AllSigns);
        // CDH1-I is not CDH11.
        var number =
            at > 0 && char.IsLetter(text[at - 1])
                ? Array.IndexOf(RomanNumbers, text.Substring(at + 1))
                : -1;
        if (number >= 0)
        {
            var digits = (number + 1).ToString(CultureInfo.InvariantCulture);
            yield return text.Substring(0, at) + digits;
        }
    }

    private static bool HasDouble(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (
                Array.IndexOf(AllSigns, text[i]) >= 0
                && Array.IndexOf(AllSigns, text[i - 1]) >= 0
                && !(text[i] == ' ' && text[i - 1] == ' ')
            )
            {
                return true;
            }
        }
        return false;
    }

    // The text without all of the signs, and without each of them.
    private static IEnumerable<string> TakeOut(string text, string signs, bool joinsNumbers)
    {
        var positions = Positions(text, signs)
            .Where(at => joinsNumbers || !IsDigit(text[at - 1]) || !IsDigit(text[at + 1]))
            .ToList();
        if (positions.Count is 0 or > MaxPositions || !text.Any(char.IsLetter))
        {
            return Enumerable.Empty<string>();
        }
        var all = string.Concat(text.Where((_, at) => !positions.Contains(at)));
        return positions
            .Select(position => text.Remove(position, 1))
            .Prepend(all)
            .Where(name => name.Length > 0);
    }

    /// <summary>The text with one sign replaced by another throughout, as a tool writes <c>_</c> or <c>.</c> for <c>-</c>.</summary>
    public static IReadOnlyList<string> Swap(string text)
    {
        List<string>? names = null;
        foreach (var from in Signs)
        {
            if (text.IndexOf(from) < 0)
            {
                continue;
            }
            foreach (var to in Signs)
            {
                if (to != from)
                {
                    (names ??= new()).Add(text.Replace(from, to));
                }
            }
        }
        return names ?? (IReadOnlyList<string>)Array.Empty<string>();
    }

    /// <summary>The text with dots for some of its hyphens, or with another sign for all, one, or all but one: <c>C4B-2</c> is C4B_2.</summary>
    public static IReadOnlyList<string> ForHyphens(string text)
    {
        var positions = Positions(text, "-");
        if (positions.Count is 0 or > MaxPositions)
        {
            return Array.Empty<string>();
        }
        IEnumerable<string> dotted = new[] { text };
        foreach (var position in positions)
        {
            dotted = dotted.SelectMany(name => new[] { name, Replace(name, position, '.') });
        }
        return dotted
            .Concat(
                ForHyphen.SelectMany(sign =>
                    positions
                        .SelectMany(position =>
                            new[]
                            {
                                Replace(text, position, sign),
                                Replace(text.Replace('-', sign), position, '-'),
                            }
                        )
                        .Prepend(text.Replace('-', sign))
                )
            )
            .Where(name => name != text)
            .Distinct(StringComparer.Ordinal)
            .ToList();
    }

    private static List<int> Positions(string text, string signs)
    {
        var positions = new List<int>();
        // A sign at an end is not a separator.
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (signs.IndexOf(text[i]) >= 0)
            {
                positions.Add(i);
            }
        }
        return positions;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static string Replace(string text, int position, char sign) =>
        text.Substring(0, position) + sign + text.Substring(position + 1);
}
