using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Hgnc.Tests.Resolution.Proof;

/// <summary>A way in which a program or a person changes a name.</summary>
/// <param name="Name">The name in the counts.</param>
/// <param name="Dress">The changed texts of a name; empty if the change does not apply to it.</param>
internal sealed record Dressing(string Name, Func<string, IEnumerable<string>> Dress)
{
    /// <summary>Whether it applies to so few names that all of them are tested.</summary>
    public bool IsOfFew { get; init; }
}

/// <summary>The catalogue of the proof: all known changes of names on their way into a table.</summary>
internal static class Dressings
{
    private const string Dashes = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";

    public static IReadOnlyList<Dressing> All { get; } =
    [
        new("as written", name => [name]),
        new("R or pandas .1", name => [name + ".1"]),
        new("scanpy -1", name => [name + "-1"]),
        new("Seurat _1", name => [name + "_1"]),
        new("version .2", name => [name + ".2"]),
        new("R's make.names", name => [MakeNames(name)]),
        new("R's make.names and make.unique", name => [MakeNames(name) + ".1"]),
        new("lower case", name => [name.ToLowerInvariant()]),
        new("upper case", name => [name.ToUpperInvariant()]),
        new("title case", name => [Title(name)]),
        new(
            "another dash",
            name =>
                name.Contains('-', StringComparison.Ordinal)
                    ? Dashes.Select(dash => name.Replace('-', dash))
                    : []
        ),
        new("fullwidth", name => [.. FullWidth(name)]),
        new("quotes", name => [$"\"{name}\"", $"'{name}'", $"“{name}”", $"«{name}»"]),
        new("spreadsheet text marks", name => ["'" + name, $"=\"{name}\""]),
        new("prefix", name => ["hgnc.symbol:" + name]),
        new("padding", name => [" " + name, name + "\u00a0", "\t" + name + " \u200b"]),
        new("- as _", name => Swap(name, '-', '_')),
        new("- as .", name => Swap(name, '-', '.')),
        new("_ as -", name => Swap(name, '_', '-')),
        new("_ as .", name => Swap(name, '_', '.')),
        new(". as -", name => Swap(name, '.', '-')),
        new(". as _", name => Swap(name, '.', '_')),
        // A space at an end cannot be seen.
        new("- as space", name => Swap(name.TrimEnd('-'), '-', ' ')),
        new("- before the number", name => BeforeNumber(name, '-')),
        new(". before the number", name => BeforeNumber(name, '.')),
        new("_ before the number", name => BeforeNumber(name, '_')),
        new("a space before the number", name => BeforeNumber(name, ' ')),
        new("spreadsheet's day", name => SpreadsheetDress.AsDay(name)) { IsOfFew = true },
        new("spreadsheet's month and year", name => SpreadsheetDress.AsMonthAndYear(name))
        {
            IsOfFew = true,
        },
    ];

    // As in R: other characters become dots, and a name must begin with a letter.
    private static string MakeNames(string name)
    {
        var made = new string([
            .. name.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' ? c : '.'),
        ]);
        return
            char.IsLetter(made[0])
            || (made[0] == '.' && (made.Length == 1 || !char.IsDigit(made[1])))
            ? made
            : "X" + made;
    }

    private static string Title(string name) =>
        char.ToUpperInvariant(name[0]) + name[1..].ToLowerInvariant();

    private static IEnumerable<string> FullWidth(string name)
    {
        var wide = new StringBuilder();
        foreach (var c in name)
        {
            wide.Append(c is > ' ' and < (char)127 ? (char)(c + 0xFEE0) : c);
        }
        return [wide.ToString()];
    }

    private static IEnumerable<string> BeforeNumber(string name, char sign)
    {
        var start = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Length;
        return start > 0 && start < name.Length && char.IsLetter(name[start - 1])
            ? [name.Insert(start, sign.ToString())]
            : [];
    }

    private static IEnumerable<string> Swap(string name, char from, char to) =>
        name.Contains(from, StringComparison.Ordinal) ? [name.Replace(from, to)] : [];
}

/// <summary>The forms that spreadsheets give to names that look like dates.</summary>
internal static class SpreadsheetDress
{
    private static readonly string[] Months =
    [
        "JAN",
        "FEB",
        "MAR",
        "APR",
        "MAY",
        "JUN",
        "JUL",
        "AUG",
        "SEP",
        "OCT",
        "NOV",
        "DEC",
    ];

    // Months in English spreadsheets: abbreviations of three and four letters, and full names.
    private static readonly Dictionary<string, int> Words = Enumerable
        .Range(1, 12)
        .SelectMany(month =>
            new[]
            {
                (Word: Months[month - 1], month),
                (
                    Word: CultureInfo
                        .InvariantCulture.DateTimeFormat.GetMonthName(month)
                        .ToUpperInvariant(),
                    month
                ),
            }
        )
        .Append((Word: "SEPT", month: 9))
        .Append((Word: "MARC", month: 3))
        .DistinctBy(pair => pair.Word)
        .ToDictionary(pair => pair.Word, pair => pair.month, StringComparer.OrdinalIgnoreCase);

    /// <summary>The texts for a name that was taken as a day of a month: SEPT7 as 7 September.</summary>
    public static IEnumerable<string> AsDay(string name)
    {
        if (Read(name) is not { } found || found.Number is < 1 or > 31)
        {
            yield break;
        }
        foreach (var year in (int[])[2005, 2013])
        {
            if (found.Number > DateTime.DaysInMonth(year, found.Month))
            {
                continue;
            }
            var day = new DateTime(year, found.Month, found.Number);
            foreach (var text in Shown(day))
            {
                yield return text;
            }
            yield return day.ToString("d-MMM", CultureInfo.InvariantCulture);
            yield return day.ToString("dd-MMM", CultureInfo.InvariantCulture);
            yield return day.ToString("M/d", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The texts for a name that was taken as a month and a year: SEPT7 as September 2007.</summary>
    public static IEnumerable<string> AsMonthAndYear(string name)
    {
        if (Read(name) is not { } found || found.Number is < 1 or > 20)
        {
            yield break;
        }
        var first = new DateTime(2000 + found.Number, found.Month, 1);
        foreach (var text in Shown(first))
        {
            yield return text;
        }
        yield return first.ToString("MMM-yy", CultureInfo.InvariantCulture);
        yield return first.ToString("MMM-yyyy", CultureInfo.InvariantCulture);
        yield return first.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        yield return first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Shown(DateTime day)
    {
        string[] formats =
        [
            "yyyy-MM-dd",
            "d-MMM-yy",
            "M/d/yyyy",
            "M/d/yy",
            "dd/MM/yyyy",
            "dd.MM.yyyy",
            "yyyy-MM-dd HH:mm:ss",
        ];
        foreach (var format in formats)
        {
            yield return day.ToString(format, CultureInfo.InvariantCulture);
        }
        // The serial numbers of both date systems.
        yield return (day - new DateTime(1899, 12, 30)).Days.ToString(CultureInfo.InvariantCulture);
        yield return (day - new DateTime(1904, 1, 1)).Days.ToString(CultureInfo.InvariantCulture);
    }

    private static (int Month, int Number)? Read(string name)
    {
        var letters = new string([.. name.TakeWhile(char.IsLetter)]);
        var digits = name[letters.Length..].TrimStart('-');
        return
            Words.TryGetValue(letters, out var month)
            && digits.Length is 1 or 2
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (month, number)
            : null;
    }
}
