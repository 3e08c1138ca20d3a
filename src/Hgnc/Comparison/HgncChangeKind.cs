namespace Hgnc.Comparison;

/// <summary>What has changed of a gene from one release to another. The names are stable: scripts compare them.</summary>
public enum HgncChangeKind
{
    /// <summary>The gene is new: the older release has nothing under its HGNC ID.</summary>
    New,

    /// <summary>The approved symbol is another one.</summary>
    Symbol,

    /// <summary>The approved name is another one.</summary>
    Name,

    /// <summary>The entry was withdrawn, and nothing is known to have taken its place.</summary>
    Withdrawn,

    /// <summary>The entry was withdrawn, and one gene took its place.</summary>
    Merged,

    /// <summary>The entry was withdrawn, and several genes took its place.</summary>
    Split,

    /// <summary>The locus type is another one.</summary>
    LocusType,

    /// <summary>The location is another one.</summary>
    Location,

    /// <summary>There are other aliases.</summary>
    Alias,

    /// <summary>There are other previous symbols.</summary>
    PreviousSymbol,

    /// <summary>The gene is in other gene groups.</summary>
    GeneGroup,

    /// <summary>There are other identifiers of other databases, or other publications.</summary>
    CrossReference,

    /// <summary>The entry was withdrawn in the older release, and is a gene in the newer one.</summary>
    Reinstated,

    /// <summary>Any other field, which is compared only where it is named.</summary>
    Other,

    /// <summary>A gene that was asked about has not changed.</summary>
    Unchanged,

    /// <summary>An input names no gene of the two releases, or several.</summary>
    NotFound,
}
