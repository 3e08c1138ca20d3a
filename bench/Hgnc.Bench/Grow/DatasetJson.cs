using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hgnc.Bench.Grow;

/// <summary>Reads and writes HGNC's bulk file in JSON.</summary>
internal static class DatasetJson
{
    public static List<JsonObject> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"There is no file '{path}'. Any hgnc_complete_set.json will do: HGNC's download page "
                    + "(https://www.genenames.org/download/) has the current one."
            );
        }
        try
        {
            using var stream = Open(path);
            return JsonNode.Parse(stream)!["response"]!["docs"]!
                .AsArray()
                .Select(record => record!.AsObject())
                .ToList();
        }
        catch (System.Exception e)
            when (e
                    is JsonException
                        or System.InvalidOperationException
                        or System.NullReferenceException
            )
        {
            throw new IOException($"'{path}' is not HGNC's complete set as JSON: {e.Message}", e);
        }
    }

    public static void Write(string path, IReadOnlyCollection<JsonObject> records)
    {
        using Stream file = File.Create(path);
        using var stream = path.EndsWith(".gz", System.StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file, CompressionLevel.Optimal)
            : file;
        // HGNC's own file has unescaped characters.
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using var json = new Utf8JsonWriter(stream, options);
        json.WriteStartObject();
        json.WriteStartObject("responseHeader");
        json.WriteNumber("status", 0);
        json.WriteNumber("QTime", 0);
        json.WriteEndObject();
        json.WriteStartObject("response");
        json.WriteNumber("numFound", records.Count);
        json.WriteNumber("start", 0);
        json.WriteStartArray("docs");
        foreach (var record in records)
        {
            record.WriteTo(json);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        var isPacked = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
