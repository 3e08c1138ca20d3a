using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>Dates in bare digits: the days since a spreadsheet's first day (<c>44986</c>, <c>44,986</c>), and <c>20230301</c>.</summary>
internal static class SpreadsheetSerial
{
    private const int SerialDigits = 5;

    private static readonly DateTime EarliestWritten = new(1990, 1, 1);

    // A smaller number alone is more likely an ID: HGNC:34404 without its prefix.
    private static readonly DateTime Earliest = new(2000, 1, 1);

    // The two date systems of spreadsheets. The usual one counts a 29 February 1900, which did not exist.
    private static readonly DateTime FirstDay = new(1899, 12, 30);
    private static readonly DateTime OtherFirstDay = new(1904, 1, 1);

    /// <summary>The possible dates up to today.</summary>
    public static IEnumerable<WrittenDate> Read(IReadOnlyList<DateToken> tokens, DateTime today)
    {
        var dates = new List<WrittenDate?>();
        if (tokens.Count == 1 && tokens[0].Digits == 8)
        {
            dates.Add(Written(tokens[0].Number, today));
        }
        if (DaysOf(tokens) is { } days)
        {
            dates.Add(Of(DateForm.Serial, FirstDay.AddDays(days), today));
            dates.Add(
                Of(
                    FirstDay.AddDays(days) < Earliest ? DateForm.EarlySerial : DateForm.OtherSerial,
                    OtherFirstDay.AddDays(days),
                    today
                )
            );
        }
        return dates.OfType<WrittenDate>();
    }

    private static WrittenDate? Written(int number, DateTime today)
    {
        var (year, month, day) = (number / 10000, number / 100 % 100, number % 100);
        return
            year >= EarliestWritten.Year
            && WrittenDate.Of(DateForm.Plain, year, month, day) is { } date
            && new DateTime(year, month, day) <= today.Date
            ? date
            : null;
    }

    // 44986, 44,986 and 44986.00.
    private static int? DaysOf(IReadOnlyList<DateToken> tokens)
    {
        var isGrouped =
            tokens.Count > 1
            && tokens[0].Digits == 2
            && tokens[1].Digits == 3
            && tokens[1].Before is ',' or '.' or ' ' or '\'';
        var next = isGrouped ? 2 : 1;
        var isWhole =
            tokens.Count == next
            || (
                tokens.Count == next + 1
                && tokens[next] is { Number: 0, Before: '.' or ',', Digits: <= 20 }
                && !(isGrouped && tokens[next].Before == tokens[1].Before)
            );
        if (!isWhole || (!isGrouped && tokens[0].Digits != SerialDigits))
        {
            return null;
        }
        return isGrouped ? (tokens[0].Number * 1000) + tokens[1].Number : tokens[0].Number;
    }

    private static WrittenDate? Of(DateForm form, DateTime date, DateTime today) =>
        date >= Earliest && date <= today.Date
            ? WrittenDate.Of(form, date.Year, date.Month, date.Day)
            : null;
}
