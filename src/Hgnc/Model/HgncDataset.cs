using System;

namespace Hgnc;

/// <summary>The user's local copy of HGNC's data: what it holds, how new it is, and where it came from; or that there is none.</summary>
public sealed record HgncDataset
{
    /// <summary>Whether there is a copy that can answer.</summary>
    public bool Exists { get; init; }

    /// <summary>The file that the copy is; where there is none, the folder that it would be in.</summary>
    public string Path { get; init; } = "";

    /// <summary>
    /// When HGNC released the data, UTC: what the server of the download said (Last-Modified), else the latest day on which one of
    /// the records was modified.
    /// </summary>
    public DateTime? ReleaseDate { get; init; }

    /// <summary>The day of the release, as <c>yyyy-MM-dd</c>; null where there is no copy, or nothing says it.</summary>
    public string? Release { get; init; }

    /// <summary>The SHA-256 of the file that the records came from, as it came; null in a copy of an earlier version.</summary>
    public string? Checksum { get; init; }

    /// <summary>A line to cite the data by; null where there is no copy.</summary>
    public string? Citation =>
        Exists
            ? $"HUGO Gene Nomenclature Committee (HGNC), www.genenames.org, release {Release ?? "of an unknown day"}: "
                + FormattableString.Invariant($"{RecordCount:N0} genes")
                + $", {Origin}"
                + (Checksum is null ? "" : $", SHA-256 {Checksum}")
                + "."
            : null;

    /// <summary>When the copy was made, UTC.</summary>
    public DateTime? Imported { get; init; }

    /// <summary>When it was last known to be the newest, UTC: by a download, by a server that had no other, or by an import of files.</summary>
    public DateTime? Checked { get; init; }

    /// <summary>How long ago <see cref="Checked"/> was when this was asked.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>How many records of genes it has; withdrawn entries are counted apart.</summary>
    public long RecordCount { get; init; }

    /// <summary>How many withdrawn entries it has.</summary>
    public long WithdrawnCount { get; init; }

    /// <summary>The size of the file, in bytes.</summary>
    public long Size { get; init; }

    /// <summary>The address or the file that the records came from.</summary>
    public string? Origin { get; init; }

    /// <summary>The address or the file that the withdrawn entries came from; null where there was none.</summary>
    public string? WithdrawnOrigin { get; init; }

    /// <summary>
    /// How many gene groups HGNC's files of gene groups have; null if the copy does not have the files. Then the records say which groups
    /// there are, without parents and children.
    /// </summary>
    public long? GeneGroupCount { get; init; }

    /// <summary>The address or the file of <c>family.csv</c>, which names the gene groups; null if the copy does not have it.</summary>
    public string? GeneGroupOrigin { get; init; }

    /// <summary>
    /// Why this save did not bring the gene groups, and what to do; null if it did, or did not have to. The rest of the copy is complete.
    /// </summary>
    public string? GeneGroupProblem { get; init; }

    /// <summary>Why a copy that is there cannot answer; null where it can, and where there is none.</summary>
    public string? Problem { get; init; }
}
