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
    public static bool IsPlace(string? text) => HgncLocation.Chromosomes(text).Count > 0;

    /// <summary>Where the input came from: what an error points at.</summary>
    public object? Origin { get; init; }
}
