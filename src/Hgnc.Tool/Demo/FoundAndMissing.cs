using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tool.Demo;

/// <summary>What find and get made of a table of genes.</summary>
/// <param name="Rows">How many rows the table has.</param>
/// <param name="Genes">The records that came.</param>
/// <param name="Missing">The symbols that had none.</param>
internal sealed record FoundAndMissing(
    int Rows,
    IReadOnlyList<HgncGene> Genes,
    IReadOnlyList<string> Missing
)
{
    // A renamed gene, an alias of three and a slip of the pen are in the sample to show what becomes of them.
    private static readonly string[] NotApproved = ["MARCH1", "p65", "BRAC1"];

    /// <summary>Whether every row came to what the sample is made for.</summary>
    public bool IsAsExpected =>
        Missing.SequenceEqual(NotApproved, StringComparer.Ordinal)
        && Genes.Count == Rows - Missing.Count;
}
