using System;

namespace Hgnc.Groups;

/// <summary>A line of a tree of gene groups.</summary>
public sealed record HgncGroupNode
{
    /// <summary>How many steps the group is below the first one.</summary>
    public int Depth { get; init; }

    /// <summary>The lines before the name that show the tree.</summary>
    public string Branch { get; init; } = "";

    /// <summary>HGNC's number of the group.</summary>
    public long Id { get; init; }

    /// <summary>The name of the group.</summary>
    public string Name { get; init; } = "";

    /// <summary>How many genes belong to the group itself.</summary>
    public int GeneCount { get; init; }

    /// <summary>How many genes belong to the group or to a group below it, each counted once; null if the hierarchy is not known.</summary>
    public int? TotalGeneCount { get; init; }

    /// <summary>
    /// Whether the group stands further up in the same tree, because it has several parents: the groups below it are shown there.
    /// </summary>
    public bool IsRepeated { get; init; }

    /// <summary>Where it came from.</summary>
    public HgncSourceKind Source { get; init; }

    /// <summary>The day of the release, as <c>yyyy-MM-dd</c>; null if the service answered.</summary>
    public string? Release { get; init; }

    /// <summary>The line of the tree.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Branch}{Name} ({Id}){(IsRepeated ? " …" : "")}");
}
