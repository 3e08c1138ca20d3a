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
                .Others.Where(pick => !pick.Match.Gene.IsWithdrawn)
                .GroupBy(
                    pick =>
                        pick.IsWritten ? How(pick)
                        : pick.Reading.Repair == main.Reading.Repair
                            ? $"as {Value(pick)}, {How(pick)}"
                        : $"as {Value(pick)} ({pick.Reading.Repair}), {How(pick)}",
                    StringComparer.Ordinal
                )
                .Select(group => $"also {group.Key} {ResolutionText.And(Symbols(group))}")
        );
        parts.AddRange(
            choice
                .Others.Where(pick => pick.Match.Gene.IsWithdrawn)
                .Select(pick =>
                    $"also the withdrawn entry {pick.Match.Gene.Symbol}, {OfWithdrawn(pick.Match.Gene)}"
                )
        );
        var sentence = string.Join("; ", parts);
        return char.ToUpperInvariant(sentence[0]) + sentence.Substring(1) + ".";
    }

    /// <summary>The message if the input's chromosome is not that of its gene.</summary>
    public static string OffChromosome(IReadOnlyList<SymbolPick> winners, string place) =>
        string.Join(
            " and ",
            winners.Select(pick => $"{pick.Match.Gene.Symbol} is at {pick.Match.Gene.Location}")
        ) + $", not at {ControlText.Show(place)}.";

    private static string How(SymbolPick pick) =>
        pick.Match.How switch
        {
            HgncMatchType.Approved => "the approved symbol of",
            HgncMatchType.Previous => "a previous symbol of",
            HgncMatchType.Alias => "an alias of",
            _ => "an identifier of",
        };

    private static string Value(SymbolPick pick) => $"'{ControlText.Show(pick.Match.Value)}'";

    private static string OfWithdrawn(SymbolGene entry) =>
        entry.Successors.Count > 0
            ? $"replaced by {ResolutionText.And(entry.Successors.Select(successor => successor.Symbol))}"
            : "nothing took its place";

    private static IEnumerable<string> Symbols(IEnumerable<SymbolPick> picks) =>
        picks.Select(pick => pick.Match.Gene.Symbol);
}
