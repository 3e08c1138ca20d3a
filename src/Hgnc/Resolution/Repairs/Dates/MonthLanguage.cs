using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>The months' and weekdays' names of one language, from .NET's culture data; words are folded.</summary>
/// <param name="Months">The names of each month in all forms.</param>
/// <param name="Abbreviations">The abbreviations of each month.</param>
/// <param name="Weekdays">The names and abbreviations of the weekdays.</param>
internal sealed record MonthLanguage(
    IReadOnlyList<string>[] Months,
    IReadOnlyList<string>[] Abbreviations,
    IReadOnlyList<string> Weekdays
)
{
    // Microsoft numbered the languages in the order in which Windows came to speak them: Arabic is 1, Turkish 31. These are
    // the languages in which spreadsheets were first sold, and most tables are made in them.
    private const int LastCommon = 0x1F;
    private const int LanguageMask = 0x3FF;

    // The number of cultures that have none of their own. No spreadsheet offers those.
    private const int NoNumber = 0x1000;

    // German spreadsheets write Mrz; the culture data had it too, before .NET took that of ICU.
    private const string German = "de";
    private const string GermanMarch = "mrz";

    private static readonly Lazy<IReadOnlyList<MonthLanguage>> CommonLanguages = new(() =>
        Read(isCommon: true)
    );

    private static readonly Lazy<IReadOnlyList<MonthLanguage>> OtherLanguages = new(() =>
        Read(isCommon: false)
    );

    /// <summary>The languages that the first spreadsheets spoke, without English; empty where .NET runs without culture data.</summary>
    public static IReadOnlyList<MonthLanguage> Common => CommonLanguages.Value;

    /// <summary>The other languages that Windows knows.</summary>
    public static IReadOnlyList<MonthLanguage> Others => OtherLanguages.Value;

    private static List<MonthLanguage> Read(bool isCommon) =>
        CultureInfo
            .GetCultures(CultureTypes.NeutralCultures)
            .Where(culture =>
                culture.LCID != NoNumber
                && culture.LCID != CultureInfo.InvariantCulture.LCID
                && (culture.LCID & LanguageMask) <= LastCommon == isCommon
                && culture.TwoLetterISOLanguageName != "en"
                // Another script of a language is a child of it, and so are the two ways to write Norwegian.
                && culture.Parent.Equals(CultureInfo.InvariantCulture)
            )
            .OrderBy(culture => culture.Name, StringComparer.Ordinal)
            .Select(Of)
            .ToList();

    private static MonthLanguage Of(CultureInfo culture)
    {
        var format = Gregorian(culture);
        var march = culture.Name == German ? new[] { GermanMarch } : Array.Empty<string>();
        return new MonthLanguage(
            Fold(
                march,
                format.MonthNames,
                format.MonthGenitiveNames,
                format.AbbreviatedMonthNames,
                format.AbbreviatedMonthGenitiveNames
            ),
            Fold(march, format.AbbreviatedMonthNames, format.AbbreviatedMonthGenitiveNames),
            format
                .DayNames.Concat(format.AbbreviatedDayNames)
                .Select(MonthWord.Fold)
                .Distinct(StringComparer.Ordinal)
                .ToList()
        );
    }

    private static DateTimeFormatInfo Gregorian(CultureInfo culture)
    {
        var format = culture.DateTimeFormat;
        if (
            format.Calendar is not GregorianCalendar
            && culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault()
                is { } gregorian
        )
        {
            format = (DateTimeFormatInfo)format.Clone();
            format.Calendar = gregorian;
        }
        return format;
    }

    // The names of each month. What names two months of one language names none (Vietnamese "thg"), and in two words it
    // is not the month's alone (Catalan "de set.").
    private static IReadOnlyList<string>[] Fold(string[] march, params string[][] forms)
    {
        var months = Enumerable
            .Range(0, 12)
            .Select(month =>
                forms
                    .Select(form => form[month])
                    .Where(name => name.IndexOfAny(new[] { ' ', '\'', '\u2019' }) < 0)
                    .Select(MonthWord.Fold)
                    .Concat(month == 2 ? march : Array.Empty<string>())
                    .Where(name => name.Length >= (MonthWord.IsLatin(name) ? 3 : 2))
                    .Distinct(StringComparer.Ordinal)
                    .ToList()
            )
            .ToArray();
        var shared = months
            .SelectMany(names => names)
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(names => names.Count() > 1)
            .Select(names => names.Key)
            .ToList();
        return Array.ConvertAll(
            months,
            names => (IReadOnlyList<string>)names.Except(shared, StringComparer.Ordinal).ToList()
        );
    }
}
