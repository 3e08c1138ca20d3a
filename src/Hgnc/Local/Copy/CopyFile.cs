using System;
using System.IO;
using System.Threading;

namespace Hgnc.Local.Copy;

/// <summary>Where a copy is, and what tells its file from another one in the same place.</summary>
internal sealed record CopyFile(string Path, long Length, DateTime Written)
{
    /// <summary>The archive of HGNC's files of gene groups; null where the copy has none.</summary>
    public string? Groups { get; init; }

    /// <summary>Its SHA-256.</summary>
    public string? GroupsChecksum { get; init; }

    /// <summary>A copy that is always at one path, whatever import put it there.</summary>
    public static Func<CopyFile> Always(string path)
    {
        var seen = new CopyFile(path, 0, DateTime.MinValue);
        return () =>
        {
            var file = new FileInfo(path);
            if (file.Exists)
            {
                Volatile.Write(ref seen, new CopyFile(path, file.Length, file.LastWriteTimeUtc));
            }
            // What was opened stays good where the file is gone.
            return Volatile.Read(ref seen);
        };
    }
}
