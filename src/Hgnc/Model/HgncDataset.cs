using System;

namespace Hgnc;

/// <summary>The user's local copy of HGNC's data: its contents, age and origin. There may be no copy.</summary>
public sealed record HgncDataset
{
    /// <summary>Whether there is a usable copy.</summary>
    public bool Exists { get; init; }

    /// <summary>The path of the copy, or, without a copy, the folder for it.</summary>
    public string Path { get; init; } = "";

    /// <summary>
    /// The time when HGNC released the data, UTC: from the server of the download (Last-Modified), or else the latest day on which one of
    /// the records was modified.
    /// </summary>
    public DateTime? ReleaseDate { get; init; }

    /// <summary>The day of the release, as <c>yyyy-MM-dd</c>, or null if there is no copy or the day is not known.</summary>
    public string? Release { get; init; }

    /// <summary>The SHA-256 of the unchanged file that the records came from, or null in a copy of an earlier version.</summary>
    public string? Checksum { get; init; }

    /// <summary>A line to cite the data, or null without a copy.</summary>
    public string? Citation =>
        Exists
            ? $"HUGO Gene Nomenclature Committee (HGNC), www.genenames.org, release {Release ?? "of an unknown day"}: "
                + FormattableString.Invariant($"{RecordCount:N0} genes")
                + $", {Origin}"
                + (Checksum is null ? "" : $", SHA-256 {Checksum}")
                + "."
            : null;

    /// <summary>The time of the import, UTC.</summary>
    public DateTime? Imported { get; init; }

    /// <summary>When it was last known to be the newest, UTC: after a download, after a server had no newer data, or after an import of files.</summary>
    public DateTime? Checked { get; init; }

    /// <summary>The time since <see cref="Checked"/> when this object was created.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>The number of gene records. Withdrawn entries are counted separately.</summary>
    public long RecordCount { get; init; }

    /// <summary>The number of withdrawn entries.</summary>
    public long WithdrawnCount { get; init; }

    /// <summary>The size of the file, in bytes.</summary>
    public long Size { get; init; }

    /// <summary>The address or the file of the records.</summary>
    public string? Origin { get; init; }

    /// <summary>The address or the file of the withdrawn entries, or null.</summary>
    public string? WithdrawnOrigin { get; init; }

    /// <summary>
    /// The number of gene groups in HGNC's files of gene groups, or null if the copy does not have the files. Without them, the groups come from
    /// the records and have no parents and children.
    /// </summary>
    public long? GeneGroupCount { get; init; }

    /// <summary>The address or the file of <c>family.csv</c>, which names the gene groups, or null if the copy does not have it.</summary>
    public string? GeneGroupOrigin { get; init; }

    /// <summary>
    /// Why this save did not update the gene groups, and what to do, or null if it did or did not have to. The rest of the copy is complete.
    /// </summary>
    public string? GeneGroupProblem { get; init; }

    /// <summary>Why an existing copy is not usable, or null.</summary>
    public string? Problem { get; init; }
}
