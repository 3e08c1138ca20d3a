using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// The possible symbols before R's <c>make.names</c>, or a tool that writes <c>_</c> for <c>-</c>, changed them: R writes a
/// dot for a character that a name cannot have, and an X before a digit.
/// </summary>
internal static class RNames
{
    private const string Written = "._ ";

    // The signs between letters and digits in HGNC's symbols and aliases, by frequency. With more positions, fewer signs
    // are tried at each, so that there are never more than about a hundred names.
    private static readonly string[] Signs = { ".-_/:@ ", ".-_/:", ".-_/", ".-/", ".-/", ".-" };

    // Signs that a name has at most once, or once as a pair.
    private const string Rare = "':+#*/@ ";
    private const string LessRare = "':";
    private const int MostPlacesForRare = 4;
    private static readonly string[] Pairs = { "()", "[]", "''" };

    /// <summary>The possible names that R or a tool changed to this text; empty if it does not have this form.</summary>
    public static IReadOnlyList<string> Read(string text) =>
        text.Any(char.IsLetterOrDigit)
            ? (TakeOffPrefix(text) is { } bare ? Originals(bare, isChanged: true) : [])
                .Concat(Originals(text, isChanged: false))
                .Where(original => original.Trim().Length == original.Length && original != text)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .ToList()
            : Array.Empty<string>();

    /// <summary>The text without the X that R writes before a name that does not begin with a letter, or null.</summary>
    public static string? TakeOffPrefix(string text) => HasPrefix(text) ? text.Substring(1) : null;

    private static bool HasPrefix(string name) =>
        name.Length > 1
        && name[0] is 'X' or 'x'
        && (name[1] is >= '0' and <= '9' || Written.IndexOf(name[1]) >= 0);

    private static IEnumerable<string> Originals(string name, bool isChanged)
    {
        var places = Enumerable
            .Range(0, name.Length)
            .Where(i => Written.IndexOf(name[i]) >= 0)
            .ToList();
        if (places.Count == 0)
        {
            return isChanged ? new[] { name } : Array.Empty<string>();
        }
        var signs = places.Count <= Signs.Length ? Signs[places.Count - 1] : "-";
        IEnumerable<char[]> names = new[] { name.ToCharArray() };
        foreach (var place in places)
        {
            names = names.SelectMany(before => signs.Select(sign => With(before, place, sign)));
        }
        return names.Concat(WithRareSigns(name, places)).Select(original => new string(original));
    }

    // 5'aHIF-1A, G(gamma)13 and Em:AP000532.C22.1: the other positions have hyphens, or the sign in the text.
    private static IEnumerable<char[]> WithRareSigns(string name, IReadOnlyList<int> places)
    {
        if (places.Count > Signs.Length)
        {
            yield break;
        }
        var isShort = places.Count <= MostPlacesForRare;
        foreach (var signs in isShort ? new[] { "-", ".", "/" } : new[] { "-" })
        {
            var others = places.Aggregate(
                name.ToCharArray(),
                // A tool can have written _ for these.
                (before, place) => With(before, place, signs == "." ? before[place] : signs[0])
            );
            for (var i = 0; i < places.Count; i++)
            {
                foreach (var sign in isShort ? Rare : LessRare)
                {
                    yield return With(others, places[i], sign);
                }
                // Sm-B/B'
                if (isShort && i > 0)
                {
                    yield return With(With(others, places[i], '\''), places[i - 1], '/');
                }
                foreach (var paired in WithPair(others, places, i))
                {
                    yield return paired;
                }
            }
        }
    }

    private static IEnumerable<char[]> WithPair(char[] others, IReadOnlyList<int> places, int open)
    {
        foreach (var pair in Pairs)
        {
            for (var close = open + 1; close < places.Count; close++)
            {
                var name = With(With(others, places[open], pair[0]), places[close], pair[1]);
                yield return name;
                // CYP4F-se7[6:7:8]
                if (close > open + 1)
                {
                    yield return Enumerable
                        .Range(open + 1, close - open - 1)
                        .Aggregate(name, (before, i) => With(before, places[i], ':'));
                }
                // HERV-K(HML-2.HOM)
                if (close > open + 1)
                {
                    yield return With(name, places[close - 1], '.');
                }
                // IGLV(IV)/OR22-1
                if (close + 1 < places.Count && places[close + 1] == places[close] + 1)
                {
                    yield return With(name, places[close + 1], '/');
                }
            }
        }
    }

    private static char[] With(char[] name, int place, char sign)
    {
        var changed = (char[])name.Clone();
        changed[place] = sign;
        return changed;
    }
}
