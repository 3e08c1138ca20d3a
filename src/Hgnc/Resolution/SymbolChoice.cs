using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Repairs;

namespace Hgnc.Resolution;

/// <summary>
/// The decision over all readings of an input. Records on the input's chromosome come first, if there are any. Then the
/// strongest reading decides, and within it the kind of match: identifier, approved symbol, previous symbol, alias, withdrawn entry.
/// Readings of the same strength are equal: all of their records are winners.
/// </summary>
internal sealed class SymbolChoice
{
    private SymbolChoice(
        IReadOnlyList<SymbolPick> winners,
        IReadOnlyList<SymbolPick> others,
        bool isOffChromosome
    )
    {
        Winners = winners;
        Others = others;
        IsOffChromosome = isOffChromosome;
    }

    /// <summary>The records that the input names equally well, each once; only one if the input is decided.</summary>
    public IReadOnlyList<SymbolPick> Winners { get; }

    /// <summary>The other records that it can mean, each once, the most likely first.</summary>
    public IReadOnlyList<SymbolPick> Others { get; }

    /// <summary>Whether none of its records is on the input's chromosome.</summary>
    public bool IsOffChromosome { get; }

    /// <summary>Chooses among all matches, of which there is at least one.</summary>
    public static SymbolChoice Make(IReadOnlyList<SymbolPick> found, string? location)
    {
        var picks = GuessWeights.Apply(found);
        var there = location is null ? Array.Empty<SymbolPick>() : AtLocation(picks, location);
        var pool = there.Count > 0 ? there : picks;
        var strongest = pool.Min(pick => pick.Reading.Strength);
        var winners = SymbolPick
            .InOrder(
                pool.Where(pick => pick.Reading.Strength == strongest)
                    .GroupBy(pick => pick.Reading)
                    .SelectMany(WinnersOf)
                    .GroupBy(pick => pick.Id, StringComparer.Ordinal)
                    .Select(gene => Exactest(gene.First(), picks))
            )
            .ToList();
        var others = picks
            .Where(pick => !winners.Exists(winner => winner.Id == pick.Id))
            .GroupBy(pick => pick.Id, StringComparer.Ordinal)
            .Select(SymbolPick.Best);
        return new SymbolChoice(
            winners,
            SymbolPick.InOrder(others).ToList(),
            location is not null
                && there.Count == 0
                && HgncLocation.Read(location).Count > 0
                && winners.TrueForAll(winner =>
                    HgncLocation.Read(winner.Match.Gene.Location).Count > 0
                )
        );
    }

    // Within the band, if there is one, or else anywhere on the chromosome, because bands are given more or less precisely.
    private static IReadOnlyList<SymbolPick> AtLocation(
        IReadOnlyList<SymbolPick> picks,
        string location
    )
    {
        var within = picks
            .Where(pick => HgncLocation.IsWithin(pick.Match.Gene.Location, location))
            .ToList();
        if (within.Count > 0)
        {
            return within;
        }
        var chromosomes = HgncLocation.Chromosomes(location);
        return picks
            .Where(pick =>
                HgncLocation.Chromosomes(pick.Match.Gene.Location).Any(chromosomes.Contains)
            )
            .ToList();
    }

    // The matches of one reading with its best kind of match, exact matches before those in another case.
    private static IEnumerable<SymbolPick> WinnersOf(IEnumerable<SymbolPick> reading)
    {
        var picks = reading.ToList();
        var step = picks.Min(pick => pick.Step);
        var best = picks.Where(pick => pick.Step == step).ToList();
        if (step == (int)HgncMatchType.Approved && best[0].Reading.IsOldAsLikely)
        {
            return picks.Where(pick =>
                pick.Match.How is HgncMatchType.Approved or HgncMatchType.Previous
                || (pick.Reading.Kind is ReadingKind.Latin && pick.Match.How is HgncMatchType.Alias)
            );
        }
        if (best.Exists(pick => pick.IsExact))
        {
            // SRC-1 is NCOA1 by its alias SRC1, which was also a previous symbol of SRC.
            return best[0].Reading.Kind is ReadingKind.Joined && step == (int)HgncMatchType.Previous
                ? picks.Where(pick =>
                    pick.IsExact && pick.Match.How is HgncMatchType.Previous or HgncMatchType.Alias
                )
                : best.Where(pick => pick.IsExact);
        }
        // GluD1 is an alias of GRID1, and GLUD1 another gene; Met is MET. eIF2a is a protein's name, an alias of EIF2S1 in another case.
        if (step == (int)HgncMatchType.Approved && LetterCase.IsMixed(best[0].Reading.Texts[0]))
        {
            var isProtein = char.IsLower(best[0].Reading.Texts[0][0]);
            return best.Concat(
                picks.Where(pick =>
                    pick.IsExact || (isProtein && pick.Match.How is HgncMatchType.Alias)
                )
            );
        }
        // An alias in its exact form is as likely as a previous symbol in another case: p18 and P18.
        return step == (int)HgncMatchType.Previous
            ? best.Concat(
                picks.Where(pick => pick.IsExact && pick.Match.How is HgncMatchType.Alias)
            )
            : best;
    }

    // If one of the gene's values has exactly the form of the input, nothing was repaired.
    private static SymbolPick Exactest(SymbolPick winner, IReadOnlyList<SymbolPick> picks) =>
        winner.IsExact
            ? winner
            : SymbolPick
                .InOrder(
                    picks.Where(pick =>
                        pick.IsExact
                        && pick.Id == winner.Id
                        && pick.Reading.Strength == winner.Reading.Strength
                    )
                )
                .Cast<SymbolPick?>()
                .FirstOrDefault()
                ?? winner;
}
