using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Hgnc.Tool.Mcp;

/// <summary>The JSON of answers, and the limits of their size.</summary>
internal static class McpJson
{
    /// <summary>The maximum size of an answer in bytes of JSON: about 20,000 tokens of a language model.</summary>
    public const int Bound = 60_000;

    /// <summary>The part of the maximum that is reserved for everything except the items: provenance, counts and next steps.</summary>
    public const int Reserve = 8_000;

    /// <summary>The maximum length of an input that an answer repeats.</summary>
    public const int MaxInputLength = 200;

    /// <summary>The maximum length of any other value.</summary>
    public const int MaxTextLength = 1_000;

    /// <summary>The serializer's options. Non-ASCII characters are escaped, so that each byte is a character.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>The size of a value in bytes.</summary>
    public static int Size<T>(T value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, Options).Length;

    /// <summary>Shortens a text to the maximum length of an input.</summary>
    public static string Input(string? text) => Shorten(text, MaxInputLength) ?? "";

    /// <summary>Shortens a text to the maximum length of a value.</summary>
    public static string? Text(string? text) => Shorten(text, MaxTextLength);

    /// <summary>A short text that changes with the arguments or the data.</summary>
    public static string Digest(params string?[] parts) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Join('\0', parts.Select(part => part ?? "")))
            )
        )[..12];

    private static string? Shorten(string? text, int max) =>
        text is null || text.Length <= max
            ? text
            : string.Concat(
                text.AsSpan(0, char.IsHighSurrogate(text[max - 1]) ? max - 1 : max),
                "…"
            );

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            // If a model sends "25" for a number, it means the number.
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly();
        return options;
    }
}
