using System;
using System.Buffers.Binary;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using Hgnc.Local.Records;

namespace Hgnc.Local.Copy;

/// <summary>
/// What stands behind a copy's last page, where SQLite does not look: the checksum of all before it, and the file's time. Nobody
/// changes a copy once it is in its place, so a file that still has that time need not be read again. Whatever changed it since, or
/// made another of it, has set another time; then all of it is read once.
/// </summary>
internal static class CopyChecksum
{
    private const int HashLength = 32;
    private const int TimeLength = sizeof(long);

    /// <summary>How long it is.</summary>
    public const int Length = HashLength + TimeLength;

    private const int BufferSize = 128 * 1024;

    private static CopyFile? _lastWhole;

    /// <summary>Puts it behind what is in the file, all of which is then on the disk.</summary>
    public static void Put(string path)
    {
        var time = DateTime.UtcNow;
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
        {
            var seal = new byte[Length];
            Hash(file, file.Length).CopyTo(seal, 0);
            BinaryPrimitives.WriteInt64LittleEndian(seal.AsSpan(HashLength), time.Ticks);
            file.Write(seal, 0, Length);
            file.Flush(flushToDisk: true);
        }
        File.SetLastWriteTimeUtc(path, time);
    }

    /// <summary>Whether the file is what was sealed, and nothing else.</summary>
    /// <param name="file">The file, with <see cref="Length"/> bytes behind its last page.</param>
    public static bool IsWhole(FileStream file)
    {
        var place = new CopyFile(file.Name, file.Length, File.GetLastWriteTimeUtc(file.Name));
        if (place.Equals(Volatile.Read(ref _lastWhole)))
        {
            return true;
        }
        var seal = new byte[Length];
        file.Position = file.Length - Length;
        if (DatasetFile.Fill(file, seal) < Length)
        {
            return false;
        }
        var ticks = BinaryPrimitives.ReadInt64LittleEndian(seal.AsSpan(HashLength));
        if (ticks != place.Written.Ticks)
        {
            file.Position = 0;
            if (!seal.AsSpan(0, HashLength).SequenceEqual(Hash(file, file.Length - Length)))
            {
                return false;
            }
        }
        Volatile.Write(ref _lastWhole, place);
        return true;
    }

    private static byte[] Hash(Stream file, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        int count;
        while (
            length > 0 && (count = file.Read(buffer, 0, (int)Math.Min(length, buffer.Length))) > 0
        )
        {
            hash.AppendData(buffer, 0, count);
            length -= count;
        }
        return hash.GetHashAndReset();
    }
}
