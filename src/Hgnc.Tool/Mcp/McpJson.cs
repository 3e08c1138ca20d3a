using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Hgnc.Tool.Mcp;

/// <summary>How answers become JSON, and how large they may be.</summary>
internal static class McpJson
{
    /// <summary>The most bytes of JSON that an answer has: about 20,000 tokens of a language model.</summary>
    public const int Bound = 60_000;

    /// <summary>What of the bound is kept for everything but the items: where the data come from, counts, what to do next.</summary>
    public const int Reserve = 8_000;

    /// <summary>The longest text of an input that an answer repeats.</summary>
    public const int LongestInput = 200;

    /// <summary>The longest text of any other value.</summary>
    public const int LongestText = 1_000;

    /// <summary>The serializer's options. Characters beyond ASCII are escaped, so that a byte is a character.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>How many bytes a value takes.</summary>
    public static int Size<T>(T value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, Options).Length;

    /// <summary>A text that is no longer than an input may be repeated.</summary>
    public static string Input(string? text) => Shorten(text, LongestInput) ?? "";

    /// <summary>A text that is no longer than a value may be.</summary>
    public static string? Text(string? text) => Shorten(text, LongestText);

    /// <summary>A short text that differs where the arguments or the data differ.</summary>
    public static string Digest(params string?[] parts) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Join('\0', parts.Select(part => part ?? "")))
            )
        )[..12];

    private static string? Shorten(string? text, int most) =>
        text is null || text.Length <= most
            ? text
            : string.Concat(
                text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most),
                "…"
            );

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            // A model that sends "25" for a number means the number.
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly();
        return options;
    }
}
