using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Repairs.Dates;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// The possible originals of a damaged text. Each rule undoes one kind of damage. For two kinds in a row
/// (a date that R changed), the result of one rule is passed to the next.
/// </summary>
internal static class RepairRules
{
    // A longer text is free text.
    private const int MaxLength = 60;

    /// <summary>
    /// The other readings of a text that is an alias: R writes H3-2 as H3.2, which is an alias of another gene.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isInOtherCase">Whether the alias differs in case: Pc1 is PC1, an alias of PCSK1, or Pc-1, an alias of PKD1.</param>
    public static IReadOnlyList<Reading> Rivals(string text, bool isInOtherCase)
    {
        var readings = new List<Reading>();
        if (isInOtherCase)
        {
            readings.AddRange(NameStems.Read(text));
        }
        if (text.IndexOfAny(Separators.Signs) < 0)
        {
            if (isInOtherCase && Hyphenated(text) is { } hyphenated)
            {
                readings.Add(hyphenated);
            }
            return readings;
        }
        if (text.Length <= MaxLength)
        {
            AddNames(readings, text, null);
            AddJoined(readings, text);
        }
        return readings;
    }

    /// <summary>The readings of a text that is not a name itself.</summary>
    /// <param name="text">The text, without the characters around it.</param>
    /// <param name="readDates">Reads a text as a date.</param>
    public static IReadOnlyList<Reading> Read(
        string text,
        Func<string, IReadOnlyList<DateReading>> readDates
    )
    {
        var readings = new List<Reading>();
        if (text.Length > MaxLength)
        {
            return readings;
        }
        AddDates(readings, text, null, readDates);
        AddNumber(readings, text, null);
        if (RNames.TakeOffPrefix(text) is { } unprefixed)
        {
            AddDates(readings, unprefixed, RepairName.RName, readDates);
            // R writes a dot for the plus in 2.31E+19.
            AddNumber(readings, unprefixed.Replace("E.", "E+"), RepairName.RName);
        }
        AddNames(readings, text, null);
        if (UniqueSuffix.Strip(text) is { } bare)
        {
            AddBare(readings, text, bare, readDates);
        }
        AddJoined(readings, text);
        Add(
            readings,
            ReadingStrength.Likely,
            RepairName.Separator,
            Separators.WithArabicNumber(text).ToList(),
            ReadingKind.Joined
        );
        if (Hyphenated(text) is { } hyphenated)
        {
            readings.Add(hyphenated);
            if (char.IsDigit(text[text.Length - 1]))
            {
                Add(
                    readings,
                    ReadingStrength.Overruled,
                    RepairName.Separator,
                    new[] { text + "A" },
                    ReadingKind.Family
                );
            }
        }
        readings.AddRange(NameParts.Read(text));
        readings.AddRange(NameStems.Read(text));
        // Without a letter it is a date or a number. Other readings are reported, but never used.
        return text.Any(char.IsLetter)
            ? readings
            : readings.ConvertAll(reading =>
                reading.IsName ? reading with { Strength = ReadingStrength.Overruled } : reading
            );
    }

    private static Reading? Hyphenated(string text) =>
        Separators.Hyphenate(text) is { Count: > 0 } names
            ? new Reading(ReadingStrength.Likely, RepairName.Separator, names)
            {
                Kind = ReadingKind.Hyphenated,
                IsCaseSensitive = true,
            }
            : null;

    // The readings of the name without its suffix: itself, or damaged as well.
    private static void AddBare(
        List<Reading> readings,
        string text,
        string bare,
        Func<string, IReadOnlyList<DateReading>> readDates
    )
    {
        var repair = UniqueSuffix.Repair(text);
        readings.Add(
            Reading.OfRepeated(
                text,
                bare,
                IsMonth(bare) || UniqueSuffix.IsOfName(text, bare)
                    ? ReadingStrength.Overruled
                    : ReadingStrength.Likely
            )
        );
        // 9-1-1 is a complex of proteins, not a second 9-1.
        if (bare.Any(char.IsLetter) || repair is RepairName.RName)
        {
            AddDates(readings, bare, repair, readDates);
        }
        AddNames(readings, bare, repair);
        if (RNames.TakeOffPrefix(bare) is { } unprefixed)
        {
            AddDates(readings, unprefixed, repair, readDates);
        }
    }

    // People and programs write signs between letters and digits: "TP-53" is as likely TP53 as a repeated TP, and "ALK.1" is as likely the alias
    // ALK1 as a repeated ALK. A sign between two digits stays: ABCA1.0 is not ABCA10.
    private static void AddJoined(List<Reading> readings, string text)
    {
        var joined = Separators.Join(text, joinsNumbers: false);
        Add(
            readings,
            // "set-07" is as likely an Italian date as SET07.
            text.IndexOfAny(Separators.AllSigns)
                is > 0
                    and var at
            && IsMonth(text.Substring(0, at))
                ? ReadingStrength.Possible
                : ReadingStrength.Likely,
            RepairName.Separator,
            joined,
            ReadingKind.Joined
        );
        Add(
            readings,
            ReadingStrength.Overruled,
            RepairName.Separator,
            Separators
                .Join(text, joinsNumbers: true)
                .Except(joined, StringComparer.Ordinal)
                .ToList()
        );
    }

    private static void AddNames(List<Reading> readings, string text, string? before)
    {
        Add(
            readings,
            ReadingStrength.Likely,
            Reading.Join(before, RepairName.RName),
            RNames.Read(text),
            ReadingKind.Swapped
        );
        Add(
            readings,
            ReadingStrength.Likely,
            Reading.Join(before, RepairName.Separator),
            Separators
                .ForHyphens(text)
                .Concat(Separators.Swap(text))
                .Distinct(StringComparer.Ordinal)
                .ToList(),
            ReadingKind.Swapped
        );
        AddGreek(readings, text, Reading.Join(before, RepairName.GreekLetter));
    }

    // GSK-3β is GSK3B, without the hyphen.
    private static void AddGreek(List<Reading> readings, string text, string? repair)
    {
        Add(
            readings,
            ReadingStrength.Possible,
            repair,
            GreekLetters.SpellLatin(text),
            ReadingKind.Spelled
        );
        foreach (
            var (names, kind) in new[]
            {
                (GreekLetters.Spell(text), ReadingKind.Spelled),
                (GreekLetters.ReadLatin(text), ReadingKind.Latin),
            }
        )
        {
            Add(readings, ReadingStrength.Likely, repair, names, kind);
            Add(
                readings,
                ReadingStrength.Possible,
                Reading.Join(repair, RepairName.Separator),
                names
                    .SelectMany(name => Separators.Join(name, joinsNumbers: false))
                    .Except(names, StringComparer.Ordinal)
                    .ToList(),
                kind
            );
        }
    }

    private static void AddDates(
        List<Reading> readings,
        string text,
        string? before,
        Func<string, IReadOnlyList<DateReading>> readDates
    )
    {
        var dates = readDates(text);
        var isSettled = dates.Any(date => date.Kind == DateReadingKind.OverruledByColumn);
        foreach (var date in dates)
        {
            readings.Add(
                new Reading(
                    Strength(date.Kind),
                    Reading.Join(
                        before,
                        isSettled ? RepairName.ColumnDate : RepairName.SpreadsheetDate
                    ),
                    date.Symbols
                )
                {
                    IsName = false,
                }
            );
        }
    }

    private static void AddNumber(List<Reading> readings, string text, string? before)
    {
        if (ScientificNumber.Read(text) is { } number)
        {
            var reading = Reading.OfNumber(number);
            readings.Add(reading with { Repair = Reading.Join(before, reading.Repair) });
        }
    }

    private static void Add(
        List<Reading> readings,
        ReadingStrength strength,
        string? repair,
        IReadOnlyList<string> texts,
        ReadingKind kind = ReadingKind.Other
    )
    {
        if (texts.Count > 0)
        {
            readings.Add(new Reading(strength, repair, texts) { Kind = kind });
        }
    }

    private static ReadingStrength Strength(DateReadingKind kind) =>
        kind switch
        {
            DateReadingKind.Day or DateReadingKind.Year => ReadingStrength.Likely,
            DateReadingKind.ForeignMonth or DateReadingKind.DottedMonthFirst =>
                ReadingStrength.Possible,
            DateReadingKind.OtherLanguage => ReadingStrength.Unlikely,
            DateReadingKind.RemoteLanguage
            or DateReadingKind.EarlySerial
            or DateReadingKind.LikeSymbol
            or DateReadingKind.OverruledByColumn => ReadingStrength.Overruled,
            _ => ReadingStrength.Remote,
        };

    // "Jun-29" is a date, not the 29th JUN; "JUN-29" can be both.
    private static bool IsMonth(string text) =>
        text.Any(char.IsLower)
        && MonthWord.Fold(text) is var word
        && (EnglishMonths.Find(word) is not null || ForeignMonths.Find(word).Count > 0);
}
