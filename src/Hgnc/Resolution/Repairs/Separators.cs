using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs;

/// <summary>Names that differ from a text in the characters between letters and digits.</summary>
internal static class Separators
{
    // Text with more of these signs is free text.
    private const int MostPlaces = 6;

    /// <summary>The signs that tools write for each other.</summary>
    public static readonly char[] Signs = { '-', '.', '_' };

    private const string ForHyphen = "_/:";

    /// <summary>The text without all, or without one, of some signs: <c>PAX 8</c> is PAX8.</summary>
    public static IReadOnlyList<string> TakeOut(string text, string signs)
    {
        var places = Places(text, signs);
        if (places.Count is 0 or > MostPlaces || !text.Any(char.IsLetter))
        {
            return Array.Empty<string>();
        }
        var names = new List<string> { string.Concat(text.Where(c => signs.IndexOf(c) < 0)) };
        if (places.Count > 1)
        {
            names.AddRange(places.Select(place => text.Remove(place, 1)));
        }
        return names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
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
        var places = Places(text, "-");
        if (places.Count is 0 or > MostPlaces)
        {
            return Array.Empty<string>();
        }
        IEnumerable<string> dotted = new[] { text };
        foreach (var place in places)
        {
            dotted = dotted.SelectMany(name => new[] { name, Replace(name, place, '.') });
        }
        return dotted
            .Concat(
                ForHyphen.SelectMany(sign =>
                    places
                        .SelectMany(place =>
                            new[]
                            {
                                Replace(text, place, sign),
                                Replace(text.Replace('-', sign), place, '-'),
                            }
                        )
                        .Prepend(text.Replace('-', sign))
                )
            )
            .Where(name => name != text)
            .Distinct(StringComparer.Ordinal)
            .ToList();
    }

    private static List<int> Places(string text, string signs)
    {
        var places = new List<int>();
        // A sign at an end is not a separator.
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (signs.IndexOf(text[i]) >= 0)
            {
                places.Add(i);
            }
        }
        return places;
    }

    private static string Replace(string text, int place, char sign) =>
        text.Substring(0, place) + sign + text.Substring(place + 1);
}
