using System;
using System.IO;
using System.Text;

namespace Hgnc.Local;

/// <summary>
/// Reads the first bytes of a copy (SQLite's documented header): whether it is one, of this version, and whole. SQLite itself would
/// notice a file that was cut short only when it comes to the missing part.
/// </summary>
internal static class LocalHeader
{
    private const int Length = 100;
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("SQLite format 3\0");

    /// <exception cref="HgncException">The file is missing, no copy, of another version, or cut short.</exception>
    public static void Check(string path)
    {
        var header = new byte[Length];
        long size;
        try
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            size = file.Length;
            var filled = 0;
            int count;
            while (filled < Length && (count = file.Read(header, filled, Length - filled)) > 0)
            {
                filled += count;
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw LocalErrors.Copy(path, "does not exist");
        }
        catch (Exception e) when (DatasetFile.IsReadError(e))
        {
            throw LocalErrors.Copy(path, "cannot be read", e);
        }
        Check(path, header, size);
    }

    private static void Check(string path, byte[] header, long size)
    {
        if (!header.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw LocalErrors.Copy(path, "is not a local copy of HGNC's data");
        }
        if (Number(header, 68) != LocalSchema.ApplicationId)
        {
            throw LocalErrors.Copy(path, "is another program's SQLite file");
        }
        var version = Number(header, 60);
        if (version != LocalSchema.Version)
        {
            throw LocalErrors.Copy(
                path,
                $"has version {version} of its form, where this program has version {LocalSchema.Version}"
            );
        }
        var page = (header[16] << 8) | header[17];
        var announced = (page == 1 ? 65536L : page) * (uint)Number(header, 28);
        if (size < announced)
        {
            throw LocalErrors.Copy(path, $"was cut short: it has {size} of {announced} bytes");
        }
    }

    private static int Number(byte[] header, int at) =>
        (header[at] << 24) | (header[at + 1] << 16) | (header[at + 2] << 8) | header[at + 3];
}
