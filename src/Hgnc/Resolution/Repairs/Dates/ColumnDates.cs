using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>
/// Finds out from the dates of one column what the numbers of its symbols were turned into. If several dates are firsts of a month in different
/// years, they were turned into years. If they are different days of one year, they were turned into days.
/// </summary>
/// <remarks>
/// One program made all dates of a column in the same way. So if one date does not fit, the question stays open: a wrong decision
/// would name a wrong gene, while an open question only gives more candidates. Symbols and other texts do not count, and a repeated date
/// counts once.
/// </remarks>
internal sealed class ColumnDates
{
    private const int FewestDates = 3;
    private const int FewestYears = 3;
    private const int FewestInOrder = 2;
    private const int MaxNumbers = 100;
    private const int FewestMonths = 2;
    private const int FewestEdits = 2;

    // Most of the symbols that are turned into dates are MARCH1 to MARCH11, SEPT1 to SEPT14 and DEC1.
    private static readonly int[] UsualMonths = { 3, 9, 12 };
    private const int LastUsualDay = 15;

    // No symbol has a number from 16 to 29 after an English month, so a first of a month in 2016 was a day.
    private const int FirstYearWithoutSymbols = 2016;

    private static readonly DateForm[] Orders = { DateForm.MonthFirst, DateForm.DayFirst };
    private static readonly DateForm[] Systems = { DateForm.Serial, DateForm.OtherSerial };

    private readonly DateTime _today;
    private readonly HashSet<(DateForm Form, int Year, int Month, int Day)> _days = new();
    private readonly HashSet<(DateForm Form, int Month, int Day)> _ordered = new();
    private readonly HashSet<DateForm> _impossible = new();
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<int> _months = new();
    private readonly HashSet<int> _years = new();
    private int _usual;
    private int _notFirsts;
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _serials = new(StringComparer.Ordinal);

    /// <param name="today">The last day that bare digits can mean.</param>
    public ColumnDates(DateTime today) => _today = today;

    /// <summary>The common properties of the dates so far.</summary>
    public ColumnDateOrder Settled
    {
        get
        {
            var order = Order();
            return new ColumnDateOrder(
                Numbers(order),
                order,
                HasIds: _numbers.Count > 0 && _numbers.Count >= _serials.Count || AreIds()
            );
        }
    }

    /// <summary>
    /// Takes a whole number. A spreadsheet turns a symbol into a whole number only as the serial number of a date. So a column with at least as
    /// many other whole numbers contains IDs.
    /// </summary>
    public void AddNumber(string digits)
    {
        var dates = WrittenDates
            .Read(digits, _today)
            .Where(date => date.Form is not DateForm.EarlySerial)
            .ToList();
        var same = dates.Count > 0 ? _serials : _numbers;
        if (same.Count < MaxNumbers && digits.Trim('0').Length > 0 && same.Add(digits))
        {
            _months.UnionWith(dates.Select(date => date.Month));
            _usual += dates.Exists(IsUsual) ? 1 : 0;
            if (dates.Find(date => date.Form == DateForm.Serial) is { Day: > 1, Year: { } year })
            {
                _notFirsts++;
                _years.Add(year);
            }
        }
    }

    /// <summary>Takes a text that is not a whole number. A column of symbols has more of them than damaged symbols.</summary>
    public void AddText(string text)
    {
        if (_texts.Count < MaxNumbers)
        {
            _texts.Add(text);
        }
    }

    // HGNC's IDs from 36526 to 46000 are also serial numbers. They are of any month and year, but the symbols of a table were turned into days
    // of a few years, those in which it was edited.
    private bool AreIds() =>
        _serials.Count > _texts.Count
        && (
            (_usual * 2 < _serials.Count && _months.Count >= FewestMonths)
            || (_years.Count >= FewestEdits && _years.Count * _years.Count > _notFirsts)
        );

    private static bool IsUsual(WrittenDate date) =>
        UsualMonths.Contains(date.Month) && date.Day is null or <= LastUsualDay;

    /// <summary>Adds the text of a cell, whatever it is.</summary>
    public void Add(string text)
    {
        var dates = WrittenDates.Read(text, _today).ToList();
        if (dates.Count == 0)
        {
            return;
        }
        foreach (var date in dates)
        {
            // Without a year it is a day in either case.
            if (date is { Year: { } year, Day: { } day })
            {
                _days.Add((date.Form, year, date.Month, day));
            }
        }
        Exclude(dates, Systems);
        if (dates.Exists(date => date.Year is not null))
        {
            Exclude(dates, Orders);
        }
        // There is no thirteenth month, so 13/9 has only one order. Symbols can look like 6-16, but not like 6/16 or 6-16-2009.
        if (
            dates.Count == 1
            && dates[0] is { Day: { } only } ordered
            && Orders.Contains(OrderOf(ordered.Form))
            && (ordered.Year is not null || text.IndexOf('/') >= 0)
        )
        {
            _ordered.Add((OrderOf(ordered.Form), ordered.Month, only));
        }
    }

    // A form in which one of the dates is invalid is not the form of the column.
    private void Exclude(List<WrittenDate> dates, DateForm[] alternatives)
    {
        var possible = dates
            .Select(date => OrderOf(date.Form))
            .Where(alternatives.Contains)
            .ToList();
        if (possible.Count > 0)
        {
            _impossible.UnionWith(alternatives.Except(possible));
        }
    }

    // With dots, the day comes first, except if R made them from slashes.
    private static DateForm OrderOf(DateForm form) =>
        form switch
        {
            DateForm.DottedMonthFirst => DateForm.MonthFirst,
            DateForm.EarlySerial => DateForm.OtherSerial,
            _ => form,
        };

    private ColumnDayMonth Order()
    {
        var dayFirst = _ordered.Count(date => date.Form == DateForm.DayFirst);
        var monthFirst = _ordered.Count - dayFirst;
        return (dayFirst, monthFirst) switch
        {
            (>= FewestInOrder, 0) => ColumnDayMonth.DayFirst,
            (0, >= FewestInOrder) => ColumnDayMonth.MonthFirst,
            _ => ColumnDayMonth.Undecided,
        };
    }

    // The column is interpreted in each order of day and month and in each date system. The interpretations must agree.
    private ColumnNumbers Numbers(ColumnDayMonth order)
    {
        if (_days.Count < FewestDates)
        {
            return ColumnNumbers.Undecided;
        }
        var looks = (
            from first in Orders
            where
                !_impossible.Contains(first)
                && (
                    order == ColumnDayMonth.Undecided
                    || order == ColumnDayMonth.DayFirst == (first == DateForm.DayFirst)
                )
            from system in Systems
            where !_impossible.Contains(system)
            select Look(first, system)
        )
            .Select(days => (Numbers: NumbersOf(days), AllFirsts: AreFirsts(days)))
            .ToList();
        var areYears = looks.Any(look => look.Numbers == ColumnNumbers.Years);
        var areDays = looks.Any(look => look.Numbers == ColumnNumbers.Days);
        return areYears && !areDays ? ColumnNumbers.Years
            // In another interpretation, all may be firsts of one year. That decides nothing, but they may be years.
            : areDays && !looks.Exists(look => look.AllFirsts) ? ColumnNumbers.Days
            : ColumnNumbers.Undecided;
    }

    private List<(int Year, int Month, int Day)> Look(DateForm order, DateForm system) =>
        _days
            .Where(day =>
                day.Form is DateForm.Plain or DateForm.English or DateForm.Foreign
                || OrderOf(day.Form) == system
                || OrderOf(day.Form) == order
            )
            .Select(day => (day.Year, day.Month, day.Day))
            .Distinct()
            .ToList();

    private static ColumnNumbers NumbersOf(List<(int Year, int Month, int Day)> days)
    {
        var years = days.Select(day => day.Year).Distinct().Count();
        if (days.Count < FewestDates)
        {
            return ColumnNumbers.Undecided;
        }
        if (AreFirsts(days))
        {
            return
                years >= FewestYears && days.TrueForAll(day => day.Year < FirstYearWithoutSymbols)
                ? ColumnNumbers.Years
                : ColumnNumbers.Undecided;
        }
        // Of the symbols that are turned into dates, far fewer have a 1 than another number.
        var firsts = days.Count(day => day.Day == 1);
        return years == 1 && days.Count - firsts >= Math.Max(FewestDates, firsts)
            ? ColumnNumbers.Days
            : ColumnNumbers.Undecided;
    }

    private static bool AreFirsts(List<(int Year, int Month, int Day)> days) =>
        days.Count > 0 && days.TrueForAll(day => day.Day == 1);
}
