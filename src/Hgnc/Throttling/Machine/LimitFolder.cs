using System;
using System.IO;
using System.Linq;
using Hgnc.Files;

namespace Hgnc.Throttling.Machine;

/// <summary>The limit files in the file system: their paths, and the meaning of errors when opening one.</summary>
internal static class LimitFolder
{
    private const string Extension = ".limit";
    private static readonly TimeSpan Retention = TimeSpan.FromDays(1);

    /// <summary>The folder of limits.</summary>
    public static string Find() => Path.Combine(DataFolder.Find(), "limits");

    /// <summary>
    /// The name of a limit's file. It contains the machine, because several machines can share a home folder, each with its own address
    /// and clock.
    /// </summary>
    public static string Name(string service, double rate) =>
        string.Concat(
            FormattableString
                .Invariant($"{Environment.MachineName}-{service}-{rate}")
                .ToLowerInvariant()
                .Select(letter =>
                    char.IsLetterOrDigit(letter) || letter is '-' or '.' ? letter : '_'
                )
        ) + Extension;

    /// <summary>Whether an error means that a file cannot be used.</summary>
    public static bool IsFailure(Exception error) =>
        error
            is IOException
                or UnauthorizedAccessException
                or NotSupportedException
                or ArgumentException
                or System.Security.SecurityException;

    /// <summary>Creates the folder of a limit's file, and checks that the file system supports locks.</summary>
    /// <exception cref="IOException">The folder cannot be created, the file system does not support locks, or another program has the file open.</exception>
    public static void Prepare(string path, DateTimeOffset now)
    {
        var folder = Path.GetDirectoryName(path)!;
        DataFolder.Make(folder);
        RemoveOld(folder, now);
        using var file = LockFile.Open(path);
        if (!Locks(path))
        {
            throw new IOException($"The file system of {folder} does not support locks.");
        }
    }

    // Some network file systems grant a lock to everyone.
    private static bool Locks(string path)
    {
        try
        {
            LockFile.Open(path).Dispose();
            return false;
        }
        catch (IOException e) when (LockFile.IsHeldByOther(e))
        {
            return true;
        }
    }

    // Each short-lived mirror has its own port, and with it a file.
    private static void RemoveOld(string folder, DateTimeOffset now)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Extension))
        {
            if (File.GetLastWriteTimeUtc(path) < now.UtcDateTime - Retention)
            {
                try
                {
                    new FileStream(
                        path,
                        FileMode.Open,
                        FileAccess.ReadWrite,
                        FileShare.None,
                        bufferSize: 1,
                        FileOptions.DeleteOnClose
                    ).Dispose();
                }
                catch (Exception e) when (IsFailure(e))
                {
                    // Another process is using the file, or has deleted it.
                }
            }
        }
    }
}
