using System.Collections.Generic;

namespace Hgnc.Comparison;

/// <summary>Which changes somebody wants to hear of.</summary>
public sealed record ComparisonOptions
{
    /// <summary>The kinds of changes; null or empty for all.</summary>
    public IReadOnlyCollection<HgncChangeKind>? Kinds { get; init; }

    /// <summary>
    /// The fields that are compared, by HGNC's names or the properties'; null or empty for the usual ones: all but dates, notes and
    /// what says the same as another field (<c>locus_group</c>, <c>location_sortable</c>, <c>gene_group_id</c>, <c>alias_name</c>,
    /// <c>prev_name</c>).
    /// </summary>
    public IReadOnlyCollection<string>? Properties { get; init; }
}
