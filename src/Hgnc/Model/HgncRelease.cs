using System;

namespace Hgnc;

/// <summary>One of HGNC's releases: in the archive, on this machine, or both.</summary>
public sealed record HgncRelease
{
    /// <summary>The day of the release, as <c>yyyy-MM-dd</c>: its name everywhere.</summary>
    public string Release { get; init; } = "";

    /// <summary>The same day, UTC.</summary>
    public DateTime Date { get; init; }

    /// <summary>Where the archive has it: <c>Monthly</c>, <c>Quarterly</c> or both, with <c>|</c> between them; empty where that is not known.</summary>
    public HgncList<string> Series { get; init; } = HgncList<string>.Empty;

    /// <summary>Whether it is saved on this machine, so that it answers without a request.</summary>
    public bool IsSaved { get; init; }

    /// <summary>How many genes it has; null where it is not saved.</summary>
    public long? RecordCount { get; init; }

    /// <summary>How many withdrawn entries it has; null where it is not saved.</summary>
    public long? WithdrawnCount { get; init; }

    /// <summary>The size in bytes: of the saved copy, else of the archive's file. Null where the archive does not say it.</summary>
    public long? Size { get; init; }

    /// <summary>The saved copy's file; null where it is not saved.</summary>
    public string? Path { get; init; }

    /// <summary>The address or the file of the complete set.</summary>
    public string? Origin { get; init; }

    /// <summary>The address or the file of the withdrawn entries; null where there is none.</summary>
    public string? WithdrawnOrigin { get; init; }

    /// <summary>The day of the archive's next release, UTC; null where there was none yet, or it is not known.</summary>
    public DateTime? Next { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Release;
}
