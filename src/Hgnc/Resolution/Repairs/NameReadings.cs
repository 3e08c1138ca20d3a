using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Resolution.Identifiers;
using Hgnc.Resolution.Repairs.Dates;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// The readings of a text that is not a name itself: the name without the characters around it, and the possible names
/// before damage.
/// </summary>
internal static class NameReadings
{
    // SP - D, and two spaces between words
    private static readonly Regex Spaces = new(
        "(?<=[A-Za-z0-9])(?: +(?<sign>[-/]) +|(?<sign> ) +)(?=[A-Za-z0-9])",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The readings, each of which is looked up.</summary>
    /// <param name="text">The text, without spaces around it.</param>
    /// <param name="readDates">Reads a text as a date.</param>
    public static IReadOnlyList<Reading> Read(
        string text,
        Func<string, IReadOnlyList<DateReading>> readDates
    )
    {
        var readings = new List<Reading>();
        foreach (var (name, repair) in StrippedNames(text))
        {
            if (repair is not null)
            {
                readings.Add(
                    // "6.3." is a date, although 6.3 is an alias.
                    !name.Any(char.IsLetter) && readDates(text).Count > 0
                        ? AsWritten(name, repair) with
                        {
                            Strength = ReadingStrength.Overruled,
                        }
                        : AsWritten(name, repair)
                );
            }
            readings.AddRange(
                Identifiers(name, isInner: repair is not null)
                    .Concat(Decorated(name, readDates))
                    .Concat(RepairRules.Read(name, readDates))
                    .Select(reading =>
                        reading with
                        {
                            Repair = Reading.Join(repair, reading.Repair),
                        }
                    )
            );
        }
        if (ListMarks.ReadSecond(text) is { } second)
        {
            readings.Add(
                AsWritten(second, RepairName.SeveralNames) with
                {
                    Strength = ReadingStrength.Overruled,
                    Kind = ReadingKind.Second,
                }
            );
        }
        return readings;
    }

    /// <summary>The text in plain characters, without quotes.</summary>
    public static string Innermost(string text)
    {
        var plain = Typography.MakePlain(text);
        return Quotes.Strip(plain) is { Count: > 0 } names ? names[names.Count - 1] : plain;
    }

    // The text, and the text without quotes, in plain characters, and without both. Each can be a name, or a damaged one.
    private static IEnumerable<(string Name, string? Repair)> StrippedNames(string text)
    {
        var plain = Typography.MakePlain(text);
        var names = new List<(string Name, string? Repair)> { (text, null) };
        AddAll(new[] { Spaces.Replace(text, "${sign}") }, RepairName.Spaces);
        AddAll(Quotes.Strip(text), RepairName.Quotes);
        AddAll(new[] { plain }, RepairName.Typography);
        AddAll(Quotes.Strip(plain), Reading.Join(RepairName.Quotes, RepairName.Typography));
        if ((ListMarks.Strip(text) ?? ListMarks.TakeOffNote(text)) is { } name)
        {
            AddAll(new[] { name }, RepairName.Decoration);
        }
        return names;

        void AddAll(IEnumerable<string> some, string? repair) =>
            names.AddRange(
                some.Where(name => !names.Exists(known => known.Name == name))
                    .Select(name => (name, repair))
            );
    }

    private static IEnumerable<Reading> Identifiers(string name, bool isInner)
    {
        if (isInner && IdentifierForms.FindSure(name) is { Count: > 0 } sure)
        {
            yield return Reading.OfIdentifier(name, sure);
        }
        if (IdentifierForms.FindLikely(name) is { Count: > 0 } likely)
        {
            yield return Reading.OfIdentifier(name, likely);
        }
        if (CurieReader.Read(name) is { CanBeLookedUp: true } reading)
        {
            yield return reading.Symbol is { } symbol
                ? AsWritten(symbol, RepairName.Prefix)
                : Reading.OfIdentifier(Versioned(reading), reading.Lookups);
        }
        var bare = UniqueSuffix.Strip(name);
        if (DecoratedNames.ReadLoc(bare ?? name) is { } geneId)
        {
            yield return Reading.OfIdentifier(
                geneId,
                new[] { new IdentifierLookup(new FieldTerm(HgncField.EntrezId.Name, geneId)) },
                Reading.Join(bare is null ? null : UniqueSuffix.Repair(name), RepairName.Loc)
            );
        }
    }

    // The value in the record's form, with the version in the text.
    private static string Versioned(IdentifierReading reading)
    {
        var term = reading.Lookups[0].Term.Term;
        return reading.Value.StartsWith(term, StringComparison.OrdinalIgnoreCase)
            ? reading.Value
            : term;
    }

    private static IEnumerable<Reading> Decorated(
        string name,
        Func<string, IReadOnlyList<DateReading>> readDates
    )
    {
        if (DecoratedNames.TakeOffWithdrawnMark(name) is { } withdrawn)
        {
            yield return AsWritten(withdrawn, RepairName.WithdrawnMark) with
            {
                IsWithdrawn = true,
            };
        }
        if (ListMarks.TakeOffNumber(name) is { } listed)
        {
            // "12. Apr" is a date.
            yield return new Reading(
                listed.Any(char.IsLower) && readDates(name).Count > 0
                    ? ReadingStrength.Overruled
                    : ReadingStrength.Likely,
                RepairName.Decoration,
                new[] { listed }
            );
        }
        foreach (var (decoration, names) in DecoratedNames.Read(name))
        {
            yield return new Reading(ReadingStrength.Written, decoration, names)
            {
                Kind = decoration is RepairName.Allele ? ReadingKind.Allele : ReadingKind.Other,
            };
        }
        if (MicroRna.ReadFamily(name) is { Count: > 0 } family)
        {
            yield return new Reading(ReadingStrength.Likely, RepairName.MicroRna, family);
        }
    }

    private static Reading AsWritten(string text, string? repair) =>
        new(ReadingStrength.Written, repair, new[] { text }) { IsCaseSensitive = true };
}
