using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Results;
using Hgnc.Resolution.Symbols;

namespace Hgnc.Resolution;

/// <summary>Additional information about a resolution, in one or two sentences.</summary>
internal static class ResolutionDetail
{
    /// <summary>The other meanings of the input, or null.</summary>
    public static string? Of(SymbolChoice choice)
    {
        var main = choice.Winners[0];
        if (choice.Winners.Count == 1 && choice.Others.Count == 0 && !main.Match.Gene.IsWithdrawn)
        {
            return null;
        }
        var parts = new List<string>
        {
            choice.Winners.Count > 1 ? $"can mean {ResolutionText.Or(Symbols(choice.Winners))}"
            : main.Match.Gene.IsWithdrawn ? OfWithdrawn(main.Match.Gene)
            : main.IsWritten ? $"{How(main)} {main.Match.Gene.Symbol}"
            : $"read as {Value(main)}, {How(main)} {main.Match.Gene.Symbol}",
        };
        parts.AddRange(
            choice
                .Others.Where(meaning => !meaning.Match.Gene.IsWithdrawn)
                .GroupBy(
                    meaning =>
                        meaning.IsWritten ? How(meaning)
                        : meaning.Reading.Repair == main.Reading.Repair
                            ? $"as {Value(meaning)}, {How(meaning)}"
                        : $"as {Value(meaning)} ({meaning.Reading.Repair}), {How(meaning)}",
                    StringComparer.Ordinal
                )
                .Select(group => $"also {group.Key} {ResolutionText.And(Symbols(group))}")
        );
        parts.AddRange(
            choice
                .Others.Where(meaning => meaning.Match.Gene.IsWithdrawn)
                .Select(meaning =>
                    $"also the withdrawn entry {meaning.Match.Gene.Symbol}, {OfWithdrawn(meaning.Match.Gene)}"
                )
        );
        var sentence = string.Join("; ", parts);
        return char.ToUpperInvariant(sentence[0]) + sentence.Substring(1) + ".";
    }

    /// <summary>The message if the input's chromosome is not that of its gene.</summary>
    public static string OffChromosome(IReadOnlyList<SymbolMeaning> winners, string location) =>
        string.Join(
            " and ",
            winners.Select(meaning =>
                $"{meaning.Match.Gene.Symbol} is at {meaning.Match.Gene.Location}"
            )
        ) + $", not at {ControlText.Show(location)}.";

    private static string How(SymbolMeaning meaning) => How(meaning.Match.How);

    /// <summary>The kind of a match in words, before the symbol of the gene.</summary>
    public static string How(HgncMatchType how) =>
        how switch
        {
            HgncMatchType.Approved => "the approved symbol of",
            HgncMatchType.Previous => "a previous symbol of",
            HgncMatchType.Alias => "an alias of",
            _ => "an identifier of",
        };

    private static string Value(SymbolMeaning meaning) =>
        $"'{ControlText.Show(meaning.Match.Value)}'";

    private static string OfWithdrawn(SymbolGene entry) =>
        entry.Successors.Count > 0
            ? $"replaced by {ResolutionText.And(entry.Successors.Select(successor => successor.Symbol))}"
            : "no gene replaced it";

    private static IEnumerable<string> Symbols(IEnumerable<SymbolMeaning> meanings) =>
        meanings.Select(meaning => meaning.Match.Gene.Symbol);
}
