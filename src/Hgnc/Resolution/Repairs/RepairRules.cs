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
    public static IReadOnlyList<Reading> Rivals(string text)
    {
        var readings = new List<Reading>();
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
        if (UniqueSuffix.TakeOff(text) is { } bare)
        {
            AddBare(readings, text, bare, readDates);
        }
        AddJoined(readings, text);
        // People write hyphens and spaces between letters and digits; programs write dots and underscores. A sign between two
        // digits stays: ABCA1.0 is not ABCA10.
        var spaced = Separators.TakeOut(text, " -", joinsNumbers: false);
        var dotted = Separators.TakeOut(text, "._", joinsNumbers: false);
        // "TP-53" is as likely TP53 as a second TP, and "ALK-1" is as likely the alias ALK1 as a second ALK.
        if (spaced.Count > 0)
        {
            readings.Add(
                new Reading(ReadingStrength.Likely, RepairName.Separator, spaced)
                {
                    IsSpaced = true,
                }
            );
        }
        Add(readings, ReadingStrength.Possible, RepairName.Separator, dotted);
        Add(
            readings,
            ReadingStrength.Overruled,
            RepairName.Separator,
            Separators
                .TakeOut(text, " -", joinsNumbers: true)
                .Concat(Separators.TakeOut(text, "._", joinsNumbers: true))
                .Except(spaced.Concat(dotted), StringComparer.Ordinal)
                .ToList()
        );
        if (spaced.Count > 0 && Separators.TakeOffLetter(text) is { } named)
        {
            readings.Add(
                new Reading(ReadingStrength.Overruled, RepairName.Decoration, new[] { named })
                {
                    IsAfterLetter = true,
                }
            );
        }
        // Without a letter it is a date or a number. Other readings are reported, but never used.
        return text.Any(char.IsLetter)
            ? readings
            : readings.ConvertAll(reading =>
                reading.IsName ? reading with { Strength = ReadingStrength.Overruled } : reading
            );
    }

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
                IsMonth(bare) ? ReadingStrength.Possible : ReadingStrength.Likely
            )
        );
        AddDates(readings, bare, repair, readDates);
        AddNames(readings, bare, repair);
        if (RNames.TakeOffPrefix(bare) is { } unprefixed)
        {
            AddDates(readings, unprefixed, repair, readDates);
        }
    }

    private static void AddJoined(List<Reading> readings, string text)
    {
        if (Separators.JoinNumber(text) is { } joined)
        {
            readings.Add(
                new Reading(ReadingStrength.Possible, RepairName.Separator, new[] { joined })
                {
                    IsJoined = true,
                }
            );
        }
    }

    private static void AddNames(List<Reading> readings, string text, string? before)
    {
        Add(
            readings,
            ReadingStrength.Likely,
            Reading.Join(before, RepairName.RName),
            RNames.Read(text)
        );
        var swapped = Separators
            .ForHyphens(text)
            .Concat(Separators.Swap(text))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (swapped.Count > 0)
        {
            readings.Add(
                new Reading(
                    ReadingStrength.Likely,
                    Reading.Join(before, RepairName.Separator),
                    swapped
                )
                {
                    IsSwapped = true,
                }
            );
        }
        Add(
            readings,
            ReadingStrength.Likely,
            Reading.Join(before, RepairName.GreekLetter),
            GreekLetters.Read(text)
        );
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
        IReadOnlyList<string> texts
    )
    {
        if (texts.Count > 0)
        {
            readings.Add(new Reading(strength, repair, texts));
        }
    }

    private static ReadingStrength Strength(DateReadingKind kind) =>
        kind switch
        {
            DateReadingKind.Day or DateReadingKind.Year => ReadingStrength.Likely,
            DateReadingKind.ForeignMonth or DateReadingKind.DottedMonthFirst =>
                ReadingStrength.Possible,
            DateReadingKind.OtherLanguage => ReadingStrength.Unlikely,
            DateReadingKind.LikeSymbol or DateReadingKind.OverruledByColumn =>
                ReadingStrength.Overruled,
            _ => ReadingStrength.Remote,
        };

    // "Sep-1" is more likely a date than a second SEP; "SEP-1" can be both.
    private static bool IsMonth(string text) =>
        text.Any(char.IsLower) && EnglishMonths.Find(MonthWord.Fold(text)) is not null;
}
