using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs;

/// <summary>Names that differ from a text in the characters between letters and digits.</summary>
internal static class Separators
{
    // Text with more of these signs is free text.
    private const int MaxPositions = 6;

    /// <summary>The signs that tools write for each other.</summary>
    public static readonly char[] Signs = { '-', '.', '_' };

    private const string ForHyphen = "_/:";

    /// <summary>The text without all, or without one, of some signs: <c>PAX 8</c> is PAX8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="signs">The signs.</param>
    /// <param name="joinsNumbers">Whether a sign between two digits is removed.</param>
    public static IReadOnlyList<string> TakeOut(string text, string signs, bool joinsNumbers)
    {
        var positions = Positions(text, signs)
            .Where(at => joinsNumbers || !IsDigit(text[at - 1]) || !IsDigit(text[at + 1]))
            .ToList();
        if (positions.Count is 0 or > MaxPositions || !text.Any(char.IsLetter))
        {
            return Array.Empty<string>();
        }
        var names = new List<string>
        {
            string.Concat(text.Where((_, at) => !positions.Contains(at))),
        };
        if (positions.Count > 1)
        {
            names.AddRange(positions.Select(position => text.Remove(position, 1)));
        }
        return names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>
    /// The text without the sign between its letters and its number, <c>ACE2</c> for <c>ACE-2</c>, or null. A sign between two digits stays.
    /// </summary>
    public static string? JoinNumber(string text)
    {
        var at = text.LastIndexOfAny(Signs);
        return
            at > 0
            && at < text.Length - 1
            && char.IsLetter(text[at - 1])
            && text[at + 1] is >= '1' and <= '9'
            ? text.Remove(at, 1)
            : null;
    }

    /// <summary>The text without one letter and the hyphen after it, <c>ANK2</c> for <c>p-ANK2</c>, or null.</summary>
    public static string? TakeOffLetter(string text) =>
        text.Length > 3 && text[1] == '-' && char.IsLetter(text[0]) ? text.Substring(2) : null;

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
