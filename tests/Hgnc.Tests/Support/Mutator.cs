using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Hgnc.Tests.Support;

/// <summary>Damages text like networks, disks, programs and people, and in unlikely ways.</summary>
/// <param name="random">Determines all changes.</param>
internal sealed class Mutator(Random random)
{
    private static readonly byte[][] Bits =
    [
        [0],
        [0xC3],
        [0xED, 0xA0, 0x80],
        [0xEF, 0xBB, 0xBF],
        [0xFF, 0xFE],
        [0xF4, 0x90, 0x80, 0x80],
        "\u2028"u8.ToArray(),
        "\u001F"u8.ToArray(),
        "\uFFFD"u8.ToArray(),
        "\t"u8.ToArray(),
        "\n"u8.ToArray(),
        "\r\n"u8.ToArray(),
        "\""u8.ToArray(),
        "\\"u8.ToArray(),
        "|"u8.ToArray(),
        "{}"u8.ToArray(),
        "],["u8.ToArray(),
    ];

    private static readonly byte[][] Values =
    [
        .. new[]
        {
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e999",
            "-0.0",
            "99999999999999999999",
            "1e-400",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"BRCA\\u00001\"",
            "\"\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"a\\nb\"",
            "\"2024-02-30T00:00:00Z\"",
            "\"9999-12-31T23:59:59.9999999Z\"",
            "[]",
            "[null]",
            "[1,\"a\",null,true]",
            "[[[\"a\"]]]",
            "{}",
            "{\"a\":{\"b\":[1]}}",
            "{\"symbol\":\"X\",\"symbol\":\"Y\"}",
            "/**/1",
            "NaN",
            "'a'",
        }.Select(Encoding.UTF8.GetBytes),
        Encoding.UTF8.GetBytes(new string('[', 70) + new string(']', 70)),
        Encoding.UTF8.GetBytes(new string('[', 100_000)),
        Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200)
        ),
        Encoding.UTF8.GetBytes('"' + new string('x', 70_000) + '"'),
    ];

    private static readonly byte[][] Cells =
    [
        .. new[]
        {
            "",
            " ",
            "\"",
            "\"\"",
            "\"a",
            "a\"b",
            "\"a|b\"",
            "|",
            "||",
            "NULL",
            "1-Mar",
            "99999999999999999999",
            "1e5",
            "2024-02-30",
            "HGNC:",
            "HGNC:5",
            "Entry Withdrawn",
            "HGNC:1|A|B",
            "HGNC:1|A|B, HGNC:2|A|B",
        }.Select(Encoding.UTF8.GetBytes),
        Encoding.UTF8.GetBytes(new string('|', 5000)),
        Encoding.UTF8.GetBytes(new string('"', 5001)),
    ];

    /// <summary>A JSON text with one to four defects.</summary>
    public byte[] Json(byte[] text) =>
        Several(text, changed => random.Next(4) != 0 ? Token(changed) : Bytes(changed));

    /// <summary>A tab-separated table with one to four defects.</summary>
    public byte[] Table(byte[] text) =>
        Several(text, changed => random.Next(2) == 0 ? Cell(changed) : Bytes(changed));

    private byte[] Several(byte[] text, Func<byte[], byte[]> change)
    {
        for (var count = random.Next(1, random.Next(2, 5)); count > 0; count--)
        {
            text = change(text);
        }
        return text;
    }

    private byte[] Bytes(byte[] text)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, random.Next(2, 200)), text.Length - at);
        switch (random.Next(10))
        {
            case 0 when at < text.Length:
                var flipped = text.ToArray();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1 when at < text.Length:
                var replaced = text.ToArray();
                replaced[at] = (byte)random.Next(256);
                return replaced;
            case 2:
                return Splice(text, at, length, []);
            case 3:
                return Splice(text, at, 0, text.AsSpan(at, length));
            case 4:
                return text[..at];
            case 5:
                return Splice(text, at, 0, text);
            case 6:
                return Line(text, at, []);
            case 7:
                return Line(text, at, text);
            case 8:
                return Splice(text, 0, 0, One(Bits));
            default:
                return Splice(text, at, random.Next(2) * length, One(Bits));
        }
    }

    // Removes a line, or replaces it by another one of the text.
    private byte[] Line(byte[] text, int at, byte[] source)
    {
        var (begin, end) = LineAt(text, at);
        var (from, to) = LineAt(source, random.Next(source.Length + 1));
        return Splice(text, begin, end - begin, source.AsSpan(from, to - from));
    }

    private static (int Begin, int End) LineAt(byte[] text, int at)
    {
        var begin = Array.LastIndexOf(text, (byte)'\n', Math.Max(0, at - 1)) + 1;
        var end = Array.IndexOf(text, (byte)'\n', Math.Min(at, text.Length));
        return (Math.Min(begin, at), end < 0 ? text.Length : end + 1);
    }

    // Changes, repeats or removes a value or a name.
    private byte[] Token(byte[] text)
    {
        var tokens = Tokens(text);
        if (tokens.Count == 0)
        {
            return Bytes(text);
        }
        var names = tokens.FindAll(token => token.IsName);
        var values = tokens.FindAll(token => !token.IsName);
        switch (random.Next(10))
        {
            case 0 when names.Count > 0:
                var (name, other) = (One(names), One(names));
                return Splice(
                    text,
                    name.Begin,
                    name.Length,
                    text.AsSpan(other.Begin, other.Length)
                );
            case 1 when names.Count > 0:
                var (from, to) = (One(names), One(names));
                var length = Math.Max(0, to.Begin - from.Begin);
                return Splice(text, to.Begin, 0, text.AsSpan(from.Begin, length));
            case 2:
                var gone = One(tokens);
                return Splice(text, gone.Begin, gone.Length, []);
            case 3:
                var place = One(tokens);
                return Splice(text, place.Begin, place.Length, One(Values));
            case var _ when values.Count > 0:
                var value = One(values);
                return Splice(text, value.Begin, value.Length, One(Values));
            default:
                return Bytes(text);
        }
    }

    // The names with their colons, and the values other than lists and objects, as far as the text is JSON.
    private static List<(int Begin, int Length, bool IsName)> Tokens(byte[] text)
    {
        var tokens = new List<(int, int, bool)>();
        var reader = new Utf8JsonReader(text);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName or > JsonTokenType.Comment)
                {
                    tokens.Add(
                        (
                            (int)reader.TokenStartIndex,
                            (int)(reader.BytesConsumed - reader.TokenStartIndex),
                            reader.TokenType == JsonTokenType.PropertyName
                        )
                    );
                }
            }
        }
        catch (JsonException)
        {
            // The rest is not JSON.
        }
        return tokens;
    }

    private byte[] Cell(byte[] text)
    {
        var begin = random.Next(text.Length + 1);
        while (begin > 0 && text[begin - 1] is not ((byte)'\t' or (byte)'\n'))
        {
            begin--;
        }
        var end = begin;
        while (end < text.Length && text[end] is not ((byte)'\t' or (byte)'\n'))
        {
            end++;
        }
        return Splice(text, begin, end - begin, One(Cells));
    }

    private T One<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private static byte[] Splice(byte[] text, int at, int length, ReadOnlySpan<byte> other) =>
        [.. text.AsSpan(0, at), .. other, .. text.AsSpan(at + length)];
}

internal static class MutatedText
{
    /// <summary>The text without the byte order mark, which both readers skip.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(this byte[] text) =>
        text.AsSpan().StartsWith("\uFEFF"u8) ? text.AsMemory(3) : text;
}
