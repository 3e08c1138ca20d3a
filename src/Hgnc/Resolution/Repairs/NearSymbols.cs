using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// Symbols that are similar to a text. An edit is a typing error: one character too many, missing, or different, or two
/// neighbours swapped. Case is ignored. Symbols one edit away are near. For longer texts, so are symbols with the same beginning
/// that are two or three edits away.
/// </summary>
internal static class NearSymbols
{
    private const int MinLength = 3;
    private const int MaxLength = 25;
    private const string Punctuation = "-._/@: ";

    // An error in the first letters counts as one edit. More edits are searched for only among symbols with the same beginning.
    private const int PrefixLength = 3;
    private const int ShortestWithTwoEdits = 5;
    private const int ShortestWithThreeEdits = 9;

    /// <summary>The beginning that symbols more than one edit away share with a text, or null if only one edit counts.</summary>
    public static string? Prefix(string text) =>
        text.Length >= ShortestWithTwoEdits && !char.IsSurrogate(text[PrefixLength - 1])
            ? text.Substring(0, PrefixLength)
            : null;

    /// <summary>The symbols with the fewest edits from a text, the closest in length first.</summary>
    public static IReadOnlyList<string> Rank(string text, IEnumerable<string> symbols)
    {
        var maxEdits =
            text.Length >= ShortestWithThreeEdits ? 3
            : text.Length >= ShortestWithTwoEdits ? 2
            : 1;
        var prefix = Prefix(text);
        return symbols
                .Distinct(StringComparer.Ordinal)
                .Select(symbol =>
                    (Symbol: symbol, Edits: EditDistance.Count(text, symbol, maxEdits))
                )
                .Where(near =>
                    near.Edits == 1
                    || (
                        near.Edits > 1
                        && near.Edits <= maxEdits
                        && near.Symbol.StartsWith(prefix!, StringComparison.OrdinalIgnoreCase)
                    )
                )
                .GroupBy(near => near.Edits)
                .OrderBy(group => group.Key)
                .FirstOrDefault()
                ?.Select(near => near.Symbol)
                // Numbers distinguish the genes of a family, and swapped letters are more frequent than wrong ones.
                .OrderBy(symbol => Digits(symbol) != Digits(text))
                .ThenBy(symbol => !AreSwapped(symbol, text))
                .ThenByDescending(symbol => SharedStart(symbol, text))
                .ThenBy(symbol => Math.Abs(symbol.Length - text.Length))
                .ThenBy(symbol => symbol, StringComparer.Ordinal)
                .ToList()
            ?? (IReadOnlyList<string>)Array.Empty<string>();
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit));

    private static bool AreSwapped(string a, string b) =>
        a.Length == b.Length && Upper(a).OrderBy(c => c).SequenceEqual(Upper(b).OrderBy(c => c));

    private static int SharedStart(string a, string b) =>
        Upper(a).Zip(Upper(b), (one, other) => one == other).TakeWhile(isSame => isSame).Count();

    /// <summary>
    /// Search terms in which <c>?</c>, their only wildcard, means one character. Together they find every text one
    /// edit away, and, except for the text itself, no others. Empty for a text with a literal <c>*</c> or <c>?</c>, a character
    /// outside Unicode's basic plane, or more than 25 characters.
    /// </summary>
    public static IEnumerable<string> Wildcards(string text) => Edits(text, "?");

    /// <summary>
    /// The texts one edit away whose new character, if any, is from an alphabet; empty for texts without
    /// <see cref="Wildcards"/>. Of texts that differ only in case, one is returned.
    /// </summary>
    public static IEnumerable<string> Variants(string text, string alphabet) =>
        Edits(text, alphabet);

    /// <summary>Whether a text is similar enough to a symbol to look for similar ones.</summary>
    public static bool CanHaveSuggestions(string text) =>
        text.Length is >= MinLength and <= MaxLength
        && text.Any(char.IsLetter)
        && text.All(c => char.IsLetterOrDigit(c) || Punctuation.IndexOf(c) >= 0);

    private static IEnumerable<string> Edits(string text, string alphabet)
    {
        if (text.Length > MaxLength || text.Any(c => c is '*' or '?' || char.IsSurrogate(c)))
        {
            yield break;
        }
        var told = new HashSet<string>(StringComparer.Ordinal) { Upper(text) };
        foreach (var edit in AllEdits(text, alphabet))
        {
            if (edit.Length > 0 && told.Add(Upper(edit)))
            {
                yield return edit;
            }
        }
    }

    private static IEnumerable<string> AllEdits(string text, string alphabet)
    {
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var c in alphabet)
            {
                yield return text.Substring(0, i) + c + text.Substring(i + 1);
            }
        }
        for (var i = 0; i <= text.Length; i++)
        {
            foreach (var c in alphabet)
            {
                yield return text.Insert(i, c.ToString());
            }
        }
        for (var i = 0; i < text.Length; i++)
        {
            yield return text.Remove(i, 1);
        }
        for (var i = 0; i + 1 < text.Length; i++)
        {
            yield return text.Substring(0, i) + text[i + 1] + text[i] + text.Substring(i + 2);
        }
    }

    private static string Upper(string text) =>
        new(Array.ConvertAll(text.ToCharArray(), char.ToUpperInvariant));

    /// <summary>The search patterns for symbols near a text.</summary>
    public static IEnumerable<string> Patterns(string text) =>
        Prefix(text) is { } prefix ? Wildcards(text).Append(prefix + "*") : Wildcards(text);
}
