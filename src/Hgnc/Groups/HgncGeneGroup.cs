using System;

namespace Hgnc.Groups;

/// <summary>
/// One of HGNC's gene groups. Names, parents and children come from HGNC's files of gene groups. Without the files, the group has only
/// the data of the records: its number, its name and its genes.
/// </summary>
public sealed record HgncGeneGroup
{
    /// <summary>The input for which the group was found.</summary>
    public string? Input { get; init; }

    /// <summary>HGNC's number of the group, such as 1157.</summary>
    public long Id { get; init; }

    /// <summary>The name, such as <c>RAF family</c>, or the number if no record or file has a name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The root symbol of the group's genes, such as <c>HOMER</c>, or null.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Other names of the group.</summary>
    public HgncList<string> Aliases { get; init; } = HgncList<string>.Empty;

    /// <summary>HGNC's description of the group, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The source of the description, or null if HGNC does not give it.</summary>
    public string? DescriptionSource { get; init; }

    /// <summary>A typical gene of the group, or null if HGNC names none.</summary>
    public string? TypicalGene { get; init; }

    /// <summary>PubMed IDs of papers about the group.</summary>
    public HgncList<string> PubmedIds { get; init; } = HgncList<string>.Empty;

    /// <summary>The groups directly above.</summary>
    public HgncList<HgncGroupName> Parents { get; init; } = HgncList<HgncGroupName>.Empty;

    /// <summary>The groups directly below.</summary>
    public HgncList<HgncGroupName> Children { get; init; } = HgncList<HgncGroupName>.Empty;

    /// <summary>The genes that belong to the group itself, without those of the groups below.</summary>
    public HgncList<HgncGroupGene> Genes { get; init; } = HgncList<HgncGroupGene>.Empty;

    /// <summary>The number of genes that belong to the group itself.</summary>
    public int GeneCount => Genes.Count;

    /// <summary>
    /// The number of genes that belong to the group or to a group below it, each counted once, or null if the hierarchy is not known.
    /// </summary>
    public int? TotalGeneCount { get; init; }

    /// <summary>Whether the data come from HGNC's files of gene groups. Without them, parents and children are not known.</summary>
    public bool HasHierarchy { get; init; }

    /// <summary>The group's page at HGNC.</summary>
    public string Url =>
        FormattableString.Invariant($"https://www.genenames.org/data/genegroup/#!/group/{Id}");

    /// <summary>The source.</summary>
    public HgncSourceKind Source { get; init; }

    /// <summary>The day of the release, as <c>yyyy-MM-dd</c>, or null for the service.</summary>
    public string? Release { get; init; }

    /// <summary>The name and the number.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name} ({Id})");
}
