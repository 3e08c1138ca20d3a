using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>The months of all languages but English, by their words. Read when the first text needs them.</summary>
internal static class ForeignMonths
{
    private const int ShortestTyped = 3;
    private const int LongestTyped = 4;
    private const int LongestOwn = 5;

    private static readonly Lazy<ForeignWords> Common = new(() =>
        Index(MonthLanguage.Common, isCommon: true)
    );

    private static readonly Lazy<ForeignWords> Others = new(() =>
        Index(MonthLanguage.Others, isCommon: false)
    );

    private static readonly Lazy<string[][]> Prefixes = new(() =>
        Enumerable.Range(1, 12).Select(PrefixesOf).ToArray()
    );

    /// <summary>The months that a folded word names: several where languages differ (<c>srp</c> is Croatian July, Czech August).</summary>
    public static IReadOnlyList<MonthWord> Find(string word) =>
        Common.Value.Months.TryGetValue(word, out var common) ? common
        : Others.Value.Months.TryGetValue(word, out var other) ? other
        : Array.Empty<MonthWord>();

    public static bool IsWeekday(string word) =>
        Common.Value.Weekdays.Contains(word) || Others.Value.Weekdays.Contains(word);

    /// <summary>
    /// What a symbol began with that a spreadsheet of a common language took for the month: <c>AGO</c> for August. Only abbreviations
    /// of three and four Latin letters: each costs a look-up, and hardly a symbol has more letters before its number.
    /// </summary>
    public static IReadOnlyList<string> Typed(int month) => Prefixes.Value[month - 1];

    private static string[] PrefixesOf(int month) =>
        MonthLanguage
            .Common.SelectMany(language => language.Abbreviations[month - 1])
            .Where(word => CanBeTyped(word, LongestTyped))
            .GroupBy(word => word.ToUpperInvariant(), StringComparer.Ordinal)
            .OrderByDescending(words => words.Count())
            .ThenBy(words => words.Key, StringComparer.Ordinal)
            .Select(words => words.Key)
            .Except(EnglishMonths.Prefixes(month), StringComparer.Ordinal)
            .ToArray();

    private static bool CanBeTyped(string word, int longest) =>
        word.Length >= ShortestTyped && word.Length <= longest && MonthWord.IsLatin(word);

    private static ForeignWords Index(IReadOnlyList<MonthLanguage> languages, bool isCommon)
    {
        var typed = new Dictionary<(string Word, int Month), List<string>>();
        foreach (var language in languages)
        {
            for (var month = 1; month <= 12; month++)
            {
                foreach (var word in language.Months[month - 1])
                {
                    if (!typed.TryGetValue((word, month), out var own))
                    {
                        typed[(word, month)] = own = new List<string>();
                    }
                    own.AddRange(language.Abbreviations[month - 1]);
                }
            }
        }
        return new ForeignWords(
            typed
                .GroupBy(entry => entry.Key.Word, StringComparer.Ordinal)
                .ToDictionary(
                    words => words.Key,
                    words =>
                        (IReadOnlyList<MonthWord>)
                            words
                                .OrderBy(entry => entry.Key.Month)
                                .Select(entry => Word(entry.Key.Month, entry.Value, isCommon))
                                .ToList(),
                    StringComparer.Ordinal
                ),
            new HashSet<string>(
                languages.SelectMany(language => language.Weekdays),
                StringComparer.Ordinal
            )
        );
    }

    private static MonthWord Word(int month, List<string> own, bool isCommon) =>
        new(
            month,
            IsEnglish: false,
            isCommon,
            own.Where(word => CanBeTyped(word, LongestOwn))
                .Select(word => word.ToUpperInvariant())
                .Distinct(StringComparer.Ordinal)
                .Except(EnglishMonths.Prefixes(month), StringComparer.Ordinal)
                .ToList()
        );

    private sealed record ForeignWords(
        Dictionary<string, IReadOnlyList<MonthWord>> Months,
        HashSet<string> Weekdays
    );
}
