using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs;

internal sealed record DateReading(DateReadingKind Kind, IReadOnlyList<string> Symbols);

internal enum DateReadingKind
{
    Day,
    Year,
    OtherLanguage,
    OtherDateSystem,
}

internal static class DateReadings
{
    public static IReadOnlyList<DateReading> Read(string text, DateTime today) =>
        SpreadsheetDate
            .Read(text, today)
            .Select(group => new DateReading(DateReadingKind.Day, group))
            .ToList();
}
