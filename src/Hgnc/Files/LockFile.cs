using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Files;

/// <summary>
/// A file that one process at a time has open, as a lock. It is released when the process ends, whatever the reason.
/// </summary>
internal static class LockFile
{
    // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION and (for a file to be replaced) ERROR_UNABLE_TO_REMOVE_REPLACED on Windows,
    // EWOULDBLOCK on Linux and macOS.
    private static readonly int[] Held =
    [
        unchecked((int)0x80070020),
        unchecked((int)0x80070021),
        unchecked((int)0x80070497),
        11,
        35,
    ];

    /// <summary>Opens the file exclusively, and creates it if necessary.</summary>
    public static FileStream Open(string path) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);

    /// <summary>Whether another process has the file open.</summary>
    public static bool IsHeldByOther(Exception error) =>
        error is IOException && Held.Contains(error.HResult);

    /// <summary>Opens the file as soon as no other process has it open.</summary>
    /// <param name="path">The file. It is never deleted, because another process may just have locked it.</param>
    /// <param name="time">The clock for the wait.</param>
    /// <param name="lookAgain">The time between two attempts.</param>
    /// <param name="onWait">Called if it is necessary to wait.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<FileStream> WaitAsync(
        string path,
        TimeProvider time,
        TimeSpan lookAgain,
        Action onWait,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return Open(path);
            }
            catch (IOException e) when (IsHeldByOther(e))
            {
                if (attempt == 1)
                {
                    onWait();
                }
            }
            await time.Delay(lookAgain, cancellationToken).ConfigureAwait(false);
        }
    }
}
