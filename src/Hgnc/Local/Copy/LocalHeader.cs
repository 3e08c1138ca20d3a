using System;
using System.IO;
using System.Text;
using Hgnc.Local.Records;

namespace Hgnc.Local.Copy;

/// <summary>
/// Reads the first bytes of a copy (SQLite's documented header) and its checksum: whether the file is a copy, of this version, and complete. SQLite
/// itself would notice a truncated file only when it reads the missing part, and other damage perhaps never.
/// </summary>
internal static class LocalHeader
{
    private const int Length = 100;
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("SQLite format 3\0");

    /// <returns>The size of the file.</returns>
    /// <exception cref="HgncException">The file is missing, is not a copy, has another version, or is truncated or damaged.</exception>
    public static long Check(string path)
    {
        try
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            Check(path, file);
            return file.Length;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw LocalErrors.Copy(path, "does not exist");
        }
        catch (Exception e) when (DatasetFile.IsReadError(e))
        {
            throw LocalErrors.Copy(path, "cannot be read", e);
        }
    }

    private static void Check(string path, FileStream file)
    {
        var header = new byte[Length];
        DatasetFile.Fill(file, header);
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
                $"has the format version {version}, but this program needs version {LocalSchema.Version}"
            );
        }
        var page = (header[16] << 8) | header[17];
        var announced =
            ((page == 1 ? 65536L : page) * (uint)Number(header, 28)) + CopyChecksum.Length;
        if (file.Length < announced)
        {
            throw LocalErrors.Copy(
                path,
                $"was cut short: it has {file.Length} of {announced} bytes"
            );
        }
        if (file.Length > announced || !CopyChecksum.IsWhole(file))
        {
            throw LocalErrors.Copy(path, "is damaged: its checksum does not match");
        }
    }

    private static int Number(byte[] header, int at) =>
        (header[at] << 24) | (header[at + 1] << 16) | (header[at + 2] << 8) | header[at + 3];
}
