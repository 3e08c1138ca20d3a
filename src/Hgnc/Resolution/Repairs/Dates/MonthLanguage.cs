using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>The names of months and weekdays in one language, from <c>Months.tsv</c>. Words are folded (<see cref="MonthWord.Fold"/>).</summary>
/// <param name="Name">The name of the culture, such as <c>es</c>.</param>
/// <param name="IsCommon">Whether the first spreadsheets supported the language. Most tables were made in one of these languages.</param>
/// <param name="Months">The names of each month in all forms.</param>
/// <param name="Abbreviations">The abbreviations of each month.</param>
/// <param name="Weekdays">The names and abbreviations of the weekdays.</param>
internal sealed record MonthLanguage(
    string Name,
    bool IsCommon,
    IReadOnlyList<string>[] Months,
    IReadOnlyList<string>[] Abbreviations,
    IReadOnlyList<string> Weekdays
)
{
    private const int FirstMonth = 2;
    private const char Abbreviation = '*';

    private static readonly Lazy<IReadOnlyList<MonthLanguage>> Languages = new(Read);

    /// <summary>The languages of spreadsheets, without English.</summary>
    public static IReadOnlyList<MonthLanguage> All => Languages.Value;

    // Not from .NET's culture data, which differ between systems, are missing on some, and take 0.4 seconds to read.
    private static List<MonthLanguage> Read() =>
        EmbeddedText.Read("Months.tsv").Select(line => Parse(line.Split('\t'))).ToList();

    private static MonthLanguage Parse(string[] cells)
    {
        var months = new IReadOnlyList<string>[12];
        var abbreviations = new IReadOnlyList<string>[12];
        for (var month = 0; month < 12; month++)
        {
            var words = Words(cells[FirstMonth + month]);
            months[month] = Array.ConvertAll(words, word => word.TrimStart(Abbreviation));
            abbreviations[month] = Array.ConvertAll(
                Array.FindAll(words, word => word[0] == Abbreviation),
                word => word.TrimStart(Abbreviation)
            );
        }
        return new MonthLanguage(
            cells[0],
            cells[1] == "common",
            months,
            abbreviations,
            Words(cells[FirstMonth + 12])
        );
    }

    private static string[] Words(string cell) =>
        cell.Length == 0 ? Array.Empty<string>() : cell.Split(' ');
}
