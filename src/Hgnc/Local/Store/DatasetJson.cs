using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hgnc.Rest.Addresses;

namespace Hgnc.Local.Store;

/// <summary>
/// Reads and writes the JSON of <c>dataset.json</c>, element by element. Preparing a serializer would take longer than finding a gene in a
/// command for one gene.
/// </summary>
internal static class DatasetJson
{
    /// <exception cref="JsonException">The file does not have the form that <see cref="Write"/> gives it.</exception>
    public static DatasetPointer Read(Stream file)
    {
        using var document = JsonDocument.Parse(file);
        try
        {
            return Pointer(document.RootElement);
        }
        // A property has another type, or a date or number cannot be parsed.
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public static void Write(Stream file, DatasetPointer pointer)
    {
        var json = new JsonObject
        {
            ["file"] = pointer.File,
            ["releaseDate"] = pointer.ReleaseDate,
            ["release"] = pointer.Release,
            ["nextRelease"] = pointer.NextRelease,
            ["checksum"] = pointer.Checksum,
            ["imported"] = pointer.Imported,
            ["checked"] = pointer.Checked,
            ["recordCount"] = pointer.RecordCount,
            ["withdrawnCount"] = pointer.WithdrawnCount,
            ["completeSet"] = Json(pointer.CompleteSet),
            ["withdrawn"] = Json(pointer.Withdrawn),
            ["groups"] = Json(pointer.Groups),
        };
        using var writer = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        json.WriteTo(writer);
    }

    private static DatasetPointer Pointer(JsonElement json) =>
        new()
        {
            File = Text(json, "file") ?? "",
            ReleaseDate = Find(json, "releaseDate")?.GetDateTime(),
            Release = Text(json, "release"),
            NextRelease = Text(json, "nextRelease"),
            Checksum = Text(json, "checksum"),
            Imported = Find(json, "imported")?.GetDateTime() ?? default,
            Checked = Find(json, "checked")?.GetDateTime() ?? default,
            RecordCount = Number(json, "recordCount"),
            WithdrawnCount = Number(json, "withdrawnCount"),
            CompleteSet = Find(json, "completeSet") is { } completeSet ? Part(completeSet) : null,
            Withdrawn = Find(json, "withdrawn") is { } withdrawn ? Part(withdrawn) : null,
            Groups = Find(json, "groups") is { } groups ? Groups(groups) : null,
        };

    private static DatasetPart Part(JsonElement json) =>
        new()
        {
            Origin = Text(json, "origin") ?? "",
            Version = Find(json, "version") is { } version
                ? new FileVersion
                {
                    ETag = Text(version, "eTag"),
                    LastModified = Text(version, "lastModified"),
                    Modified = Find(version, "modified")?.GetDateTime(),
                }
                : null,
        };

    private static DatasetGroups Groups(JsonElement json) =>
        new()
        {
            File = Text(json, "file") ?? "",
            Checksum = Text(json, "checksum") ?? "",
            Count = Number(json, "count"),
            Parts = Find(json, "parts")?.EnumerateArray().Select(Part).ToList() ?? [],
        };

    private static JsonObject? Json(DatasetPart? part) =>
        part is null
            ? null
            : new JsonObject
            {
                ["origin"] = part.Origin,
                ["version"] = part.Version is { } version
                    ? new JsonObject
                    {
                        ["eTag"] = version.ETag,
                        ["lastModified"] = version.LastModified,
                        ["modified"] = version.Modified,
                    }
                    : null,
            };

    private static JsonObject? Json(DatasetGroups? groups) =>
        groups is null
            ? null
            : new JsonObject
            {
                ["file"] = groups.File,
                ["checksum"] = groups.Checksum,
                ["count"] = groups.Count,
                ["parts"] = new JsonArray([.. groups.Parts.Select(Json)]),
            };

    private static string? Text(JsonElement json, string name) => Find(json, name)?.GetString();

    private static long Number(JsonElement json, string name) => Find(json, name)?.GetInt64() ?? 0;

    // Null means the same as a missing property.
    private static JsonElement? Find(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
}
