using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Hgnc.Rest.Addresses;

namespace Hgnc.Local.Store;

/// <summary>What <c>dataset.json</c> says: which file of the folder is the copy, and what is to be known of it.</summary>
internal sealed record DatasetPointer
{
    /// <summary>The name of the copy's file, in the same folder.</summary>
    public string File { get; init; } = "";

    public DateTime? ReleaseDate { get; init; }

    /// <summary>The day of the release, as <c>yyyy-MM-dd</c>.</summary>
    public string? Release { get; init; }

    /// <summary>The day of the archive's next release, as <c>yyyy-MM-dd</c>; null where there was none, or it is not known.</summary>
    public string? NextRelease { get; init; }

    /// <summary>The SHA-256 of the complete set's file.</summary>
    public string? Checksum { get; init; }

    public DateTime Imported { get; init; }

    public DateTime Checked { get; init; }

    public long RecordCount { get; init; }

    public long WithdrawnCount { get; init; }

    /// <summary>Where the records came from.</summary>
    public DatasetPart? CompleteSet { get; init; }

    /// <summary>Where the withdrawn entries came from; null where there were none.</summary>
    public DatasetPart? Withdrawn { get; init; }

    /// <summary>HGNC's files of gene groups; null where the copy has none.</summary>
    public DatasetGroups? Groups { get; init; }

    /// <exception cref="JsonException">It is not what <see cref="Write"/> writes.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static DatasetPointer Read(string path)
    {
        // Whoever reads must not be in the way of the next one that takes its place.
        using var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        var pointer = DatasetJson.Read(file);
        return
            pointer is { CompleteSet: not null }
            && DatasetFolder.IsCopyName(pointer.File)
            && (pointer.Groups is null || DatasetFolder.IsGroupsName(pointer.Groups.File))
            ? pointer
            : throw new JsonException("It does not name a copy.");
    }

    public void Write(string path)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        DatasetJson.Write(file, this);
        file.Flush(flushToDisk: true);
    }
}

/// <summary>One of the two things that a copy is made of.</summary>
internal sealed record DatasetPart
{
    /// <summary>The address, or the file's path.</summary>
    public string Origin { get; init; } = "";

    /// <summary>What the server said of the version; null for a file on a disk.</summary>
    public FileVersion? Version { get; init; }
}

/// <summary>The archive of HGNC's files of gene groups that belongs to a copy.</summary>
internal sealed record DatasetGroups
{
    /// <summary>The name of the archive, in the folder of the copy.</summary>
    public string File { get; init; } = "";

    /// <summary>The SHA-256 of the archive.</summary>
    public string Checksum { get; init; } = "";

    /// <summary>How many groups there are.</summary>
    public long Count { get; init; }

    /// <summary>Where each of the files came from.</summary>
    public IReadOnlyList<DatasetPart> Parts { get; init; } = [];
}
