using System;

namespace Hgnc.Groups;

/// <summary>A line of a tree of gene groups.</summary>
public sealed record HgncGroupNode
{
    /// <summary>The number of steps below the first group.</summary>
    public int Depth { get; init; }

    /// <summary>The part of the line before the name, which shows the tree.</summary>
    public string Branch { get; init; } = "";

    /// <summary>HGNC's number of the group.</summary>
    public long Id { get; init; }

    /// <summary>The name of the group.</summary>
    public string Name { get; init; } = "";

    /// <summary>The number of genes that belong to the group itself.</summary>
    public int GeneCount { get; init; }

    /// <summary>The number of genes that belong to the group or to a group below it, each counted once, or null if the hierarchy is not known.</summary>
    public int? TotalGeneCount { get; init; }

    /// <summary>
    /// Whether the group already occurred in the same tree, because it has several parents. The groups below it are shown there.
    /// </summary>
    public bool IsRepeated { get; init; }

    /// <summary>The source.</summary>
    public HgncSourceKind Source { get; init; }

    /// <summary>The day of the release, as <c>yyyy-MM-dd</c>, or null for the service.</summary>
    public string? Release { get; init; }

    /// <summary>The line of the tree.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Branch}{Name} ({Id}){(IsRepeated ? " …" : "")}");
}
