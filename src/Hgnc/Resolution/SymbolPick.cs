using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Repairs;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution;

/// <summary>A record that a reading of the input names.</summary>
/// <param name="Match">The record, and by which of its values.</param>
/// <param name="Reading">The reading.</param>
/// <param name="IsExact">Whether the value is written as the reading has it, in its case.</param>
internal readonly record struct SymbolPick(SymbolMatch Match, Reading Reading, bool IsExact)
{
    /// <summary>The record's HGNC ID.</summary>
    public string Id => Match.Gene.HgncId;

    /// <summary>Whether the record has the input as it is written, but for its case.</summary>
    public bool IsWritten => Reading is { Strength: ReadingStrength.Written, Repair: null };

    /// <summary>The order of the match types is the order of the steps, but an identifier's, which is the first.</summary>
    public int Step => Match.How is HgncMatchType.Identifier ? -1 : (int)Match.How;

    /// <summary>What a reading names.</summary>
    public static IEnumerable<SymbolPick> Of(Reading reading, IReadOnlyList<SymbolMatch> matches) =>
        matches.Select(match => new SymbolPick(
            match,
            reading,
            !reading.HasCase
                || (
                    reading.Identifiers.Count > 0
                        ? IsVersionOf(reading.Texts[0], match.Value)
                        : reading.Texts.Contains(match.Value, StringComparer.Ordinal)
                )
        ));

    // Case is no matter in an identifier, and what has no version means any.
    private static bool IsVersionOf(string text, string value) =>
        value.StartsWith(text, StringComparison.OrdinalIgnoreCase)
        && (value.Length == text.Length || value[text.Length] == '.');

    /// <summary>The strongest of what names one record.</summary>
    public static SymbolPick Best(IEnumerable<SymbolPick> picks) => InOrder(picks).First();

    /// <summary>The strongest first.</summary>
    public static IOrderedEnumerable<SymbolPick> InOrder(IEnumerable<SymbolPick> picks) =>
        picks
            .OrderBy(pick => pick.Reading.Strength)
            .ThenBy(pick => pick.Step)
            .ThenBy(pick => !pick.IsExact)
            .ThenBy(pick => pick.Match.Gene.Symbol, StringComparer.Ordinal)
            .ThenBy(pick => pick.Id, StringComparer.Ordinal);
}
