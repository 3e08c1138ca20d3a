using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tool.Demo;

/// <summary>What find and get made of a table of genes.</summary>
/// <param name="Rows">How many rows the table has.</param>
/// <param name="Genes">The records that came.</param>
/// <param name="Resolved">What the symbols mean that are not approved ones.</param>
/// <param name="Missing">The same of those that mean no gene, or several.</param>
internal sealed record FoundAndMissing(
    int Rows,
    IReadOnlyList<HgncGene> Genes,
    IReadOnlyList<HgncResolution> Resolved,
    IReadOnlyList<HgncResolution> Missing
)
{
    // A renamed gene, an alias of three and a slip of the pen are in the sample to show what becomes of them.
    private static readonly string[] Old = ["MARCH1", "p65"];
    private static readonly string[] Unknown = ["BRAC1"];

    /// <summary>Whether every row came to what the sample is made for.</summary>
    public bool IsAsExpected =>
        Inputs(Resolved).SequenceEqual(Old, StringComparer.Ordinal)
        && Inputs(Missing).SequenceEqual(Unknown, StringComparer.Ordinal)
        && Genes.Count == Rows - Missing.Count;

    private static IEnumerable<string> Inputs(IEnumerable<HgncResolution> resolutions) =>
        resolutions.Select(resolution => resolution.Input);
}
