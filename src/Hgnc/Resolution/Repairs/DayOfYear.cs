using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Resolution.Repairs;

/// <summary>A day of a month, and the gene symbols that a spreadsheet takes for it.</summary>
/// <param name="Month">The month's number, from 1.</param>
/// <param name="Day">The day of the month, from 1.</param>
/// <param name="Typed">What else a symbol for this day can have begun with: <c>OKT</c>.</param>
internal sealed record DayOfYear(int Month, int Day, IReadOnlyList<string> Typed)
{
    // MARCH1 and MARC1 both became 1 March, SEPT7 and SEP7 both 7 September.
    private static readonly string[][] Prefixes =
    {
        new[] { "JAN" },
        new[] { "FEB" },
        new[] { "MARCH", "MARC", "MAR" },
        new[] { "APR" },
        new[] { "MAY" },
        new[] { "JUN" },
        new[] { "JUL" },
        new[] { "AUG" },
        new[] { "SEPT", "SEP" },
        new[] { "OCT" },
        new[] { "NOV" },
        new[] { "DEC" },
    };

    /// <summary>The symbols that may have been typed, in upper case.</summary>
    public IEnumerable<string> Symbols =>
        Prefixes[Month - 1]
            .Concat(Typed)
            .Select(prefix => prefix + Day.ToString(CultureInfo.InvariantCulture))
            .Distinct(StringComparer.Ordinal);

    /// <summary>This day, where there is such a day in the year; without a year, where there is in a leap year.</summary>
    public static DayOfYear? Of(int? year, int month, int day, IReadOnlyList<string>? typed = null)
    {
        const int LeapYear = 2000;
        return
            year is null or (>= 1900 and <= 2100)
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year ?? LeapYear, month)
            ? new DayOfYear(month, day, typed ?? Array.Empty<string>())
            : null;
    }

    /// <summary>The day of a date.</summary>
    public static DayOfYear Of(DateTime date) => new(date.Month, date.Day, Array.Empty<string>());
}
