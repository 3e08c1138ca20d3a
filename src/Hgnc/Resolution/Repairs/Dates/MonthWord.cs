using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>The month of a word.</summary>
/// <param name="Month">The month's number, from 1.</param>
/// <param name="IsEnglish">Whether the word is English.</param>
/// <param name="IsCommon">Whether the word is in a language of the first spreadsheets; see <see cref="MonthLanguage"/>.</param>
/// <param name="Typed">The beginnings of symbols that became this word, if it is not English: <c>OKT</c>.</param>
internal sealed record MonthWord(
    int Month,
    bool IsEnglish,
    bool IsCommon,
    IReadOnlyList<string> Typed
)
{
    /// <summary>A word in lower case, without Latin, Greek and Cyrillic accents, and only with letters.</summary>
    public static string Fold(string word)
    {
        if (word.All(c => c is >= 'a' and <= 'z'))
        {
            return word;
        }
        var folded = new StringBuilder(word.Length);
        // Decomposed first, because Turkish has an i with and without a dot in both cases.
        foreach (var c in word.Normalize(NormalizationForm.FormKD))
        {
            if (c is >= '\u0300' and <= '\u036F')
            {
                continue;
            }
            var lower = char.ToLowerInvariant(c);
            if (IsWritten(lower))
            {
                folded.Append(Latin(lower));
            }
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether a folded word can begin a symbol: Latin letters only.</summary>
    public static bool IsLatin(string folded) => folded.All(c => c is >= 'a' and <= 'z');

    private static bool IsWritten(char c) =>
        char.IsLetter(c)
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    // Letters that are not a base letter with an accent.
    private static char Latin(char c) =>
        c switch
        {
            'ı' => 'i',
            'ł' => 'l',
            'ø' => 'o',
            'đ' => 'd',
            _ => c,
        };
}
