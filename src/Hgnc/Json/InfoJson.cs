using System;
using System.Linq;
using System.Text.Json;
using Hgnc.Model;

namespace Hgnc.Json;

/// <summary>The JSON form of a response to info.</summary>
public static class InfoJson
{
    /// <summary>Writes the whole response in the service's form.</summary>
    public static void Write(Utf8JsonWriter writer, HgncInfo info)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }
        if (info is null)
        {
            throw new ArgumentNullException(nameof(info));
        }
        writer.WriteStartObject();
        if (info.LastModified is { } date)
        {
            writer.WriteString("lastModified", FieldValue.IsoText(date));
        }
        writer.WriteNumber("numDoc", info.DocumentCount);
        writer.WriteStartObject("responseHeader");
        writer.WriteNumber("QTime", (long)info.QueryTime.TotalMilliseconds);
        writer.WriteNumber("status", 0);
        writer.WriteEndObject();
        writer.WritePropertyName("searchableFields");
        GeneJson.WriteValue(writer, info.SearchableFields);
        writer.WritePropertyName("storedFields");
        GeneJson.WriteValue(writer, info.StoredFields);
        writer.WriteEndObject();
    }

    /// <exception cref="JsonException">The text is not JSON, or not a response to info.</exception>
    internal static HgncInfo Read(JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("numDoc", out var count)
            || count.ValueKind != JsonValueKind.Number
            || !count.TryGetInt64(out var documents)
        )
        {
            throw new JsonException("It has no numDoc.");
        }
        return new HgncInfo
        {
            LastModified =
                root.TryGetProperty("lastModified", out var modified)
                && modified.ValueKind == JsonValueKind.String
                    ? (DateTime?)FieldValue.Date(modified.GetString()!)
                    : null,
            DocumentCount = documents,
            SearchableFields = Names(root, "searchableFields"),
            StoredFields = Names(root, "storedFields"),
            QueryTime =
                root.TryGetProperty("responseHeader", out var header)
                && header.ValueKind == JsonValueKind.Object
                && header.TryGetProperty("QTime", out var time)
                && time.TryGetInt64(out var milliseconds)
                    ? TimeSpan.FromMilliseconds(milliseconds)
                    : TimeSpan.Zero,
        };
    }

    // The service lists some fields twice.
    private static HgncList<string> Names(JsonElement root, string name) =>
        root.TryGetProperty(name, out var names) && names.ValueKind == JsonValueKind.Array
            ? new(
                names
                    .EnumerateArray()
                    .Where(item => item.ValueKind == JsonValueKind.String)
                    .Select(item => ControlText.Show(item.GetString()!))
                    .Distinct(StringComparer.Ordinal)
            )
            : HgncList<string>.Empty;
}
