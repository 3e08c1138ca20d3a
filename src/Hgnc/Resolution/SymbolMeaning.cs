using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution;

/// <summary>A meaning of the input: a record that matches one of its readings.</summary>
/// <param name="Match">The record, and the matching value.</param>
/// <param name="Reading">The reading.</param>
/// <param name="IsExact">Whether the value is exactly the reading's, including its case.</param>
internal readonly record struct SymbolMeaning(SymbolMatch Match, Reading Reading, bool IsExact)
{
    /// <summary>The record's HGNC ID.</summary>
    public string Id => Match.Gene.HgncId;

    /// <summary>Whether the record has the input in its written form, except for case, quotation marks and the kind of its dashes.</summary>
    public bool IsWritten =>
        Reading
            is {
                Strength: ReadingStrength.Written,
                Repair: null or RepairName.Quotes or RepairName.Typography
            };

    /// <summary>The order of the match types, except that identifiers come first.</summary>
    public int MatchRank => Match.How is HgncMatchType.Identifier ? -1 : (int)Match.How;

    /// <summary>The matches of a reading.</summary>
    public static IEnumerable<SymbolMeaning> Of(
        Reading reading,
        IReadOnlyList<SymbolMatch> matches
    ) =>
        matches.Select(match => new SymbolMeaning(
            match,
            reading,
            !reading.IsCaseSensitive
                || (
                    reading.Identifiers.Count > 0
                        ? IsVersionOf(reading.Texts[0], match.Value)
                        : reading.Texts.Contains(match.Value, StringComparer.Ordinal)
                )
        ));

    // Case does not matter in an identifier, and an identifier without a version means any version.
    private static bool IsVersionOf(string text, string value) =>
        value.StartsWith(text, StringComparison.OrdinalIgnoreCase)
        && (value.Length == text.Length || value[text.Length] == '.');

    /// <summary>The strongest match of one record.</summary>
    public static SymbolMeaning Best(IEnumerable<SymbolMeaning> meanings) =>
        InOrder(meanings).First();

    /// <summary>The strongest match first.</summary>
    public static IOrderedEnumerable<SymbolMeaning> InOrder(IEnumerable<SymbolMeaning> meanings) =>
        meanings
            .OrderBy(meaning => meaning.Reading.Strength)
            .ThenBy(meaning => meaning.MatchRank)
            .ThenBy(meaning => !meaning.IsExact)
            .ThenBy(meaning => meaning.Match.Gene.Symbol, StringComparer.Ordinal)
            .ThenBy(meaning => meaning.Id, StringComparer.Ordinal);
}
