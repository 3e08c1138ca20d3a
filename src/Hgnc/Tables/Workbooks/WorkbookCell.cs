using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Hgnc.Tables.Workbooks;

/// <summary>The value of a workbook's cell as text. A date is shown as its cell shows it, since 1-Mar was typed as a day, and Mar-09 as a year.</summary>
internal static class WorkbookCell
{
    // What is in brackets or quotation marks, or behind a backslash, is no part of a date.
    private static readonly Regex NoDate = new(
        @"\[[^\]]*\]|""[^""]*""|\\.|;.*$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>The text.</summary>
    /// <param name="value">The value, of the type that the workbook has it in.</param>
    /// <param name="format">The format by which it is shown.</param>
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
            : shown.IndexOf('d') < 0 && shown.IndexOf('y') >= 0 ? "MMM-yy"
            : "yyyy-MM-dd";
        return date.ToString(pattern, CultureInfo.InvariantCulture);
    }
}
