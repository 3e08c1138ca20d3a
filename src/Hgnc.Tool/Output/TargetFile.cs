using System;
using System.IO;
using System.IO.Compression;

namespace Hgnc.Tool.Output;

/// <summary>
/// The file of <c>--to</c>. It is complete, or it does not change, and it is compressed if its name ends with .gz. The tool writes directly
/// to a device such as <c>/dev/stdout</c> or <c>NUL</c>.
/// </summary>
internal sealed class TargetFile : IDisposable
{
    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows.
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockViolation = unchecked((int)0x80070021);

    private readonly string _path;
    private readonly string? _temporary;
    private readonly FileStream _file;

    /// <exception cref="HgncException">It cannot be written.</exception>
    public TargetFile(string path)
    {
        _path = path;
        try
        {
            if (IsDevice(path))
            {
                _file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            }
            else
            {
                Check();
                _temporary = $"{path}.{Guid.NewGuid():N}.tmp";
                _file = File.Create(_temporary);
            }
        }
        catch (Exception e) when (IsWriteError(e))
        {
            throw Unwritable(e, e.HResult is SharingViolation or LockViolation);
        }
        Stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(_file, CompressionLevel.Optimal)
            : _file;
    }

    public Stream Stream { get; }

    /// <summary>Whether a path names a device, not a file.</summary>
    public static bool IsDevice(string path)
    {
        var full = Path.GetFullPath(path);
        return OperatingSystem.IsWindows()
            // Windows itself gives this form to NUL, CON and similar names.
            ? full.StartsWith(@"\\.\", StringComparison.Ordinal)
            // /dev/shm is an ordinary folder.
            : Path.GetDirectoryName(full) is "/dev" or "/dev/fd" or "/proc/self/fd";
    }

    /// <summary>Moves the temporary file to its final path.</summary>
    /// <exception cref="HgncException">The existing file cannot be replaced. On Windows, a program may have it open.</exception>
    public void Commit()
    {
        Stream.Dispose();
        if (_temporary is null)
        {
            return;
        }
        try
        {
            File.Move(_temporary, _path, overwrite: true);
        }
        catch (Exception e) when (IsWriteError(e))
        {
            // Access is also denied if another program has the file open.
            throw Unwritable(e, isHeld: true);
        }
    }

    /// <summary>Deletes the temporary file if it was not kept.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        _file.Dispose();
        if (_temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    // This runs before any request is sent, because the table might not be writable.
    private void Check()
    {
        if (Directory.Exists(_path))
        {
            throw Bad($"'{_path}' is a folder.", "Give the name of a file in it.");
        }
        if (!File.Exists(_path))
        {
            return;
        }
        if (File.GetAttributes(_path).HasFlag(FileAttributes.ReadOnly))
        {
            throw Bad($"'{_path}' is read-only.", "Give another file, or make it writable.");
        }
        new FileStream(
            _path,
            FileMode.Open,
            FileAccess.Write,
            FileShare.ReadWrite | FileShare.Delete
        ).Dispose();
    }

    private static bool IsWriteError(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or ArgumentException
                or NotSupportedException;

    private HgncException Unwritable(Exception e, bool isHeld) =>
        Bad(
            $"'{_path}' cannot be written: {e.Message}",
            isHeld
                ? "Close the file in other programs, such as Excel, or give another file."
                : "Give a file in a folder that you may write to.",
            e
        );

    private static HgncException Bad(string problem, string advice, Exception? cause = null) =>
        new(HgncErrorKind.BadInput, problem, advice, cause);
}
