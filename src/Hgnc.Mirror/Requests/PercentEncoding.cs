using System;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Requests;

/// <summary>Decodes percent-encoded UTF-8 strictly. A URL that is not encoded correctly is malformed; the decoder does not guess.</summary>
internal static class PercentEncoding
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <exception cref="RequestException">An escape is invalid, or the bytes are not UTF-8.</exception>
    public static string Decode(string part, bool plusIsSpace)
    {
        // Most parts have no escapes.
        if (part.AsSpan().IndexOfAny('%', '+') < 0)
        {
            return part;
        }
        var bytes = new byte[Utf8.GetMaxByteCount(part.Length)];
        var count = 0;
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] == '%')
            {
                if (
                    i + 2 >= part.Length
                    || !char.IsAsciiHexDigit(part[i + 1])
                    || !char.IsAsciiHexDigit(part[i + 2])
                )
                {
                    throw Malformed(part, "has a % that does not begin an escape such as %20");
                }
                bytes[count++] = Convert.FromHexString(part.AsSpan(i + 1, 2))[0];
                i += 2;
            }
            else
            {
                var c = plusIsSpace && part[i] == '+' ? ' ' : part[i];
                count += Utf8.GetBytes([c], bytes.AsSpan(count));
            }
        }
        try
        {
            return Utf8.GetString(bytes, 0, count);
        }
        catch (DecoderFallbackException)
        {
            throw Malformed(part, "is not UTF-8 after its escapes are decoded");
        }
    }

    private static RequestException Malformed(string part, string problem) =>
        new(
            StatusCodes.Status400BadRequest,
            $"The URL's part '{part}' {problem}.",
            "Percent-encode the term as UTF-8: a % as %25, a space as %20."
        );
}
