using System;

namespace Hgnc;

/// <summary>One of HGNC's releases, in the archive, on this machine, or both.</summary>
public sealed record HgncRelease
{
    /// <summary>The day of the release, as <c>yyyy-MM-dd</c>, which is also its name.</summary>
    public string Release { get; init; } = "";

    /// <summary>The same day, UTC.</summary>
    public DateTime Date { get; init; }

    /// <summary>The series in the archive: <c>Monthly</c>, <c>Quarterly</c> or both, joined with <c>|</c>; empty if it is not known.</summary>
    public HgncList<string> Series { get; init; } = HgncList<string>.Empty;

    /// <summary>Whether the release is saved on this machine, so that it can be used without a request.</summary>
    public bool IsSaved { get; init; }

    /// <summary>The number of genes, or null if the release is not saved.</summary>
    public long? RecordCount { get; init; }

    /// <summary>The number of withdrawn entries, or null if the release is not saved.</summary>
    public long? WithdrawnCount { get; init; }

    /// <summary>The size in bytes: of the saved copy, or else of the archive's file. Null if the archive does not give it.</summary>
    public long? Size { get; init; }

    /// <summary>The file of the saved copy, or null if the release is not saved.</summary>
    public string? Path { get; init; }

    /// <summary>The address or the file of the complete set.</summary>
    public string? Origin { get; init; }

    /// <summary>The address or the file of the withdrawn entries, or null.</summary>
    public string? WithdrawnOrigin { get; init; }

    /// <summary>The day of the archive's next release, UTC, or null if there was none yet or it is not known.</summary>
    public DateTime? Next { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Release;
}
