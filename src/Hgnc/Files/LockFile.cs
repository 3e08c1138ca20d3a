using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Files;

/// <summary>
/// A file that one program at a time has open, which lets go of it when it ends, however it ends: what programs take turns by.
/// </summary>
internal static class LockFile
{
    // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION and (of a file that is to be replaced) ERROR_UNABLE_TO_REMOVE_REPLACED of Windows,
    // EWOULDBLOCK of Linux and of macOS.
    private static readonly int[] Held =
    [
        unchecked((int)0x80070020),
        unchecked((int)0x80070021),
        unchecked((int)0x80070497),
        11,
        35,
    ];

    /// <summary>Opens it for one alone; makes it if there is none.</summary>
    public static FileStream Open(string path) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);

    /// <summary>Whether somebody else has it open.</summary>
    public static bool IsHeldByOther(Exception error) =>
        error is IOException && Held.Contains(error.HResult);

    /// <summary>Opens it as soon as nobody else has it open.</summary>
    /// <param name="path">The file, which stays there: who deletes it may delete the one that another has just taken.</param>
    /// <param name="time">The clock that the wait goes by.</param>
    /// <param name="lookAgain">How long between two looks.</param>
    /// <param name="onWait">Called where there is somebody to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
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
