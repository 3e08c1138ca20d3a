namespace Hgnc.Groups;

/// <summary>A gene that belongs to a gene group.</summary>
public sealed record HgncGroupGene
{
    /// <summary>The HGNC ID, such as <c>HGNC:1097</c>.</summary>
    public string HgncId { get; init; } = "";

    /// <summary>The approved symbol, or null if HGNC's file of members has a gene that the records do not have.</summary>
    public string? Symbol { get; init; }

    /// <summary>The groups through which the gene belongs to the requested group: the group itself, or groups below it.</summary>
    public HgncList<HgncGroupName> Groups { get; init; } = HgncList<HgncGroupName>.Empty;

    /// <summary>The source.</summary>
    public HgncSourceKind Source { get; init; }

    /// <summary>The day of the release, as <c>yyyy-MM-dd</c>, or null for the service.</summary>
    public string? Release { get; init; }

    /// <summary>The symbol, or the HGNC ID if there is no symbol.</summary>
    public override string ToString() => Symbol ?? HgncId;
}
