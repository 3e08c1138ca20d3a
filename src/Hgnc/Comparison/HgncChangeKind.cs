namespace Hgnc.Comparison;

/// <summary>The kinds of changes of a gene from one release to another. The names are stable, because scripts compare them.</summary>
public enum HgncChangeKind
{
    /// <summary>The gene is new: the older release does not have its HGNC ID.</summary>
    New,

    /// <summary>The approved symbol has changed.</summary>
    Symbol,

    /// <summary>The approved name has changed.</summary>
    Name,

    /// <summary>The entry was withdrawn, and no replacement is known.</summary>
    Withdrawn,

    /// <summary>The entry was withdrawn, and one gene replaced it.</summary>
    Merged,

    /// <summary>The entry was withdrawn, and several genes replaced it.</summary>
    Split,

    /// <summary>The locus type has changed.</summary>
    LocusType,

    /// <summary>The location has changed.</summary>
    Location,

    /// <summary>The aliases have changed.</summary>
    Alias,

    /// <summary>The previous symbols have changed.</summary>
    PreviousSymbol,

    /// <summary>The gene groups have changed.</summary>
    GeneGroup,

    /// <summary>The identifiers of other databases, or the publications, have changed.</summary>
    CrossReference,

    /// <summary>The entry was withdrawn in the older release, and is a gene in the newer one.</summary>
    Reinstated,

    /// <summary>Another field has changed. These fields are compared only if the user names them.</summary>
    Other,

    /// <summary>A gene of the input has not changed.</summary>
    Unchanged,

    /// <summary>An input names no gene of the two releases, or several.</summary>
    NotFound,
}
