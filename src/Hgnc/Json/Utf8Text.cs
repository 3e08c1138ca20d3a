using System;
using System.Text;

namespace Hgnc.Json;

/// <summary>Whether bytes are text: JSON's reader does not look into strings.</summary>
internal static class Utf8Text
{
#if NET
    // Nearly all is ASCII, which is told faster than that it is UTF-8.
    public static bool IsValid(ReadOnlySpan<byte> bytes) =>
        Ascii.IsValid(bytes) || System.Text.Unicode.Utf8.IsValid(bytes);
#else
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

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
