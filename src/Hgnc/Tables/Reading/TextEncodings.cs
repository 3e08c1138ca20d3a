using System;
using System.Text;

namespace Hgnc.Tables.Reading;

/// <summary>Detects whether a text has two or four bytes for each character.</summary>
internal static class TextEncodings
{
    /// <summary>The encoding of a text that has to be converted to UTF-8 first, or null if its bytes can be read unchanged.</summary>
    /// <param name="head">The first bytes.</param>
    public static Encoding? FindWide(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(new byte[] { 0xFF, 0xFE, 0, 0 }))
        {
            return new UTF32Encoding(bigEndian: false, byteOrderMark: true);
        }
        if (head.StartsWith(new byte[] { 0, 0, 0xFE, 0xFF }))
        {
            return new UTF32Encoding(bigEndian: true, byteOrderMark: true);
        }
        if (head.StartsWith(new byte[] { 0xFF, 0xFE }))
        {
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        }
        if (head.StartsWith(new byte[] { 0xFE, 0xFF }))
        {
            return new UnicodeEncoding(bigEndian: true, byteOrderMark: true);
        }
        return FindUnmarked(head);
    }

    // A table is mostly ASCII, for which every other byte in UTF-16 is zero.
    private static Encoding? FindUnmarked(ReadOnlySpan<byte> head)
    {
        if (FindUnmarkedOfFour(head) is { } four)
        {
            return four;
        }
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        var pairs = head.Length / 2;
        return pairs == 0 ? null
            : odd > pairs * 0.6 && even < pairs * 0.05 ? new UnicodeEncoding(false, false)
            : even > pairs * 0.6 && odd < pairs * 0.05 ? new UnicodeEncoding(true, false)
            : null;
    }

    // In UTF-32, three of four bytes of ASCII are zero, and one byte is zero in all characters.
    private static UTF32Encoding? FindUnmarkedOfFour(ReadOnlySpan<byte> head)
    {
        var zeros = new int[4];
        for (var i = 0; i + 3 < head.Length; i += 4)
        {
            for (var place = 0; place < 4; place++)
            {
                zeros[place] += head[i + place] == 0 ? 1 : 0;
            }
        }
        var all = head.Length / 4;
        return all == 0 ? null
            : zeros[3] == all && zeros[2] > all / 2 && zeros[0] == 0
                ? new UTF32Encoding(false, false)
            : zeros[0] == all && zeros[1] > all / 2 && zeros[3] == 0
                ? new UTF32Encoding(true, false)
            : null;
    }
}
