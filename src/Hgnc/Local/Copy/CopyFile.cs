using System;
using System.IO;
using System.Threading;

namespace Hgnc.Local.Copy;

/// <summary>The path of a copy, and the properties that distinguish its file from another one at the same path.</summary>
internal sealed record CopyFile(string Path, long Length, DateTime Written)
{
    /// <summary>The archive of HGNC's files of gene groups, or null if the copy has none.</summary>
    public string? Groups { get; init; }

    /// <summary>The SHA-256 of the archive.</summary>
    public string? GroupsChecksum { get; init; }

    /// <summary>A copy that is always at one path, whichever import made it.</summary>
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
            // An open file can be read even after it was deleted.
            return Volatile.Read(ref seen);
        };
    }
}
