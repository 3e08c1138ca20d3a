using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tool.Demo;

/// <summary>The results of find and get for a table of genes.</summary>
/// <param name="Rows">The number of rows in the table.</param>
/// <param name="Genes">The records.</param>
/// <param name="Resolved">The resolutions of symbols that are not approved.</param>
/// <param name="Missing">The resolutions of symbols that mean no gene or several.</param>
internal sealed record FoundAndMissing(
    int Rows,
    IReadOnlyList<HgncGene> Genes,
    IReadOnlyList<HgncResolution> Resolved,
    IReadOnlyList<HgncResolution> Missing
)
{
    // The sample contains a renamed gene, an alias of three genes and a typing error, to show what happens to them.
    private static readonly string[] Old = ["MARCH1", "p65"];
    private static readonly string[] Unknown = ["BRAC1"];

    /// <summary>Whether every row has the expected result.</summary>
    public bool IsAsExpected =>
        Inputs(Resolved).SequenceEqual(Old, StringComparer.Ordinal)
        && Inputs(Missing).SequenceEqual(Unknown, StringComparer.Ordinal)
        && Genes.Count == Rows - Missing.Count;

    private static IEnumerable<string> Inputs(IEnumerable<HgncResolution> resolutions) =>
        resolutions.Select(resolution => resolution.Input);
}
