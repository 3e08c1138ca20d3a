using System;
using System.Text;

namespace Hgnc.Json;

/// <summary>Whether bytes are text, and which: JSON's reader does not look into strings, and others replace what is none.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public static string Read(ReadOnlySpan<byte> bytes) =>
#if NET
        Strict.GetString(bytes);
#else
        Strict.GetString(bytes.ToArray());
#endif

#if NET
    // Nearly all is ASCII, which is told faster than that it is UTF-8.
    public static bool IsValid(ReadOnlySpan<byte> bytes) =>
        Ascii.IsValid(bytes) || System.Text.Unicode.Utf8.IsValid(bytes);
#else
    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _ = Strict.GetCharCount(bytes.ToArray());
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
#endif
}
