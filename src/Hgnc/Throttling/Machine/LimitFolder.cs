using System;
using System.IO;
using System.Linq;

namespace Hgnc.Throttling.Machine;

/// <summary>The files of limits as the system sees them: where they are, and what it means when one does not open.</summary>
internal static class LimitFolder
{
    private const string Extension = ".limit";
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows, EWOULDBLOCK of Linux and of macOS.
    private static readonly int[] Held =
    [
        unchecked((int)0x80070020),
        unchecked((int)0x80070021),
        11,
        35,
    ];

    /// <summary>The folder of limits.</summary>
    public static string Find() => Path.Combine(UserFolder.Find(), "limits");

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

    /// <summary>Opens a limit's file for one alone; makes it if there is none.</summary>
    public static FileStream Open(string path) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);

    /// <summary>Whether somebody else has the file open.</summary>
    public static bool IsHeld(IOException error) => Held.Contains(error.HResult);

    /// <summary>Whether this says that a file cannot be had.</summary>
    public static bool IsFailure(Exception error) =>
        error
            is IOException
                or UnauthorizedAccessException
                or NotSupportedException
                or ArgumentException
                or System.Security.SecurityException;

    /// <summary>Makes the folder ready, and gives the file's path.</summary>
    /// <exception cref="IOException">It cannot hold a limit.</exception>
    public static string Prepare(string folder, string name, DateTimeOffset now)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        RemoveOld(folder, now);
        using var file = Open(path);
        if (!Locks(path))
        {
            throw new IOException($"The file system of {folder} has no locks.");
        }
        return path;
    }

    // On some network file systems a lock is granted to everybody.
    private static bool Locks(string path)
    {
        try
        {
            Open(path).Dispose();
            return false;
        }
        catch (IOException e) when (IsHeld(e))
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
