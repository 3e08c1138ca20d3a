using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>English months and weekdays, and the beginnings of symbols that spreadsheets took for a month.</summary>
internal static class EnglishMonths
{
    private static readonly DateTimeFormatInfo Format = CultureInfo.InvariantCulture.DateTimeFormat;

    private static readonly string[] Abbreviations = Format
        .AbbreviatedMonthNames.Take(12)
        .Select(name => name.ToUpperInvariant())
        .ToArray();

    private static readonly Dictionary<string, MonthWord> Words = Enumerable
        .Range(0, 12)
        .SelectMany(month =>
            new[] { Format.AbbreviatedMonthNames[month], Format.MonthNames[month] }
                .Concat(month == 8 ? new[] { "Sept" } : Array.Empty<string>())
                .Distinct(StringComparer.Ordinal)
                .Select(name => (Name: name.ToLowerInvariant(), Month: month + 1))
        )
        .ToDictionary(
            word => word.Name,
            word => new MonthWord(word.Month, true, true, Array.Empty<string>()),
            StringComparer.Ordinal
        );

    private static readonly HashSet<string> Weekdays = new(
        Format.DayNames.Concat(Format.AbbreviatedDayNames).Select(MonthWord.Fold),
        StringComparer.Ordinal
    );

    /// <summary>The month of a folded word, or null if it is not an English month.</summary>
    public static MonthWord? Find(string word) =>
        Words.TryGetValue(word, out var month) ? month : null;

    public static bool IsWeekday(string word) => Weekdays.Contains(word);

    /// <summary>The three-letter abbreviation of a month, in upper case.</summary>
    public static string Abbreviation(int month) => Abbreviations[month - 1];

    /// <summary>The beginnings of symbols: MARCH1 and MARC1 both became 1 March, SEPT7 and SEP7 both became 7 September.</summary>
    public static IReadOnlyList<string> Prefixes(int month) =>
        month switch
        {
            3 => new[] { "MARCH", "MARC", "MAR" },
            9 => new[] { "SEPT", "SEP" },
            _ => new[] { Abbreviation(month) },
        };
}
