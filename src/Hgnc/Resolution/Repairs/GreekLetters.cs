using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// Names with a Greek letter, which HGNC writes as a Latin letter (IL1B), as the name of the letter or, in a few aliases, unchanged.
/// </summary>
internal static class GreekLetters
{
    // Free text has more.
    private const int MaxLetters = 2;

    private static readonly (string Letters, string Name, string Latin)[] Alphabet =
    {
        ("αΑɑ", "ALPHA", "A"),
        ("βΒϐß", "BETA", "B"),
        ("γΓɣ", "GAMMA", "G"),
        ("δΔ∆", "DELTA", "D"),
        ("εΕϵɛ", "EPSILON", "E"),
        ("ζΖ", "ZETA", "Z"),
        ("ηΗ", "ETA", "H"),
        ("θΘϑ", "THETA", "Q"),
        ("ιΙ", "IOTA", "I"),
        ("κΚϰ", "KAPPA", "K"),
        ("λΛ", "LAMBDA", "L"),
        ("μΜµ", "MU", "M"),
        ("νΝ", "NU", "N"),
        ("ξΞ", "XI", "X"),
        ("οΟ", "OMICRON", "O"),
        ("πΠϖ", "PI", "P"),
        ("ρΡϱ", "RHO", "R"),
        ("σΣς", "SIGMA", "S"),
        ("τΤ", "TAU", "T"),
        ("υΥ", "UPSILON", "U"),
        ("φΦϕ", "PHI", "F"),
        ("χΧ", "CHI", "C"),
        ("ψΨ", "PSI", "Y"),
        ("ωΩ", "OMEGA", "W"),
    };

    // MIP-1a, b-catenin and NF-kB.
    private static readonly Regex LatinForGreek = new(
        "^[abgd](?=-)|(?<=[0-9-])[abgd]$|(?<=[A-Za-z-])k(?=B)",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private const string Latins = "abgdk";
    private const string Greeks = "αβγδκ";

    // IKKε is IKKE.
    private const string UsualLatins = "ABGDEZK";

    // A shorter name is part of too many words.
    private const int ShortestName = 3;

    /// <summary>Whether a character is a Greek letter, or a sign that people type for one: <c>µ</c>.</summary>
    public static bool Is(char c) =>
        c >= 128 && Array.Exists(Alphabet, letter => letter.Letters.IndexOf(c) >= 0);

    /// <summary>Whether people write a Latin letter for each Greek letter of a text, as in IL1B and NFKB. For λ and others, they seldom do.</summary>
    public static bool HaveUsualLatin(string text) =>
        Find(text)
            .TrueForAll(spot =>
                UsualLatins.IndexOf(Alphabet[spot.Index].Latin, StringComparison.Ordinal) >= 0
            );

    /// <summary>The letter with a name in any case, or null.</summary>
    public static string? Letter(string name) =>
        Array
            .Find(Alphabet, letter => letter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Letters?.Substring(0, 1);

    /// <summary>The text with the names of its Greek letters, or with the letters for their names; empty if it has neither.</summary>
    public static IReadOnlyList<string> Spell(string text) => Read(text, Spellings);

    /// <summary>The text with a Latin letter for at least one Greek letter; empty if it has none.</summary>
    public static IReadOnlyList<string> ReadLatin(string text) =>
        Read(text, spot => Spellings(spot).Append(Alphabet[spot.Index].Latin))
            .Except(Spell(text), StringComparer.OrdinalIgnoreCase)
            .ToList();

    /// <summary>The text with the name of a Greek letter for a Latin one in lower case, as people type it; empty if there is none.</summary>
    public static IReadOnlyList<string> SpellLatin(string text)
    {
        var greek = LatinForGreek.Replace(
            text,
            letter => Greeks[Latins.IndexOf(letter.Value, StringComparison.Ordinal)].ToString()
        );
        return greek == text ? Array.Empty<string>() : Spell(greek);
    }

    /// <summary>The text before the Greek letter at its end, or the name of one: <c>TUB</c> for <c>TUB-α</c>; null for other texts.</summary>
    public static string? TakeOffLast(string text) =>
        Find(text) is { Count: > 0 } spots
        && spots[spots.Count - 1] is var (start, length, _)
        && start + length == text.Length
            ? text.Substring(0, start).TrimEnd('-', ' ', '_', '.')
            : null;

    private static IEnumerable<string> Spellings((int Start, int Length, int Index) spot) =>
        new[] { Alphabet[spot.Index].Letters.Substring(0, 1), Alphabet[spot.Index].Name };

    private static IReadOnlyList<string> Read(
        string text,
        Func<(int Start, int Length, int Index), IEnumerable<string>> spell
    )
    {
        var spots = Find(text);
        if (spots.Count is 0 or > MaxLetters)
        {
            return Array.Empty<string>();
        }
        IEnumerable<string> names = new[] { text };
        // From the end, so that the positions of the earlier ones stay the same.
        foreach (var spot in Enumerable.Reverse(spots))
        {
            names = names.SelectMany(name => Variants(name, spot, spell(spot))).ToList();
        }
        return names
            .Where(name => name != text)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
    }

    private static IEnumerable<string> Variants(
        string text,
        (int Start, int Length, int Index) spot,
        IEnumerable<string> spellings
    )
    {
        var before = text.Substring(0, spot.Start);
        var after = text.Substring(spot.Start + spot.Length);
        var closeBefore = before.TrimEnd('-', ' ', '_', '.');
        var closeAfter = after.TrimStart('-', ' ', '_', '.');
        foreach (var written in spellings)
        {
            yield return before + written + after;
            yield return closeBefore + written + after;
            yield return before + written + closeAfter;
            yield return closeBefore + written + closeAfter;
            if (closeBefore.Length == before.Length && before.Length > 0)
            {
                yield return before + "-" + written + after;
            }
        }
    }

    private static List<(int Start, int Length, int Index)> Find(string text)
    {
        var spots = new List<(int, int, int)>();
        for (var at = 0; at < text.Length; at++)
        {
            // A name has at least three letters, and nearly all texts contain none.
            if (text[at] < 128 && (at == 0 || at + ShortestName > text.Length))
            {
                continue;
            }
            for (var i = 0; i < Alphabet.Length; i++)
            {
                if (Alphabet[i].Letters.IndexOf(text[at]) >= 0)
                {
                    spots.Add((at, 1, i));
                    break;
                }
                var name = Alphabet[i].Name;
                if (
                    name.Length >= ShortestName
                    && string.Compare(
                        text,
                        at,
                        name,
                        0,
                        name.Length,
                        StringComparison.OrdinalIgnoreCase
                    ) == 0
                    && IsWord(text, at, name.Length)
                )
                {
                    spots.Add((at, name.Length, i));
                    at += name.Length - 1;
                    break;
                }
            }
        }
        return spots;
    }

    // TNF-alpha, TNFalpha, IL-1 beta, interferon gamma 2, but not ALPHABET.
    private static bool IsWord(string text, int start, int length)
    {
        var end = start + length;
        return (end == text.Length || !char.IsLetter(text[end]))
            && start > 0
            && (
                !char.IsLetter(text[start - 1])
                // THETA also ends in ETA, like ZETA and BETA: a longer name was searched for first, from its own start.
                || (
                    length > ShortestName
                    && (char.IsLower(text[start]) || char.IsUpper(text[start - 1]))
                )
            );
    }
}
