using System;

namespace Hgnc.Groups;

/// <summary>
/// One of HGNC's gene groups. Names, parents and children come from HGNC's files of gene groups; without them the group has only what
/// the records say: its number, its name and its genes.
/// </summary>
public sealed record HgncGeneGroup
{
    /// <summary>The input that the group answers.</summary>
    public string? Input { get; init; }

    /// <summary>HGNC's number of the group, such as 1157.</summary>
    public long Id { get; init; }

    /// <summary>The name, such as <c>RAF family</c>; the number if no record or file says a name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The root symbol of the group's genes, such as <c>HOMER</c>; null if there is none.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Other names of the group.</summary>
    public HgncList<string> Aliases { get; init; } = HgncList<string>.Empty;

    /// <summary>What HGNC says of the group; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Where the description comes from; null if HGNC does not say it.</summary>
    public string? DescriptionSource { get; init; }

    /// <summary>A gene that is typical of the group; null if HGNC names none.</summary>
    public string? TypicalGene { get; init; }

    /// <summary>PubMed IDs of papers about the group.</summary>
    public HgncList<string> PubmedIds { get; init; } = HgncList<string>.Empty;

    /// <summary>The groups directly above.</summary>
    public HgncList<HgncGroupName> Parents { get; init; } = HgncList<HgncGroupName>.Empty;

    /// <summary>The groups directly below.</summary>
    public HgncList<HgncGroupName> Children { get; init; } = HgncList<HgncGroupName>.Empty;

    /// <summary>The genes that belong to the group itself. Genes of groups below are not among them.</summary>
    public HgncList<HgncGroupGene> Genes { get; init; } = HgncList<HgncGroupGene>.Empty;

    /// <summary>How many genes belong to the group itself.</summary>
    public int GeneCount => Genes.Count;

    /// <summary>
    /// How many genes belong to the group or to a group below it, each counted once; null if the hierarchy is not known.
    /// </summary>
    public int? TotalGeneCount { get; init; }

    /// <summary>Whether HGNC's files of gene groups answered. Without them, parents and children are not known.</summary>
    public bool HasHierarchy { get; init; }

    /// <summary>The group's page at HGNC.</summary>
    public string Url =>
        FormattableString.Invariant($"https://www.genenames.org/data/genegroup/#!/group/{Id}");

    /// <summary>Where it came from.</summary>
    public HgncSourceKind Source { get; init; }

    /// <summary>The day of the release, as <c>yyyy-MM-dd</c>; null if the service answered.</summary>
    public string? Release { get; init; }

    /// <summary>The name and the number.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name} ({Id})");
}
