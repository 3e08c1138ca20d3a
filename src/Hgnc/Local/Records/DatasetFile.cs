using System;
using System.IO;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Hgnc.Local.Records;

/// <summary>One of HGNC's bulk files. Its form is detected from the content, whatever its name.</summary>
internal sealed class DatasetFile
{
    private const int Sniffed = 1024;

    private DatasetFile(string path, bool isGzip, bool hasMark, bool isJson)
    {
        Path = path;
        IsGzip = isGzip;
        HasMark = hasMark;
        IsJson = isJson;
    }

    public string Path { get; }

    /// <summary>Whether the file is HGNC's JSON, not one of its tables.</summary>
    public bool IsJson { get; }

    private bool IsGzip { get; }

    private bool HasMark { get; }

    /// <exception cref="HgncException">The file does not exist, or cannot be read.</exception>
    public static DatasetFile Find(string path)
    {
        try
        {
            bool isGzip;
            using (var file = File.OpenRead(path))
            {
                isGzip = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
            }
            using var stream = OpenRaw(path, isGzip);
            var start = new byte[Sniffed];
            var count = Fill(stream, start);
            var hasMark = count >= 3 && start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF;
            var at = hasMark ? 3 : 0;
            while (at < count && start[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                at++;
            }
            return new DatasetFile(path, isGzip, hasMark, at < count && start[at] == (byte)'{');
        }
        catch (Exception e) when (IsReadError(e))
        {
            throw Unreadable(path, e);
        }
    }

    /// <summary>The content of the file, decompressed and without a byte order mark.</summary>
    public Stream Open()
    {
        try
        {
            var stream = OpenRaw(Path, IsGzip);
            if (HasMark)
            {
                Fill(stream, new byte[3]);
            }
            return stream;
        }
        catch (Exception e) when (IsReadError(e))
        {
            throw Unreadable(Path, e);
        }
    }

    /// <summary>The SHA-256 of the file on disk, compressed or not, in lower-case hexadecimal digits.</summary>
    /// <exception cref="HgncException">The file cannot be read.</exception>
    public string Checksum()
    {
        try
        {
            using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var hash = SHA256.Create();
            return BitConverter
                .ToString(hash.ComputeHash(file))
                .Replace("-", "")
                .ToLowerInvariant();
        }
        catch (Exception e) when (IsReadError(e))
        {
            throw Unreadable(Path, e);
        }
    }

    /// <summary>Whether an exception comes from reading a missing, locked or damaged file.</summary>
    public static bool IsReadError(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or InvalidDataException
                or ArgumentException
                or NotSupportedException;

    public static HgncException Unreadable(string path, Exception e) =>
        e switch
        {
            FileNotFoundException or DirectoryNotFoundException => LocalErrors.Input(
                path,
                "does not exist",
                "Check the path.",
                e
            ),
            InvalidDataException => LocalErrors.Input(
                path,
                "is a damaged or incomplete gzip file",
                "Download it again.",
                e
            ),
            _ => LocalErrors.Input(
                path,
                $"cannot be read: {e.Message.TrimEnd('.')}",
                "Check the path and the permissions of the file.",
                e
            ),
        };

    private static Stream OpenRaw(string path, bool isGzip)
    {
        var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            64 * 1024,
            FileOptions.SequentialScan
        );
        return isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>Reads until the buffer is full or the file ends.</summary>
    public static int Fill(Stream stream, byte[] buffer)
    {
        var filled = 0;
        int count;
        while (
            filled < buffer.Length
            && (count = stream.Read(buffer, filled, buffer.Length - filled)) > 0
        )
        {
            filled += count;
        }
        return filled;
    }
}
