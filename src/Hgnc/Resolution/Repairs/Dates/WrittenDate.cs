using System;
using System.Collections.Generic;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>One date that a text can be: a day of a year, a day without its year, or a month of a year.</summary>
/// <param name="Form">How the text says it.</param>
/// <param name="Year">The year in full.</param>
/// <param name="Month">The month's number, from 1.</param>
/// <param name="Day">The day of the month, from 1.</param>
/// <param name="Typed">What else a symbol can have begun with: the text's own word of another language, <c>OKT</c>.</param>
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

    // Where spreadsheets put a year of two digits: 29 is 2029, 30 is 1930.
    private const int FirstOfOldCentury = 30;

    /// <summary>The date; null where there is no such day. Without a year it is a day of a leap year.</summary>
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

    /// <summary>The number after a month, which is a day or, where no month has such a day, a year of two digits.</summary>
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

/// <summary>How a text says a date.</summary>
internal enum DateForm
{
    /// <summary>In English or year first: there is one way to read it.</summary>
    Plain,

    /// <summary>In numbers of which the first is the day.</summary>
    DayFirst,

    /// <summary>In numbers of which the first is the month.</summary>
    MonthFirst,

    /// <summary>In numbers with dots of which the first is the month, as no language writes it but R does (<c>9.7.2023</c> for 9/7/2023).</summary>
    DottedMonthFirst,

    /// <summary>With a month's name in another language.</summary>
    Foreign,

    /// <summary>With a word before a number that can be a symbol as well as another language's month: <c>SET-1</c>.</summary>
    LikeSymbol,

    /// <summary>As the days since 30 December 1899.</summary>
    Serial,

    /// <summary>As the days since 1 January 1904.</summary>
    OtherSerial,
}
