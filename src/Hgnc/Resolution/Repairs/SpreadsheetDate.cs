using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Hgnc.Resolution.Repairs;

/// <summary>Reads dates that spreadsheets made of gene symbols: <c>1-Mar</c> was MARCH1 or MARC1.</summary>
internal static class SpreadsheetDate
{
    private const string Between = "(?: ?[-/.] ?| )";
    private const string Day = "(?<day>[0-9]{1,2})";
    private const string Month = @"(?<month>[\p{L}\p{M}]{3,20})\.?";
    private const string Year = "(?<year>[0-9]{4}|[0-9]{2})";
    private const string LongYear = "(?<year>[0-9]{4})";
    private const string Of = "(?:[dD][eE] )?";
    private const string First = "(?<first>[0-9]{1,2})";
    private const string Second = "(?<second>[0-9]{1,2})";

    private static readonly Regex[] Named =
    {
        // 1-Mar, 1. März 2023, 1 de marzo de 2023
        Form($@"{Day}{Between}{Of}{Month}(?:(?:, ?|{Between}){Of}{Year})?\.?"),
        // Mar-01, March 1, 2023
        Form($@"{Month}{Between}{Day}(?:(?:, ?|{Between}){Year})?\.?"),
        // 2023-Mar-01
        Form($@"{LongYear}{Between}{Month}{Between}{Day}\.?"),
    };

    private static readonly Regex YearFirst = Form(
        $@"{LongYear}(?<between>[-/.]) ?{First}\k<between> ?{Second}\.?"
    );

    private static readonly Regex EitherOrder = Form(
        $@"{First}(?<between>[-/]){Second}(?:\k<between>{Year})?"
    );

    // Without the dot after the month it would be a decimal number.
    private static readonly Regex Dotted = Form($@"{First}\. ?{Second}\.(?: ?{Year}\.?)?");

    /// <summary>
    /// The symbols in upper case that a spreadsheet may have turned into this date: groups, the likeliest first, each of
    /// symbols that are equally likely. None where the text is no such date.
    /// </summary>
    /// <remarks>
    /// A date in bare digits is read only where it lies between 1990 and today; of a serial number the 1900 date
    /// system's reading comes before the 1904 system's. With slashes and hyphens the day and the month can come in
    /// either order, with dots the day comes first. A time after the date must be midnight.
    /// </remarks>
    /// <param name="text">The text as it was found.</param>
    /// <param name="today">The last day that bare digits can mean.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text, DateTime today)
    {
        if (DateText.Read(text) is not { } date)
        {
            return Array.Empty<IReadOnlyList<string>>();
        }
        var told = new HashSet<string>(StringComparer.Ordinal);
        return Days(date, today)
            .Select(group =>
                group.SelectMany(day => day?.Symbols ?? Array.Empty<string>()).Where(told.Add)
            )
            .Select(group => (IReadOnlyList<string>)group.ToArray())
            .Where(group => group.Count > 0)
            .ToArray();
    }

    private static IEnumerable<DayOfYear?[]> Days(DateText date, DateTime today)
    {
        foreach (var form in Named)
        {
            if (
                Match(form, date) is { } named
                && MonthNames.Find(named.Groups["month"].Value) is { } name
            )
            {
                yield return new[]
                {
                    DayOfYear.Of(YearOf(named), name.Month, Number(named, "day"), name.Typed),
                };
                yield break;
            }
        }
        if (Match(YearFirst, date) is { } ordered)
        {
            yield return new[] { MonthDay(ordered) };
        }
        else if (Match(EitherOrder, date) is { } either)
        {
            yield return new[] { DayMonth(either), MonthDay(either) };
        }
        else if (Match(Dotted, date) is { } dotted)
        {
            yield return new[] { DayMonth(dotted) };
            yield return new[] { MonthDay(dotted) };
        }
        else if (!date.HadTime)
        {
            foreach (var day in SpreadsheetSerial.Read(date.Text, today))
            {
                yield return new DayOfYear?[] { DayOfYear.Of(day) };
            }
        }
    }

    private static Match? Match(Regex form, DateText date) =>
        form.Match(date.Text) is { Success: true } match
        && (!date.HadTime || match.Groups["year"].Success)
            ? match
            : null;

    private static DayOfYear? DayMonth(Match match) =>
        DayOfYear.Of(YearOf(match), Number(match, "second"), Number(match, "first"));

    private static DayOfYear? MonthDay(Match match) =>
        DayOfYear.Of(YearOf(match), Number(match, "first"), Number(match, "second"));

    private static int? YearOf(Match match)
    {
        if (!match.Groups["year"].Success)
        {
            return null;
        }
        var year = Number(match, "year");
        // Where spreadsheets put a year of two digits.
        return match.Groups["year"].Length > 2 ? year
            : year < 30 ? 2000 + year
            : 1900 + year;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Regex Form(string pattern) =>
        new("^" + pattern + "$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
