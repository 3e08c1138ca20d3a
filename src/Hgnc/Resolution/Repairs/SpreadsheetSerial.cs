using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Hgnc.Resolution.Repairs;

/// <summary>Dates that are bare digits: the days since a spreadsheet's first (<c>44986</c>), and <c>20230301</c>.</summary>
internal static class SpreadsheetSerial
{
    private static readonly DateTime Earliest = new(1990, 1, 1);

    // Both date systems of spreadsheets, the usual one first; it counts a 29 February 1900 that never was.
    private static readonly DateTime[] FirstDays = { new(1899, 12, 30), new(1904, 1, 1) };

    private static readonly Regex Number = new(
        "^(?<days>[0-9]{5})(?:[.,]0{1,20})?$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>The dates from 1990 to today that the digits can mean, the likeliest first.</summary>
    public static IEnumerable<DateTime> Read(string text, DateTime today)
    {
        if (
            text.Length == 8
            && DateTime.TryParseExact(
                text,
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var written
            )
            && IsPlausible(written, today)
        )
        {
            yield return written;
        }
        if (Number.Match(text) is not { Success: true } match)
        {
            yield break;
        }
        var days = int.Parse(
            match.Groups["days"].Value,
            NumberStyles.None,
            CultureInfo.InvariantCulture
        );
        foreach (var first in FirstDays)
        {
            if (first.AddDays(days) is var date && IsPlausible(date, today))
            {
                yield return date;
            }
        }
    }

    private static bool IsPlausible(DateTime date, DateTime today) =>
        date >= Earliest && date <= today.Date;
}
