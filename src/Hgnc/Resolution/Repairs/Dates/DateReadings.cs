using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>Interprets dates that spreadsheets made from gene symbols: <c>1-Mar</c> was MARCH1 or MARC1, <c>2009-09-01</c> SEPT1 or SEPT9.</summary>
internal static class DateReadings
{
    /// <summary>The possible readings of a single text, the strongest first; empty if it is not a date.</summary>
    /// <param name="text">The original text.</param>
    /// <param name="today">The last day that bare digits can mean.</param>
    public static IReadOnlyList<DateReading> Read(string text, DateTime today) =>
        Read(text, today, ColumnDateOrder.Undecided);

    /// <summary>The possible readings of a text in a column, the strongest first; empty if it is not a date.</summary>
    /// <remarks>
    /// Each symbol is returned once, in its strongest reading. A date in bare digits must be between 1990 and today. A time after a date must
    /// be midnight.
    /// </remarks>
    /// <param name="text">The original text.</param>
    /// <param name="today">The last day that bare digits can mean.</param>
    /// <param name="column">The common properties of the column's dates.</param>
    public static IReadOnlyList<DateReading> Read(
        string text,
        DateTime today,
        ColumnDateOrder column
    )
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        return WrittenDates
            .Read(text, today)
            .Where(date =>
                !column.HasIds
                || date.Form
                    is not (DateForm.Serial or DateForm.OtherSerial or DateForm.EarlySerial)
            )
            .SelectMany(date => Of(date, column))
            .OrderBy(reading => reading.Kind)
            .Select(reading => new DateReading(
                reading.Kind,
                reading.Symbols.Where(told.Add).ToArray()
            ))
            .Where(reading => reading.Symbols.Count > 0)
            .ToArray();
    }

    private static IEnumerable<(DateReadingKind Kind, IEnumerable<string> Symbols)> Of(
        WrittenDate date,
        ColumnDateOrder column
    )
    {
        var (month, form) = (date.Month, date.Form);
        var year = YearNumber(date);
        // The first of a month in 2001: the number is 1 in either case.
        var isOne = year == date.Day;
        if (date.Day is { } day)
        {
            var isOverruled =
                IsInOtherOrder(form, column.Order)
                || (year is not null && !isOne && column.Numbers == ColumnNumbers.Years);
            yield return (
                isOverruled ? DateReadingKind.OverruledByColumn : KindOf(form, isYear: false),
                DateSymbols.OfDay(month, day).Concat(DateSymbols.WithOwnWord(date.Typed, day))
            );
            foreach (
                var kind in OtherLanguages(date, day, DateSymbols.OfDayInOtherLanguages(month, day))
            )
            {
                yield return isOverruled ? (DateReadingKind.OverruledByColumn, kind.Symbols) : kind;
            }
        }
        if (year is { } number && !isOne)
        {
            var isOverruled =
                IsInOtherOrder(form, column.Order)
                || (date.Day is not null && column.Numbers == ColumnNumbers.Days);
            yield return (
                isOverruled ? DateReadingKind.OverruledByColumn : KindOf(form, isYear: true),
                DateSymbols
                    .OfYear(month, number)
                    .Concat(DateSymbols.WithOwnWord(date.Typed, number))
            );
            foreach (
                var kind in OtherLanguages(
                    date,
                    number,
                    DateSymbols.OfYearInOtherLanguages(month, number)
                )
            )
            {
                yield return isOverruled ? (DateReadingKind.OverruledByColumn, kind.Symbols) : kind;
            }
        }
    }

    // No symbol has the number 0.
    private static int? YearNumber(WrittenDate date) =>
        date is { Year: { } year, Day: null or 1 } && year % 100 > 0 ? year % 100 : null;

    private static bool IsInOtherOrder(DateForm form, ColumnDayMonth order) =>
        (form, order)
            is
                (DateForm.MonthFirst or DateForm.DottedMonthFirst, ColumnDayMonth.DayFirst)
                or
                (DateForm.DayFirst, ColumnDayMonth.MonthFirst);

    private static DateReadingKind KindOf(DateForm form, bool isYear) =>
        form switch
        {
            DateForm.DottedMonthFirst => DateReadingKind.DottedMonthFirst,
            DateForm.Foreign => DateReadingKind.ForeignMonth,
            DateForm.LikeSymbol => DateReadingKind.LikeSymbol,
            DateForm.OtherSerial => DateReadingKind.OtherDateSystem,
            DateForm.EarlySerial => DateReadingKind.EarlySerial,
            _ => isYear ? DateReadingKind.Year : DateReadingKind.Day,
        };

    private static IEnumerable<(DateReadingKind Kind, IEnumerable<string> Symbols)> OtherLanguages(
        WrittenDate date,
        int number,
        IEnumerable<string> symbols
    )
    {
        if (date.Form is DateForm.English)
        {
            yield return (
                DateReadingKind.OtherLanguage,
                DateSymbols.OfNumberInWideLanguages(date.Month, number)
            );
        }
        if (date.Form is not DateForm.LikeSymbol)
        {
            yield return (InOtherLanguage(date), symbols);
        }
    }

    private static DateReadingKind InOtherLanguage(WrittenDate date) =>
        date.Form switch
        {
            DateForm.English or DateForm.Foreign => DateReadingKind.RemoteLanguage,
            // A ratio or a genotype.
            DateForm.DayFirst or DateForm.MonthFirst when date.Year is null =>
                DateReadingKind.RemoteLanguage,
            DateForm.OtherSerial => DateReadingKind.OtherDateSystemAndLanguage,
            DateForm.EarlySerial => DateReadingKind.EarlySerial,
            _ => DateReadingKind.OtherLanguage,
        };
}
