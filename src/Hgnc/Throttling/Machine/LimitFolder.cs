using System;
using System.IO;
using System.Linq;
using Hgnc.Files;

namespace Hgnc.Throttling.Machine;

/// <summary>The files of limits as the system sees them: where they are, and what it means when one does not open.</summary>
internal static class LimitFolder
{
    private const string Extension = ".limit";
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <summary>The folder of limits.</summary>
    public static string Find() => Path.Combine(DataFolder.Find(), "limits");

    /// <summary>
    /// The name of a limit's file. The machine is in it, because a home folder may be that of many, each with an address
    /// and a clock of its own.
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

    /// <summary>Whether this says that a file cannot be had.</summary>
    public static bool IsFailure(Exception error) =>
        error
            is IOException
                or UnauthorizedAccessException
                or NotSupportedException
                or ArgumentException
                or System.Security.SecurityException;

    /// <summary>Makes the folder of a limit's file, and checks that the file system has locks.</summary>
    /// <exception cref="IOException">The folder cannot be made, or has no locks, or another program has the file open.</exception>
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

    // On some network file systems a lock is granted to everybody.
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

    // A mirror for an hour has a port of its own each time.
    private static void RemoveOld(string folder, DateTimeOffset now)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Extension))
        {
            if (File.GetLastWriteTimeUtc(path) < now.UtcDateTime - KeptFor)
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
                    // Somebody has it, or has removed it.
                }
            }
        }
    }
}
