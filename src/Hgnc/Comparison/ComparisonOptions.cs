using System.Collections.Generic;

namespace Hgnc.Comparison;

/// <summary>The changes to report.</summary>
public sealed record ComparisonOptions
{
    /// <summary>The kinds of changes; null or empty for all.</summary>
    public IReadOnlyCollection<HgncChangeKind>? Kinds { get; init; }

    /// <summary>
    /// The fields to compare, by HGNC's names or the properties', or null or empty for the default: all except dates, notes and
    /// fields that repeat another field (<c>locus_group</c>, <c>location_sortable</c>, <c>gene_group_id</c>, <c>alias_name</c>,
    /// <c>prev_name</c>).
    /// </summary>
    public IReadOnlyCollection<string>? Properties { get; init; }
}
