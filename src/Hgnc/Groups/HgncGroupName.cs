using System;

namespace Hgnc.Groups;

/// <summary>A gene group by its number and name.</summary>
public sealed record HgncGroupName
{
    /// <summary>HGNC's number of the group, such as 1157.</summary>
    public long Id { get; init; }

    /// <summary>The name, such as <c>RAF family</c>, or the number if no record or file has a name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
