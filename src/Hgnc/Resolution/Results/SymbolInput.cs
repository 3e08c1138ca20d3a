using System;
using System.Collections.Generic;

namespace Hgnc;

/// <summary>What is to be resolved: a text, or what a row of a table says of one gene.</summary>
public sealed record SymbolInput
{
    /// <summary>A symbol, an HGNC ID or an accession; null where there are only identifiers.</summary>
    public string? Text { get; init; }

    /// <summary>Identifiers that stand beside it, the most trusted first: they decide.</summary>
    public IReadOnlyList<FieldTerm> Identifiers { get; init; } = Array.Empty<FieldTerm>();

    /// <summary>Where the gene is, such as <c>17</c>, <c>chrX</c> or <c>17q21.31</c>: it settles ties. Null where it is not known.</summary>
    public string? Chromosome { get; init; }

    /// <summary>Whether a text names a chromosome, so that it can settle anything.</summary>
    public static bool NamesChromosome(string? text) => HgncLocation.Chromosomes(text).Count > 0;

    /// <summary>Checks the chromosome that a user gives for all inputs.</summary>
    /// <param name="chromosome">The chromosome; null if none is given.</param>
    /// <param name="option">What the user calls it, such as <c>-Chromosome</c>.</param>
    /// <exception cref="HgncException">It names no human chromosome.</exception>
    public static void CheckChromosome(string? chromosome, string option)
    {
        if (chromosome is not null && !NamesChromosome(chromosome))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"{option} '{chromosome}' is not a human chromosome.",
                "Give 1 to 22, X, Y or MT, with or without chr, or a location such as 17q21.31."
            );
        }
    }

    /// <summary>The input, with this chromosome if it has none of its own.</summary>
    public SymbolInput WithDefaultChromosome(string? chromosome) =>
        chromosome is null || NamesChromosome(Chromosome)
            ? this
            : this with
            {
                Chromosome = chromosome,
            };
}
