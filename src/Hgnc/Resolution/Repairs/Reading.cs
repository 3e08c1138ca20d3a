using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Resolution.Identifiers;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>A possible reading of an input: the names to look up, and the repair.</summary>
/// <param name="Strength">The strength compared with other readings.</param>
/// <param name="Repair">The repair, with the name of <see cref="HgncResolution.Repair"/>, or null.</param>
/// <param name="Texts">The possible names, all equally likely.</param>
internal sealed record Reading(
    ReadingStrength Strength,
    string? Repair,
    IReadOnlyList<string> Texts
)
{
    private static readonly Regex CloneName = new(
        "^[A-Z]{2,6}[0-9]{0,2}-[0-9]{1,5}[A-P][0-9]{1,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The lookups for the input as an identifier.</summary>
    public IReadOnlyList<IdentifierLookup> Identifiers { get; init; } =
        Array.Empty<IdentifierLookup>();

    /// <summary>The number that a spreadsheet made from the name, or null.</summary>
    public ScientificNumber? Number { get; init; }

    /// <summary>Whether this is only a name inside the text, which is compared with the name that the whole text is.</summary>
    public bool IsStem =>
        Kind is ReadingKind.Stem or ReadingKind.GreekStem or ReadingKind.ExactStem;

    /// <summary>Whether case distinguishes genes. It does not in a text that a program changed.</summary>
    public bool IsCaseSensitive { get; init; }

    /// <summary>The difference between the reading and the input, which decides how it compares with other readings.</summary>
    public ReadingKind Kind { get; init; }

    /// <summary>
    /// Whether the reading removes the number of a repeated name, and the name ends with a letter or is that of a clone. An alias of this form, such as
    /// SLC, is often the name of a family: SLC-25 is not CCL21. A clone has several genes: RP11-363D14.4 is not the ARID5A of RP11-363D14.
    /// </summary>
    public bool IsRepeatedNameStem { get; init; }

    /// <summary>Whether the input is read as a name, not as a date or a number.</summary>
    public bool IsName { get; init; } = true;

    /// <summary>
    /// Whether a previous symbol is as likely as an approved symbol. A date is as old as the table: <c>1-mars</c> was MARCH1, MARC1 or MARS1. A Latin
    /// letter for a Greek one is a guess: EIF2A is not eIF2α.
    /// </summary>
    public bool RanksPreviousAsApproved => !IsName || Kind is ReadingKind.Latin;

    /// <summary>Whether the input says that the entry was withdrawn.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The reading of an identifier as it is written in the input.</summary>
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
            IsCaseSensitive = true,
        };

    /// <summary>The reading of a name without the number that a program added because the name was repeated.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bare">The text without the number.</param>
    /// <param name="strength">The strength.</param>
    public static Reading OfRepeated(
        string text,
        string bare,
        ReadingStrength strength = ReadingStrength.Likely
    ) =>
        new(strength, UniqueSuffix.Repair(text), new[] { bare })
        {
            Kind = ReadingKind.Repeated,
            IsRepeatedNameStem = char.IsLetter(bare[bare.Length - 1]) || CloneName.IsMatch(bare),
        };

    /// <summary>The reading of a number that a spreadsheet made from a name.</summary>
    public static Reading OfNumber(ScientificNumber number) =>
        new(ReadingStrength.Likely, RepairName.SpreadsheetNumber, Array.Empty<string>())
        {
            Number = number,
            IsName = false,
        };

    /// <summary>Two repairs in a row, each named once.</summary>
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
