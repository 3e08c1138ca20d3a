using System;

namespace Hgnc.Local;

/// <summary>What a local copy of HGNC's data holds, and since when.</summary>
public sealed record LocalDatasetInfo
{
    /// <summary>The file that the copy is.</summary>
    public string Path { get; init; } = "";

    /// <summary>How many records of genes it has; withdrawn entries are counted apart.</summary>
    public long RecordCount { get; init; }

    /// <summary>How many withdrawn entries it has.</summary>
    public long WithdrawnCount { get; init; }

    /// <summary>
    /// The latest day on which HGNC modified one of the records, UTC: the bulk files say nothing better of themselves. Null
    /// where no record has such a day.
    /// </summary>
    public DateTime? LastModified { get; init; }

    /// <summary>
    /// The day of the release, as <c>yyyy-MM-dd</c>: of the archive's file, or on which HGNC put the file on its server. Where neither is
    /// known it is the day of <see cref="LastModified"/>, and null without that.
    /// </summary>
    public string? Release { get; init; }

    /// <summary>The SHA-256 of the file that the records came from, as it came; null in a copy of an earlier version.</summary>
    public string? Checksum { get; init; }

    /// <summary>When the copy was made, UTC.</summary>
    public DateTime Imported { get; init; }

    /// <summary>The size of the file, in bytes.</summary>
    public long Size { get; init; }
}
