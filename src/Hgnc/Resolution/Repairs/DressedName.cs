using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// The readings of a text that is no name as it stands: the name within what stands around it, and what that name can have been
/// before something damaged it.
/// </summary>
internal static class DressedName
{
    /// <summary>The readings, each looked up in its own right.</summary>
    /// <param name="text">The text, without spaces around it.</param>
    /// <param name="readDates">Reads a text as a date.</param>
    public static IReadOnlyList<Reading> Read(
        string text,
        Func<string, IReadOnlyList<DateReading>> readDates
    )
    {
        var readings = new List<Reading>();
        var unquoted = Quotes.TakeOff(text);
        var plain = Quotes.TakeOff(Typography.MakePlain(unquoted));
        var repair = unquoted != text ? RepairName.Quotes : null;
        if (unquoted != text)
        {
            readings.Add(AsWritten(unquoted, repair));
        }
        if (plain != unquoted)
        {
            repair = Reading.Join(repair, RepairName.Typography);
            readings.Add(AsWritten(plain, repair));
        }
        if (DecoratedNames.TakeOffWithdrawnMark(plain) is { } withdrawn)
        {
            readings.Add(
                AsWritten(withdrawn, Reading.Join(repair, RepairName.WithdrawnMark)) with
                {
                    IsWithdrawn = true,
                }
            );
        }
        foreach (var (decoration, names) in DecoratedNames.Read(plain))
        {
            readings.Add(
                new Reading(ReadingStrength.Written, Reading.Join(repair, decoration), names)
            );
        }
        readings.AddRange(
            RepairRules
                .Read(plain, readDates)
                .Select(reading => reading with { Repair = Reading.Join(repair, reading.Repair) })
        );
        return readings;
    }

    private static Reading AsWritten(string text, string? repair) =>
        new(ReadingStrength.Written, repair, new[] { text }) { HasCase = true };
}
