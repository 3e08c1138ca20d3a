using System;
using System.Text;
using System.Text.Json;

namespace Hgnc.Text;

/// <summary>Converts bytes to text and checks that they are UTF-8. The JSON reader does not check strings, and other decoders replace invalid bytes.</summary>
internal static class Utf8Text
{
    /// <summary>The text at a reader's position, made visible as in <see cref="ControlText"/>.</summary>
    // Without an escape, only DEL and bytes after the first byte of the controls from U+0080 on can be control characters.
    public static string Show(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped
        || reader.HasValueSequence
        || reader.ValueSpan.IndexOfAny((byte)0x7F, (byte)0xC2) >= 0
            ? ControlText.Show(reader.GetString()!)
            : reader.GetString()!;

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
    // Nearly all text is ASCII, which can be checked faster than UTF-8.
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
