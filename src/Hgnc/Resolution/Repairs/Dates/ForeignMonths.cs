using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs.Dates;

/// <summary>The months of all languages except English, by their words. They are read at first use.</summary>
internal static class ForeignMonths
{
    private const int ShortestTyped = 3;
    private const int MaxTypedLength = 4;
    private const int MaxOwnLength = 5;

    private static readonly Lazy<ForeignWords> Common = new(() => Index(isCommon: true));

    private static readonly Lazy<ForeignWords> Others = new(() => Index(isCommon: false));

    // German, Spanish, French, Italian, Dutch and Portuguese.
    private static readonly string[] Wide = { "de", "es", "fr", "it", "nl", "pt" };

    private static readonly Lazy<string[][]> Prefixes = new(() =>
        PrefixesOf(language => language.IsCommon)
    );

    private static readonly Lazy<string[][]> WidePrefixes = new(() =>
        PrefixesOf(language => Array.IndexOf(Wide, language.Name) >= 0)
    );

    /// <summary>The months of a folded word: several if languages differ (<c>srp</c> is July in Croatian and August in Czech).</summary>
    public static IReadOnlyList<MonthWord> Find(string word) =>
        Common.Value.Months.TryGetValue(word, out var common) ? common
        : Others.Value.Months.TryGetValue(word, out var other) ? other
        : Array.Empty<MonthWord>();

    public static bool IsWeekday(string word) =>
        Common.Value.Weekdays.Contains(word) || Others.Value.Weekdays.Contains(word);

    /// <summary>
    /// The beginning of a symbol that a spreadsheet in a common language took for the month: <c>AGO</c> for August. Only abbreviations
    /// of three or four Latin letters, because each takes a lookup, and hardly any symbol has more letters before its number.
    /// </summary>
    public static IReadOnlyList<string> Typed(int month) => Prefixes.Value[month - 1];

    /// <summary>The same, in the languages of most tables that are not in English.</summary>
    public static IReadOnlyList<string> TypedWidely(int month) => WidePrefixes.Value[month - 1];

    private static string[][] PrefixesOf(Func<MonthLanguage, bool> isOne) =>
        Enumerable.Range(1, 12).Select(month => PrefixesOf(month, isOne)).ToArray();

    private static string[] PrefixesOf(int month, Func<MonthLanguage, bool> isOne) =>
        MonthLanguage
            .All.Where(isOne)
            .SelectMany(language => language.Abbreviations[month - 1])
            .Where(word => CanBeTyped(word, MaxTypedLength))
            .GroupBy(word => word.ToUpperInvariant(), StringComparer.Ordinal)
            .OrderByDescending(words => words.Count())
            .ThenBy(words => words.Key, StringComparer.Ordinal)
            .Select(words => words.Key)
            .Except(EnglishMonths.Prefixes(month), StringComparer.Ordinal)
            .ToArray();

    private static bool CanBeTyped(string word, int maxLength) =>
        word.Length >= ShortestTyped && word.Length <= maxLength && MonthWord.IsLatin(word);

    private static ForeignWords Index(bool isCommon)
    {
        var index = new ForeignWords();
        foreach (var language in MonthLanguage.All)
        {
            if (language.IsCommon == isCommon)
            {
                index.Weekdays.UnionWith(language.Weekdays);
                for (var month = 1; month <= 12; month++)
                {
                    foreach (var word in language.Months[month - 1])
                    {
                        Add(index, word, month, language);
                    }
                }
            }
        }
        return index;
    }

    private static void Add(ForeignWords index, string word, int month, MonthLanguage language)
    {
        if (!index.Months.TryGetValue(word, out var months))
        {
            index.Months[word] = months = new List<MonthWord>(1);
        }
        var typed = language
            .Abbreviations[month - 1]
            .Where(own => CanBeTyped(own, MaxOwnLength))
            .Select(own => own.ToUpperInvariant())
            .Except(EnglishMonths.Prefixes(month), StringComparer.Ordinal);
        var known = months.FindIndex(other => other.Month == month);
        if (known >= 0)
        {
            typed = months[known].Typed.Union(typed, StringComparer.Ordinal);
            months.RemoveAt(known);
        }
        months.Add(new(month, IsEnglish: false, language.IsCommon, typed.ToList()));
        months.Sort((one, other) => one.Month.CompareTo(other.Month));
    }

    private sealed record ForeignWords
    {
        public Dictionary<string, List<MonthWord>> Months { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Weekdays { get; } = new(StringComparer.Ordinal);
    }
}
