using System;
using System.Collections.Generic;

namespace Hgnc;

/// <summary>An input to resolve: a text, or the values for one gene in a row of a table.</summary>
public sealed record SymbolInput
{
    /// <summary>A symbol, an HGNC ID or an accession, or null if there are only identifiers.</summary>
    public string? Text { get; init; }

    /// <summary>Identifiers in the same row, the most trusted first. They decide.</summary>
    public IReadOnlyList<FieldTerm> Identifiers { get; init; } = Array.Empty<FieldTerm>();

    /// <summary>The cell with the symbol and an identifier together, such as <c>BRCA1|672</c>, which is the input of the result; otherwise null.</summary>
    internal string? Cell { get; init; }

    /// <summary>
    /// Whether the identifier is only a number in brackets after the symbol, which can also be a count. If the two mean different genes, the input
    /// is ambiguous.
    /// </summary>
    internal bool HasUncertainIdentifier { get; init; }

    /// <summary>The location of the gene, such as <c>17</c>, <c>chrX</c> or <c>17q21.31</c>, which decides between several genes, or null.</summary>
    public string? Chromosome { get; init; }

    /// <summary>The species of the row if it is not human, such as <c>mouse</c>, or null. The input then names no human gene.</summary>
    public string? Species { get; init; }

    /// <summary>
    /// The text in another column for symbols of the same row, or null. It decides nothing, but if it is the approved symbol of another gene, a
    /// warning says so.
    /// </summary>
    public string? OtherSymbol { get; init; }

    /// <summary>Whether a text names a chromosome, so that it can decide between genes.</summary>
    public static bool NamesChromosome(string? text) => HgncLocation.Chromosomes(text).Count > 0;

    /// <summary>Checks the user's chromosome for all inputs.</summary>
    /// <param name="chromosome">The chromosome, or null.</param>
    /// <param name="option">The user's name for the option, such as <c>-Chromosome</c>.</param>
    /// <exception cref="HgncException">The text is not a human chromosome.</exception>
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

    /// <summary>The input, with this chromosome unless it has its own.</summary>
    public SymbolInput WithDefaultChromosome(string? chromosome) =>
        chromosome is null || NamesChromosome(Chromosome)
            ? this
            : this with
            {
                Chromosome = chromosome,
            };
}
