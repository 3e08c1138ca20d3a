using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Identifiers;

namespace Hgnc.Resolution.Repairs;

/// <summary>One way to read an input: the names to look up, and what was put right to get them.</summary>
/// <param name="Strength">How strong the reading is beside others.</param>
/// <param name="Repair">What was put right, as <see cref="HgncResolution.Repair"/> names it; null for nothing.</param>
/// <param name="Texts">The names that the input can stand for, equally likely.</param>
internal sealed record Reading(
    ReadingStrength Strength,
    string? Repair,
    IReadOnlyList<string> Texts
)
{
    /// <summary>Where to look for the input as an identifier.</summary>
    public IReadOnlyList<IdentifierLookup> Identifiers { get; init; } =
        Array.Empty<IdentifierLookup>();

    /// <summary>The number that a spreadsheet made of the name; null for none.</summary>
    public ScientificNumber? Number { get; init; }

    /// <summary>Whether case tells one gene from another: not in a text that a program rewrote.</summary>
    public bool HasCase { get; init; }

    /// <summary>Whether the reading takes off what makes a name unique: an approved symbol under it outweighs other repairs.</summary>
    public bool IsUniqueSuffix { get; init; }

    /// <summary>Whether it takes the input for a name; not for a date or a number.</summary>
    public bool IsName { get; init; } = true;

    /// <summary>Whether the input says that the name is a withdrawn entry's.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The reading of an identifier, as it is written in the input.</summary>
    public static Reading OfIdentifier(
        string text,
        IReadOnlyList<IdentifierLookup> lookups,
        string? repair = null
    ) =>
        new(
            lookups.All(lookup => lookup.IsWeak)
                ? ReadingStrength.Overruled
                : ReadingStrength.Written,
            repair,
            new[] { text }
        )
        {
            Identifiers = lookups,
            HasCase = true,
        };

    /// <summary>The reading of a number that a spreadsheet made of a name.</summary>
    public static Reading OfNumber(ScientificNumber number) =>
        new(ReadingStrength.Likely, RepairName.SpreadsheetNumber, Array.Empty<string>())
        {
            Number = number,
            IsName = false,
        };

    /// <summary>Two repairs in a line, each named once.</summary>
    public static string? Join(string? first, string? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }
        const string Between = ", ";
        return string.Join(
            Between,
            $"{first}{Between}{second}"
                .Split(new[] { Between }, StringSplitOptions.None)
                .Distinct(StringComparer.Ordinal)
        );
    }
}
