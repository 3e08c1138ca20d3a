using System;
using System.Text;

namespace Hgnc.Tables.Reading;

/// <summary>
/// Decodes bytes without a stated encoding: as UTF-8 if they are valid UTF-8, or else as Windows-1252. It decodes cell by cell, because
/// tables are pasted together from files in both encodings.
/// </summary>
internal static class TextBytes
{
    // The characters of Windows-1252 where Latin-1 has control characters.
    private const string Windows =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The text.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "";
        }
        try
        {
#if NET
            return Strict.GetString(bytes);
#else
            return Strict.GetString(bytes.ToArray());
#endif
        }
        catch (DecoderFallbackException)
        {
            var text = new char[bytes.Length];
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = bytes[i] is >= 0x80 and < 0xA0
                    ? Windows[bytes[i] - 0x80]
                    : (char)bytes[i];
            }
            return new string(text);
        }
    }
}
