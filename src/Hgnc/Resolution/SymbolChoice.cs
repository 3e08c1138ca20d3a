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
        IReadOnlyList<SymbolMeaning> winners,
        IReadOnlyList<SymbolMeaning> others,
        bool isOffChromosome
    )
    {
        Winners = winners;
        Others = others;
        IsOffChromosome = isOffChromosome;
    }

    /// <summary>The records that the input names equally well, each once; only one if the input is decided.</summary>
    public IReadOnlyList<SymbolMeaning> Winners { get; }

    /// <summary>The other records that it can mean, each once, the most likely first.</summary>
    public IReadOnlyList<SymbolMeaning> Others { get; }

    /// <summary>Whether none of its records is on the input's chromosome.</summary>
    public bool IsOffChromosome { get; }

    /// <summary>Chooses among all matches, of which there is at least one.</summary>
    public static SymbolChoice Make(IReadOnlyList<SymbolMeaning> found, string? location)
    {
        var meanings = GuessWeights.Apply(found);
        var there = location is null
            ? Array.Empty<SymbolMeaning>()
            : AtLocation(meanings, location);
        var isThere = there.Count > 0 && !(IsDate(meanings) && there.All(IsName));
        var pool = isThere ? there : meanings;
        var strongest = pool.Min(meaning => meaning.Reading.Strength);
        var winners = SymbolMeaning
            .InOrder(
                pool.Where(meaning => meaning.Reading.Strength == strongest)
                    .GroupBy(meaning => meaning.Reading)
                    .SelectMany(WinnersOf)
                    .GroupBy(meaning => meaning.Id, StringComparer.Ordinal)
                    .Select(gene => Exactest(gene.First(), meanings))
            )
            .ToList();
        var others = meanings
            .Where(meaning => !winners.Exists(winner => winner.Id == meaning.Id))
            .GroupBy(meaning => meaning.Id, StringComparer.Ordinal)
            .Select(SymbolMeaning.Best);
        return new SymbolChoice(
            winners,
            SymbolMeaning.InOrder(others).ToList(),
            location is not null
                && !isThere
                && HgncLocation.Read(location).Count > 0
                && winners.TrueForAll(winner =>
                    HgncLocation.Read(winner.Match.Gene.Location).Count > 0
                )
        );
    }

    // A location does not make a date a name: 1-Mar on chromosome 5 is not IRF1, which has the alias MAR.
    private static bool IsDate(IReadOnlyList<SymbolMeaning> meanings)
    {
        var strongest = meanings.Min(meaning => meaning.Reading.Strength);
        return !meanings.Any(meaning => meaning.Reading.Strength == strongest && IsName(meaning));
    }

    private static bool IsName(SymbolMeaning meaning) => meaning.Reading.IsName;

    // Within the band, if there is one, or else anywhere on the chromosome, because bands are given more or less precisely.
    private static IReadOnlyList<SymbolMeaning> AtLocation(
        IReadOnlyList<SymbolMeaning> meanings,
        string location
    )
    {
        var within = meanings
            .Where(meaning => HgncLocation.IsWithin(meaning.Match.Gene.Location, location))
            .ToList();
        if (within.Count > 0)
        {
            return within;
        }
        var chromosomes = HgncLocation.Chromosomes(location);
        return meanings
            .Where(meaning =>
                HgncLocation.Chromosomes(meaning.Match.Gene.Location).Any(chromosomes.Contains)
            )
            .ToList();
    }

    // The matches of one reading with its best kind of match, exact matches before those in another case.
    private static IEnumerable<SymbolMeaning> WinnersOf(IEnumerable<SymbolMeaning> reading)
    {
        var meanings = reading.ToList();
        var step = meanings.Min(meaning => meaning.MatchRank);
        var best = meanings.Where(meaning => meaning.MatchRank == step).ToList();
        if (step == (int)HgncMatchType.Approved && best[0].Reading.RanksPreviousAsApproved)
        {
            return meanings.Where(meaning =>
                meaning.Match.How is HgncMatchType.Approved or HgncMatchType.Previous
                || (
                    meaning.Reading.Kind is ReadingKind.Latin
                    && meaning.Match.How is HgncMatchType.Alias
                )
            );
        }
        if (best.Exists(meaning => meaning.IsExact))
        {
            // SRC-1 is NCOA1 by its alias SRC1, which was also a previous symbol of SRC.
            // PLCε is PLCE1 by its alias PLCE, which was also a previous symbol of PLCL1.
            return
                best[0].Reading.Kind is ReadingKind.Joined or ReadingKind.Latin
                && step == (int)HgncMatchType.Previous
                ? meanings.Where(meaning =>
                    meaning.IsExact
                    && meaning.Match.How is HgncMatchType.Previous or HgncMatchType.Alias
                )
                : best.Where(meaning => meaning.IsExact);
        }
        // GluD1 is an alias of GRID1, and GLUD1 another gene; Met is MET. eIF2a is a protein's name, an alias of EIF2S1 in another case.
        if (step == (int)HgncMatchType.Approved && LetterCase.IsMixed(best[0].Reading.Texts[0]))
        {
            var isProtein = char.IsLower(best[0].Reading.Texts[0][0]);
            return best.Concat(
                meanings.Where(meaning =>
                    meaning.IsExact || (isProtein && meaning.Match.How is HgncMatchType.Alias)
                )
            );
        }
        // An alias in its exact form is as likely as a previous symbol in another case: p18 and P18.
        return step == (int)HgncMatchType.Previous
            ? best.Concat(
                meanings.Where(meaning =>
                    meaning.IsExact && meaning.Match.How is HgncMatchType.Alias
                )
            )
            : best;
    }

    // If one of the gene's values has exactly the form of the input, nothing was repaired.
    private static SymbolMeaning Exactest(
        SymbolMeaning winner,
        IReadOnlyList<SymbolMeaning> meanings
    ) =>
        winner.IsExact
            ? winner
            : SymbolMeaning
                .InOrder(
                    meanings.Where(meaning =>
                        meaning.IsExact
                        && meaning.Id == winner.Id
                        && meaning.Reading.Strength == winner.Reading.Strength
                    )
                )
                .Cast<SymbolMeaning?>()
                .FirstOrDefault()
                ?? winner;
}
