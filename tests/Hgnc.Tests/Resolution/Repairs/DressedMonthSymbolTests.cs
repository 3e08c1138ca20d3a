using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hgnc.Resolution.Repairs.Dates;
using Xunit;

namespace Hgnc.Tests.Resolution.Repairs;

/// <summary>The symbols and aliases that spreadsheets take for dates, in every form of a date in a spreadsheet.</summary>
public class DressedMonthSymbolTests
{
    private const string BareDigits = "yyyyMMdd";

    private static readonly DateTime Today = new(2026, 11, 22);

    // With the month that they become. All names that HGNC has or had, except abandoned spellings.
    private const string Symbols =
        "1:GEN1 1:14.1 1:16.1 2:FEB1 2:FEB3 2:FEB7 2:SUB1 2:16.2 2:2-19 2:2-21 "
        + "3:MARCH1 3:MARCH2 3:MARCH3 3:MARCH4 3:MARCH5 3:MARCH6 3:MARCH7 3:MARCH8 3:MARCH9 3:MARCH10 3:MARCH11 "
        + "3:MARC1 3:MARC2 3:MAR1 3:MAR2 3:MAR9 3:MARS1 3:MARS2 3:MRT4 3:MRT12 3:MRT27 3:BRE1 3:6.3 "
        + "4:APR-2 4:APR-5 4:APR1 4:APR3 4:DUB3 5:MAG1 5:MAG-2 5:MEI1 5:MEI4 6:6-16 6:LIP1 7:LIP8 7:SRP9 7:SRP14 7:TEM5 "
        + "8:AGO1 8:AGO2 8:AGO3 8:AGO4 8:SRP14 "
        + "9:SEPT1 9:SEPT2 9:SEPT3 9:SEPT4 9:SEPT5 9:SEPT6 9:SEPT7 9:SEPT8 9:SEPT9 9:SEPT10 9:SEPT11 9:SEPT12 9:SEPT13 "
        + "9:SEPT14 9:SEP1 9:SEP2 9:SEP3 9:SEP15 9:SET1 9:SET7 9:SET8 9:SET9 9:ZAR1 9:9-27 "
        + "10:OCT1 10:OCT2 10:OCT3 10:OCT4 10:OCT-4 10:OCT6 10:OCT7 10:OCT11 10:OTT1 10:OTT3 10:EKI1 "
        + "11:NOV1 11:LIS1 11:LIS2 12:DEC1 12:DEC2 12:DIC1 12:DIC6 12:DES1 12:DES-1 12:DES6 12:PRO1";

    private static readonly string[] DayFormats =
    [
        "d-MMM",
        "dd-MMM",
        "MMM-dd",
        "d/M",
        "M/d",
        "d.M.",
        "d-MMM-yy",
        "dd-MMM-yyyy",
        "d MMMM yyyy",
        "MMMM d, yyyy",
        "dddd, MMMM d, yyyy",
        "yyyy-MM-dd",
        "yyyy/MM/dd",
        "ddMMMyyyy",
        "yyyy-MM-ddTHH:mm:ss",
        "M/d/yyyy",
        "d/M/yyyy",
        "M/d/yy",
        "d/M/yy",
        "d.M.yyyy",
        "M.d.yyyy",
        "dd/MM/yyyy HH:mm",
        "yyyy\u5E74M\u6708d\u65E5",
    ];

    private static readonly string[] YearFormats =
    [
        "MMM-yy",
        "MMM-yyyy",
        "MMMM yyyy",
        "yyyy-MM",
        "MM/yyyy",
        "d-MMM-yy",
        "yyyy-MM-dd",
        "M/d/yyyy",
        "d/M/yyyy",
        "M/d/yy",
        "d.M.yyyy",
        "dd/MM/yyyy HH:mm",
    ];

    [Fact]
    public void A_symbol_that_was_read_as_a_day_is_among_the_readings()
    {
        foreach (var (symbol, month, number) in Cases())
        {
            for (var year = 2000; year <= 2021; year += 3)
            {
                Check(symbol, new DateTime(year, month, number), DayFormats);
            }
        }
    }

    [Fact]
    public void A_symbol_that_was_read_as_a_year_is_among_the_readings()
    {
        // With two numbers, it cannot be a month and a year; in other languages, the hyphen is not typed before a year.
        foreach (
            var (symbol, month, number) in Cases()
                .Where(entry =>
                    char.IsLetter(entry.Symbol[0]) && entry.Symbol is not ("MAG-2" or "DES-1")
                )
                .Append(("SEP53", 9, -47))
                .Append(("SEP-53", 9, -47))
                .Append(("7-60", 7, -40))
        )
        {
            Check(symbol, new DateTime(2000 + number, month, 1), YearFormats);
        }
    }

    private static void Check(string symbol, DateTime date, string[] formats)
    {
        var dressed = formats
            .Select(format => date.ToString(format, CultureInfo.InvariantCulture))
            .ToList();
        // Bare digits do not mean a day in the future.
        if (date <= Today)
        {
            // A smaller number alone is an ID.
            if (date.Year >= 2000)
            {
                dressed.Add($"{(date - new DateTime(1899, 12, 30)).Days}");
                dressed.Add($"{(date - new DateTime(1904, 1, 1)).Days}");
            }
            if (date.Year >= 1990)
            {
                dressed.Add(date.ToString(BareDigits, CultureInfo.InvariantCulture));
            }
        }
        foreach (var text in dressed)
        {
            var symbols = DateReadings.Read(text, Today).SelectMany(reading => reading.Symbols);
            Assert.True(symbols.Contains(symbol, StringComparer.Ordinal), $"{symbol}: {text}");
        }
    }

    private static IEnumerable<(string Symbol, int Month, int Number)> Cases() =>
        Symbols
            .Split(' ')
            .Select(entry => entry.Split(':'))
            .Select(entry =>
                (
                    Symbol: entry[1],
                    Month: int.Parse(entry[0], CultureInfo.InvariantCulture),
                    Numbers: entry[1].Split('-', '.').SelectMany(part => Digits(part)).ToList()
                )
            )
            .Select(entry =>
                (
                    entry.Symbol,
                    entry.Month,
                    // Of two numbers, one is the month.
                    entry.Numbers.Count == 1
                    || entry.Numbers[1] == entry.Month
                        ? entry.Numbers[0]
                        : entry.Numbers[1]
                )
            );

    private static IEnumerable<int> Digits(string part)
    {
        var digits = string.Concat(part.Where(char.IsDigit));
        if (digits.Length > 0)
        {
            yield return int.Parse(digits, CultureInfo.InvariantCulture);
        }
    }
}
