using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>Dates with the name of a month: <c>1-Mar</c>, <c>Mar-01</c>, <c>Sep 2009</c>, <c>1. März 2023</c>, <c>2023-Mar-01</c>.</summary>
internal static class NamedDates
{
    // A longer word before a number is a month, not the beginning of a symbol.
    private const int MaxPrefixLength = 5;

    /// <summary>The possible dates for tokens of which one is a word.</summary>
    public static IEnumerable<WrittenDate> Read(IReadOnlyList<DateToken> tokens)
    {
        var position = 0;
        while (!tokens[position].IsWord)
        {
            position++;
        }
        if (!IsShape(tokens, position))
        {
            return Enumerable.Empty<WrittenDate>();
        }
        var word = tokens[position].Word;
        if (EnglishMonths.Find(word) is { } english)
        {
            return Dates(tokens, position, english, DateForm.English);
        }
        // Only in English do programs write dates without separators (07SEP2023).
        if (tokens.Skip(1).Any(token => token.Before == '\0'))
        {
            return Enumerable.Empty<WrittenDate>();
        }
        return ForeignMonths
            .Find(word)
            .Where(month => month.IsCommon || !MayBeSymbol(tokens, position))
            .SelectMany(month => Dates(tokens, position, month, FormOf(tokens, position)));
    }

    // Checked before the month, because looking up a word that is not English reads all languages, once.
    private static bool IsShape(IReadOnlyList<DateToken> tokens, int position)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            // A comma precedes the year.
            if (
                tokens[i].Before == '\''
                || (tokens[i].Before == ',' && !(tokens[i].IsYear && i == tokens.Count - 1))
            )
            {
                return false;
            }
        }
        return (tokens.Count, position) switch
        {
            (2, 0) => tokens[1].IsLongYear || (tokens[1].IsShort && tokens[1].Before != '\0'),
            (2, 1) => tokens[0].IsLongYear || tokens[0].IsShort,
            (3, 0) => tokens[1].IsShort && tokens[2].IsYear && !IsGlued(tokens),
            (3, 1) => tokens[0].IsShort
                ? tokens[2].IsYear
                : tokens[0].IsLongYear && tokens[2].IsShort,
            _ => false,
        };
    }

    private static bool IsGlued(IReadOnlyList<DateToken> tokens) =>
        tokens[1].Before == '\0' || tokens[2].Before == '\0';

    private static IEnumerable<WrittenDate> Dates(
        IReadOnlyList<DateToken> tokens,
        int position,
        MonthWord word,
        DateForm form
    )
    {
        var date = tokens.Count switch
        {
            2 when tokens[1 - position] is { IsLongYear: true } year => WrittenDate.Of(
                form,
                year,
                word.Month,
                day: null,
                word.Typed
            ),
            2 => WrittenDate.OfDayOrYear(form, tokens[1 - position], word.Month, word.Typed),
            3 when position == 0 => WrittenDate.Of(
                form,
                tokens[2],
                word.Month,
                tokens[1].Number,
                word.Typed
            ),
            _ when tokens[0].IsLongYear => WrittenDate.Of(
                form,
                tokens[0],
                word.Month,
                tokens[2].Number,
                word.Typed
            ),
            _ => WrittenDate.Of(form, tokens[2], word.Month, tokens[0].Number, word.Typed),
        };
        if (date is not null)
        {
            yield return date;
        }
    }

    // SET-1, RES-4-22, TRA-2.10.
    private static bool MayBeSymbol(IReadOnlyList<DateToken> tokens, int position) =>
        position == 0
        && !tokens[tokens.Count - 1].IsLongYear
        && tokens[0].Word.Length <= MaxPrefixLength
        && MonthWord.IsLatin(tokens[0].Word);

    // Spreadsheets write "Set-07" for the symbol "SET-7".
    private static DateForm FormOf(IReadOnlyList<DateToken> tokens, int position) =>
        MayBeSymbol(tokens, position)
        && !(tokens.Count == 2 && tokens[1] is { Digits: 2, Number: < 10 })
            ? DateForm.LikeSymbol
            : DateForm.Foreign;
}
