using System;

namespace Hgnc;

/// <summary>What the service (or a copy of its data) says of itself: the REST help's "info".</summary>
public sealed record HgncInfo
{
    /// <summary>When the data were last updated, UTC.</summary>
    public DateTime? LastModified { get; init; }

    /// <summary>How many records there are (<c>numDoc</c>).</summary>
    public long DocumentCount { get; init; }

    /// <summary>The fields that fetch and search take, each once.</summary>
    public HgncList<string> SearchableFields { get; init; } = HgncList<string>.Empty;

    /// <summary>The fields that records can have, each once.</summary>
    public HgncList<string> StoredFields { get; init; } = HgncList<string>.Empty;

    /// <summary>How long the search server took (<c>QTime</c>).</summary>
    public TimeSpan QueryTime { get; init; }

    /// <summary>Where it came from.</summary>
    public HgncSourceKind Source { get; init; }
}
