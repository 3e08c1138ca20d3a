using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>All possible dates of a text.</summary>
internal static class WrittenDates
{
    // Between a day and a month, and after an ordinal number, in English, Spanish, Portuguese and Swedish.
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "de",
        "del",
        "den",
        "of",
        "the",
    };

    private static readonly HashSet<string> Ordinals = new(StringComparer.Ordinal)
    {
        "st",
        "nd",
        "rd",
        "th",
        "er",
    };

    // "Year" after the year, in Russian and Ukrainian.
    private static readonly HashSet<string> YearMarks = new(StringComparer.Ordinal) { "г", "р" };

    /// <summary>The possible dates of a text; empty if it is not a date.</summary>
    /// <param name="text">The original text.</param>
    /// <param name="today">The last day that bare digits can mean.</param>
    public static IEnumerable<WrittenDate> Read(string text, DateTime today)
    {
        if (DateText.Read(text) is not { } date || Essence(date.Tokens) is not { } tokens)
        {
            return Array.Empty<WrittenDate>();
        }
        var dates =
            tokens.Any(token => token.IsWord) ? NamedDates.Read(tokens)
            : tokens.Any(token => token.Unit != DateUnit.None) ? NumericDates.ReadUnits(tokens)
            : NumericDates
                .Read(tokens, date.EndsInDot)
                .Concat(
                    date.HadTime || date.EndsInDot
                        ? Array.Empty<WrittenDate>()
                        : SpreadsheetSerial.Read(tokens, today)
                );
        // A time can follow only a whole date.
        return date.HadTime
            ? dates.Where(written => written is { Year: not null, Day: not null })
            : dates;
    }

    // The tokens without filler words, or null if there are words other than one month.
    private static List<DateToken>? Essence(IReadOnlyList<DateToken> all)
    {
        var tokens = new List<DateToken>(all.Count);
        foreach (var token in all)
        {
            var isAfterNumber = tokens.Count > 0 && !tokens[tokens.Count - 1].IsWord;
            var isNothing =
                isAfterNumber
                && (
                    Particles.Contains(token.Word)
                    || (token.Before == '\0' && Ordinals.Contains(token.Word))
                    || (tokens[tokens.Count - 1].IsLongYear && YearMarks.Contains(token.Word))
                );
            var isParticle = tokens.Count > 0 && Particles.Contains(token.Word);
            if (!isNothing && !isParticle)
            {
                tokens.Add(token);
            }
        }
        var words = tokens.Count(token => token.IsWord);
        var isInNumbers = tokens.Any(token => token.Unit != DateUnit.None);
        if (words > (isInNumbers ? 0 : 1))
        {
            words -= CutWeekday(tokens, atStart: true, isInNumbers);
        }
        if (words > (isInNumbers ? 0 : 1))
        {
            words -= CutWeekday(tokens, atStart: false, isInNumbers);
        }
        return words <= 1 ? tokens : null;
    }

    // The number of words of the weekday at this end: Portuguese has two.
    private static int CutWeekday(List<DateToken> tokens, bool atStart, bool isInNumbers)
    {
        var words = (atStart ? tokens : Enumerable.Reverse(tokens))
            .TakeWhile(token => token.IsWord)
            .ToList();
        var isMonthElsewhere = isInNumbers || tokens.Count(token => token.IsWord) > words.Count;
        var count = isMonthElsewhere ? words.Count : words.Count - 1;
        if (count <= 0)
        {
            return 0;
        }
        var first = atStart ? 0 : tokens.Count - count;
        if (!IsApart(tokens, atStart ? count : first, atStart))
        {
            return 0;
        }
        var name = string.Concat(tokens.Skip(first).Take(count).Select(token => token.Word));
        if (!EnglishMonths.IsWeekday(name) && !ForeignMonths.IsWeekday(name))
        {
            return 0;
        }
        tokens.RemoveRange(first, count);
        return count;
    }

    // MARCH10-DT ends with a Catalan Tuesday. A weekday can follow only a whole date, after a separator.
    private static bool IsApart(List<DateToken> tokens, int place, bool atStart)
    {
        var mark = tokens[place].Before;
        return atStart
            ? mark is ',' or ' ' or '.'
            : (mark is ',' or ' ' && tokens.Exists(token => token.IsLongYear))
                || tokens[place - 1].Unit == DateUnit.Day;
    }
}
