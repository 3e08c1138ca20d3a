using System;
using System.Security.Cryptography;
using System.Text;
using Hgnc.Text;

namespace Hgnc.Caching;

/// <summary>
/// The format of a response file: a line with the checksum of everything that follows, a line with a
/// <see cref="CachedResponseHeader"/> as JSON, and the body. A truncated or damaged file does not match its checksum.
/// </summary>
internal static class CachedResponseFile
{
    private const byte LineEnd = (byte)'\n';

    // 32 bytes as Base64.
    private const int ChecksumLength = 44;
    private const int ContentStart = ChecksumLength + 1;

    public static byte[] Write(string key, CachedResponse response)
    {
        var header = StoredJson.Write(
            new CachedResponseHeader(key, response.SentAt, response.Checked, response.Headers),
            CacheJson.Default.CachedResponseHeader
        );
        byte[] bytes = [.. new byte[ChecksumLength], LineEnd, .. header, LineEnd, .. response.Body];
        Checksum(bytes).CopyTo(bytes, 0);
        return bytes;
    }

    /// <summary>The response, or null if the file is damaged or has the response to another request.</summary>
    public static CachedResponse? Read(byte[] bytes, string key)
    {
        if (
            bytes.Length < ContentStart
            || !bytes.AsSpan(0, ChecksumLength).SequenceEqual(Checksum(bytes))
        )
        {
            return null;
        }
        var content = bytes.AsSpan(ContentStart);
        var length = content.IndexOf(LineEnd);
        if (
            length < 0
            || StoredJson.Read(content.Slice(0, length), CacheJson.Default.CachedResponseHeader)
                is not { } header
            || header.Request != key
        )
        {
            return null;
        }
        return new CachedResponse(
            content.Slice(length + 1).ToArray(),
            header.SentAt,
            header.Checked
        )
        {
            Headers = header.Headers,
        };
    }

    private static byte[] Checksum(byte[] bytes)
    {
        using var sha = SHA256.Create();
        return Encoding.ASCII.GetBytes(
            Convert.ToBase64String(
                sha.ComputeHash(bytes, ContentStart, bytes.Length - ContentStart)
            )
        );
    }
}

/// <summary>What a response file says about its body.</summary>
/// <param name="Request">The request that the service answered.</param>
/// <param name="SentAt">As in <see cref="CachedResponse"/>.</param>
/// <param name="Checked">As in <see cref="CachedResponse"/>.</param>
/// <param name="Headers">As in <see cref="CachedResponse"/>.</param>
internal sealed record CachedResponseHeader(
    string Request,
    DateTimeOffset SentAt,
    DateTimeOffset Checked,
    string Headers
);
