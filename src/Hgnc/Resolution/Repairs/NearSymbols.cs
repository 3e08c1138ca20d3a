using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// Texts that are one edit from a symbol, as a slip of the hand makes it: a character too many, one too few, one other, or
/// two neighbours swapped. Case makes no difference.
/// </summary>
internal static class NearSymbols
{
    private const int MinLength = 3;
    private const int MaxLength = 25;
    private const string Punctuation = "-._/@: ";

    /// <summary>Whether two texts are exactly one edit apart; texts that differ only in case are none.</summary>
    public static bool IsNear(string a, string b)
    {
        if (a.Length > b.Length)
        {
            return IsNear(b, a);
        }
        if (b.Length - a.Length > 1)
        {
            return false;
        }
        var start = 0;
        while (start < a.Length && IsSame(a[start], b[start]))
        {
            start++;
        }
        if (a.Length < b.Length)
        {
            return AreSame(a, start, b, start + 1);
        }
        return start < a.Length
            && (
                AreSame(a, start + 1, b, start + 1)
                || (
                    start + 1 < a.Length
                    && IsSame(a[start], b[start + 1])
                    && IsSame(a[start + 1], b[start])
                    && AreSame(a, start + 2, b, start + 2)
                )
            );
    }

    /// <summary>
    /// Search terms in which <c>?</c>, their only wildcard, stands for one character: together they find every text one
    /// edit away, and but for the text itself no other. None for a text with a literal <c>*</c> or <c>?</c>, a character
    /// outside Unicode's first plane, or more than 25 characters.
    /// </summary>
    public static IEnumerable<string> Wildcards(string text) => Edits(text, "?");

    /// <summary>
    /// The texts one edit away whose new character, if they have one, is of an alphabet; none for the texts that
    /// <see cref="Wildcards"/> has none for. Of texts that differ only in case one is given.
    /// </summary>
    public static IEnumerable<string> Variants(string text, string alphabet) =>
        Edits(text, alphabet);

    /// <summary>Whether a text is enough like a symbol that its neighbours mean anything.</summary>
    public static bool IsWorthAsking(string text) =>
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

    private static bool AreSame(string a, int fromA, string b, int fromB)
    {
        while (fromA < a.Length && fromB < b.Length && IsSame(a[fromA], b[fromB]))
        {
            fromA++;
            fromB++;
        }
        return fromA == a.Length && fromB == b.Length;
    }

    private static bool IsSame(char a, char b) =>
        char.ToUpperInvariant(a) == char.ToUpperInvariant(b);

    private static string Upper(string text) =>
        new(Array.ConvertAll(text.ToCharArray(), char.ToUpperInvariant));
}
