using System;
using System.Collections.Generic;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>A possible date of a text: a day of a year, a day without a year, or a month of a year.</summary>
/// <param name="Form">The form in the text.</param>
/// <param name="Year">The four-digit year.</param>
/// <param name="Month">The month's number, from 1.</param>
/// <param name="Day">The day of the month, from 1.</param>
/// <param name="Typed">The other possible beginnings of a symbol: the text's own word in another language, <c>OKT</c>.</param>
internal sealed record WrittenDate(
    DateForm Form,
    int? Year,
    int Month,
    int? Day,
    IReadOnlyList<string> Typed
)
{
    private const int LeapYear = 2000;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    // The century of two-digit years in spreadsheets: 29 is 2029, 30 is 1930.
    private const int FirstOfOldCentury = 30;

    /// <summary>The date, or null if the day does not exist. Without a year, it is a day of a leap year.</summary>
    public static WrittenDate? Of(
        DateForm form,
        DateToken? year,
        int month,
        int? day,
        IReadOnlyList<string>? typed = null
    ) =>
        Of(
            form,
            year is not { } token ? null
                : token.IsLongYear ? token.Number
                : InFull(token.Number),
            month,
            day,
            typed
        );

    /// <inheritdoc cref="Of(DateForm, DateToken?, int, int?, IReadOnlyList{string}?)"/>
    public static WrittenDate? Of(
        DateForm form,
        int? year,
        int month,
        int? day,
        IReadOnlyList<string>? typed = null
    ) =>
        year is null or (>= FirstYear and <= LastYear)
        && month is >= 1 and <= 12
        && day is null or >= 1
        && (day is null || day <= DateTime.DaysInMonth(year ?? LeapYear, month))
            ? new WrittenDate(form, year, month, day, typed ?? Array.Empty<string>())
            : null;

    /// <summary>The number after a month: a day or, if no month has this day, a two-digit year.</summary>
    public static WrittenDate? OfDayOrYear(
        DateForm form,
        DateToken number,
        int month,
        IReadOnlyList<string> typed
    ) =>
        Of(form, (int?)null, month, number.Number, typed)
        ?? (number.Digits == 2 ? Of(form, number, month, day: null, typed) : null);

    private static int InFull(int year) => year + (year < FirstOfOldCentury ? 2000 : 1900);
}

/// <summary>The forms of dates in texts.</summary>
internal enum DateForm
{
    /// <summary>In numbers with the year first: unambiguous.</summary>
    Plain,

    /// <summary>With the name of a month in English.</summary>
    English,

    /// <summary>In numbers, with the day first.</summary>
    DayFirst,

    /// <summary>In numbers, with the month first.</summary>
    MonthFirst,

    /// <summary>In numbers with dots, with the month first. No language uses this form, but R does (<c>9.7.2023</c> for 9/7/2023).</summary>
    DottedMonthFirst,

    /// <summary>With the name of a month in another language.</summary>
    Foreign,

    /// <summary>With a word before a number that can be a symbol or a month in another language: <c>SET-1</c>.</summary>
    LikeSymbol,

    /// <summary>As the days since 30 December 1899.</summary>
    Serial,

    /// <summary>As the days since 1 January 1904.</summary>
    OtherSerial,

    /// <summary>As the days since 1 January 1904, in a number that is no date of today's tables in the usual system.</summary>
    EarlySerial,
}
