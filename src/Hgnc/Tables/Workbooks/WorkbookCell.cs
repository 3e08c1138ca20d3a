using System;
using System.Globalization;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Tables.Workbooks;

/// <summary>The value of a workbook's cell as text. A date is shown in the format of its cell, because 1-Mar was typed as a day, and Mar-09 as a year.</summary>
internal static class WorkbookCell
{
    // Text in brackets or quotation marks, or after a backslash, is not part of a date format.
    private static readonly Regex NoDate = new(
        @"\[[^\]]*\]|""[^""]*""|\\.|;.*$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The text.</summary>
    /// <param name="value">The value, with its type in the workbook.</param>
    /// <param name="format">The number format.</param>
    public static string Text(object? value, string? format) =>
        value switch
        {
            null => "",
            string text => text,
            DateTime date => Text(date, format ?? ""),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            bool truth => truth ? "TRUE" : "FALSE",
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static string Text(DateTime date, string format)
    {
        var shown = NoDate.Replace(format, "").ToLowerInvariant();
        var pattern =
            date.TimeOfDay != TimeSpan.Zero ? "s"
            : shown.IndexOf('y') < 0 && shown.IndexOf('d') >= 0 ? "d-MMM"
            // Mar-09 was typed if the day is the first. Any other day was typed as 5-Mar, and the format of the cell was changed later.
            : shown.IndexOf('d') < 0 && shown.IndexOf('y') >= 0 && date.Day == 1 ? "MMM-yy"
            : "yyyy-MM-dd";
        return date.ToString(pattern, CultureInfo.InvariantCulture);
    }
}
