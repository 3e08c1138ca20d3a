using System;
using System.Buffers.Binary;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using Hgnc.Local.Records;

namespace Hgnc.Local.Copy;

/// <summary>
/// The trailer after a copy's last page, which SQLite does not read: the checksum of everything before it, and the file's time. A copy
/// never changes after it was moved to its path, so a file that still has this time need not be read again. Any later change or
/// copying sets another time. Then the whole file is read once.
/// </summary>
internal static class CopyChecksum
{
    private const int HashLength = 32;
    private const int TimeLength = sizeof(long);

    /// <summary>The length of the trailer.</summary>
    public const int Length = HashLength + TimeLength;

    private const int BufferSize = 128 * 1024;

    private static CopyFile? _lastWhole;

    /// <summary>Appends the trailer to a file and flushes the file to disk.</summary>
    public static void Put(string path)
    {
        var time = DateTime.UtcNow;
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
        {
            var trailer = new byte[Length];
            Hash(file, file.Length).CopyTo(trailer, 0);
            BinaryPrimitives.WriteInt64LittleEndian(trailer.AsSpan(HashLength), time.Ticks);
            file.Write(trailer, 0, Length);
            file.Flush(flushToDisk: true);
        }
        File.SetLastWriteTimeUtc(path, time);
    }

    /// <summary>Whether the file is unchanged since the trailer was written.</summary>
    /// <param name="file">The file, with <see cref="Length"/> bytes after its last page.</param>
    public static bool IsWhole(FileStream file)
    {
        var state = new CopyFile(file.Name, file.Length, File.GetLastWriteTimeUtc(file.Name));
        if (state.Equals(Volatile.Read(ref _lastWhole)))
        {
            return true;
        }
        var trailer = new byte[Length];
        file.Position = file.Length - Length;
        if (DatasetFile.Fill(file, trailer) < Length)
        {
            return false;
        }
        var ticks = BinaryPrimitives.ReadInt64LittleEndian(trailer.AsSpan(HashLength));
        if (ticks != state.Written.Ticks)
        {
            file.Position = 0;
            if (!trailer.AsSpan(0, HashLength).SequenceEqual(Hash(file, file.Length - Length)))
            {
                return false;
            }
        }
        Volatile.Write(ref _lastWhole, state);
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
