using System;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Hgnc.Text;

/// <summary>The small files that processes share hold one JSON object each, so that you can read them too.</summary>
internal static class StoredJson
{
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToUtf8Bytes(value, type);

    /// <summary>The object in a file, or null if the file is damaged or has another form.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> bytes, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
