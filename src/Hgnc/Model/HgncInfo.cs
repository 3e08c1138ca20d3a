using System;

namespace Hgnc;

/// <summary>What the service (or a copy of its data) reports about itself: "info" in the REST help.</summary>
public sealed record HgncInfo
{
    /// <summary>The time of the last update of the data, UTC.</summary>
    public DateTime? LastModified { get; init; }

    /// <summary>The number of records (<c>numDoc</c>).</summary>
    public long DocumentCount { get; init; }

    /// <summary>The fields that fetch and search support, each once.</summary>
    public HgncList<string> SearchableFields { get; init; } = HgncList<string>.Empty;

    /// <summary>The fields that records can have, each once.</summary>
    public HgncList<string> StoredFields { get; init; } = HgncList<string>.Empty;

    /// <summary>The time that the search server took (<c>QTime</c>).</summary>
    public TimeSpan QueryTime { get; init; }

    /// <summary>The source.</summary>
    public HgncSourceKind Source { get; init; }
}
