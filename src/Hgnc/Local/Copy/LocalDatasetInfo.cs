using System;

namespace Hgnc.Local;

/// <summary>The contents and the age of a local copy of HGNC's data.</summary>
public sealed record LocalDatasetInfo
{
    /// <summary>The path of the copy.</summary>
    public string Path { get; init; } = "";

    /// <summary>The number of gene records. Withdrawn entries are counted separately.</summary>
    public long RecordCount { get; init; }

    /// <summary>The number of withdrawn entries.</summary>
    public long WithdrawnCount { get; init; }

    /// <summary>
    /// The latest day on which HGNC modified one of the records, UTC. The bulk files have no better date. Null
    /// if no record has this date.
    /// </summary>
    public DateTime? LastModified { get; init; }

    /// <summary>
    /// The day of the release, as <c>yyyy-MM-dd</c>: the day of the file in the archive, or the day on which HGNC put the file on its server. If neither
    /// is known, the day of <see cref="LastModified"/>, or null without that.
    /// </summary>
    public string? Release { get; init; }

    /// <summary>The SHA-256 of the unchanged file that the records came from, or null in a copy of an earlier version.</summary>
    public string? Checksum { get; init; }

    /// <summary>The time of the import, UTC.</summary>
    public DateTime Imported { get; init; }

    /// <summary>The size of the file, in bytes.</summary>
    public long Size { get; init; }
}
