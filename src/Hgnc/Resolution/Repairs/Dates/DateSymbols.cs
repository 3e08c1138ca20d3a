using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>The symbols that a spreadsheet takes for a day or for a month of a year, in upper case.</summary>
internal static class DateSymbols
{
    // No month has this day, so the number after a month is a year.
    private const int FirstYearAfterMonth = 32;

    /// <summary>The symbols for a day in English: SEPT7, SEP-7, and 6-16 in either order.</summary>
    public static IEnumerable<string> OfDay(int month, int day) =>
        InEnglish(month, day)
            .Append(Text(month) + "-" + Text(day))
            .Append(Text(day) + "-" + Text(month));

    /// <summary>The symbols for a two-digit year in English: SEPT9, SEP-53, and 7-60.</summary>
    public static IEnumerable<string> OfYear(int month, int year) =>
        year < FirstYearAfterMonth
            ? InEnglish(month, year)
            : InEnglish(month, year).Append(Text(month) + "-" + Text(year));

    /// <summary>The symbols with the text's own word: SET7, SET-7, SET07.</summary>
    public static IEnumerable<string> WithOwnWord(IReadOnlyList<string> words, int number) =>
        words.SelectMany(word =>
            number < 10
                ? new[]
                {
                    word + Text(number),
                    word + "-" + Text(number),
                    word + "0" + Text(number),
                }
                : new[] { word + Text(number), word + "-" + Text(number) }
        );

    /// <summary>The symbols for a day in other languages: AGO2, AGO-2; and 14.1, which is a date in languages with the day first.</summary>
    public static IEnumerable<string> OfDayInOtherLanguages(int month, int day) =>
        ForeignMonths
            .Typed(month)
            .SelectMany(word =>
                word.Length == 3
                    ? new[] { word + Text(day), word + "-" + Text(day) }
                    : new[] { word + Text(day) }
            )
            .Append(Text(day) + "." + Text(month));

    /// <summary>The symbols for a day or a two-digit year in the languages of most tables that are not in English: AGO2, MEI1.</summary>
    public static IEnumerable<string> OfNumberInWideLanguages(int month, int number) =>
        ForeignMonths.TypedWidely(month).Select(word => word + Text(number));

    /// <summary>The symbols for a two-digit year in other languages: AGO1.</summary>
    public static IEnumerable<string> OfYearInOtherLanguages(int month, int year) =>
        ForeignMonths.Typed(month).Select(word => word + Text(year));

    private static IEnumerable<string> InEnglish(int month, int number) =>
        EnglishMonths
            .Prefixes(month)
            .Select(prefix => prefix + Text(number))
            .Append(EnglishMonths.Abbreviation(month) + "-" + Text(number));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
