using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;

namespace Hgnc.Caching;

/// <summary>
/// The format of a response file: a checksum over everything that follows, the times, the request, and the body. A truncated
/// or damaged file does not match its checksum.
/// </summary>
internal static class CachedResponseFile
{
    // A later format has another signature.
    private const int Mark = 0x32414748;
    private const int ChecksumLength = 32;

    public static byte[] Write(string key, CachedResponse response)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        writer.Write(new byte[ChecksumLength]);
        writer.Write(Mark);
        writer.Write(response.SentAt.UtcTicks);
        writer.Write(response.Checked.UtcTicks);
        writer.Write(key);
        writer.Write(response.Headers);
        writer.Write(response.Body.Length);
        writer.Write(response.Body);
        writer.Flush();
        var bytes = content.ToArray();
        Checksum(bytes).CopyTo(bytes, 0);
        return bytes;
    }

    /// <summary>The response, or null if the file is not the response to this request.</summary>
    /// <exception cref="IOException">The file is damaged in a way that the checksum does not show.</exception>
    public static CachedResponse? Read(byte[] bytes, string key)
    {
        if (
            bytes.Length < ChecksumLength
            || !Checksum(bytes).SequenceEqual(bytes.Take(ChecksumLength))
        )
        {
            return null;
        }
        using var reader = new BinaryReader(new MemoryStream(bytes));
        reader.BaseStream.Position = ChecksumLength;
        if (reader.ReadInt32() != Mark)
        {
            return null;
        }
        var sentAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        var noted = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        if (reader.ReadString() != key)
        {
            return null;
        }
        var headers = reader.ReadString();
        return new CachedResponse(reader.ReadBytes(reader.ReadInt32()), sentAt, noted)
        {
            Headers = headers,
        };
    }

    private static byte[] Checksum(byte[] bytes)
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes, ChecksumLength, bytes.Length - ChecksumLength);
    }
}
