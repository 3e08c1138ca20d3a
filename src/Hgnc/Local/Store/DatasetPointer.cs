using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Hgnc.Rest.Addresses;

namespace Hgnc.Local.Store;

/// <summary>The contents of <c>dataset.json</c>: the file of the copy, and its metadata.</summary>
internal sealed record DatasetPointer
{
    /// <summary>The name of the copy's file, in the same folder.</summary>
    public string File { get; init; } = "";

    public DateTime? ReleaseDate { get; init; }

    /// <summary>The day of the release, as <c>yyyy-MM-dd</c>.</summary>
    public string? Release { get; init; }

    /// <summary>The day of the archive's next release, as <c>yyyy-MM-dd</c>, or null if there was none or it is not known.</summary>
    public string? NextRelease { get; init; }

    /// <summary>The SHA-256 of the complete set's file.</summary>
    public string? Checksum { get; init; }

    public DateTime Imported { get; init; }

    public DateTime Checked { get; init; }

    public long RecordCount { get; init; }

    public long WithdrawnCount { get; init; }

    /// <summary>The origin of the records.</summary>
    public DatasetPart? CompleteSet { get; init; }

    /// <summary>The origin of the withdrawn entries, or null if there were none.</summary>
    public DatasetPart? Withdrawn { get; init; }

    /// <summary>HGNC's files of gene groups, or null if the copy has none.</summary>
    public DatasetGroups? Groups { get; init; }

    /// <exception cref="JsonException">The file does not have the form that <see cref="Write"/> gives it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DatasetPointer Read(string path)
    {
        // A reader must not prevent the file from being replaced.
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

/// <summary>One of the files from which a copy was made.</summary>
internal sealed record DatasetPart
{
    /// <summary>The address, or the file's path.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The version according to the server, or null for a file on a disk.</summary>
    public FileVersion? Version { get; init; }
}

/// <summary>The archive of HGNC's files of gene groups for a copy.</summary>
internal sealed record DatasetGroups
{
    /// <summary>The name of the archive, in the folder of the copy.</summary>
    public string File { get; init; } = "";

    /// <summary>The SHA-256 of the archive.</summary>
    public string Checksum { get; init; } = "";

    /// <summary>The number of groups.</summary>
    public long Count { get; init; }

    /// <summary>The origin of each file.</summary>
    public IReadOnlyList<DatasetPart> Parts { get; init; } = [];
}
