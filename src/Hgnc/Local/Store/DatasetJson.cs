using System.Text.Json.Serialization;

namespace Hgnc.Local.Store;

/// <summary>Reads and writes <c>dataset.json</c>. The serializer is generated, so that a command for one gene does not wait for reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true
)]
[JsonSerializable(typeof(DatasetPointer))]
internal sealed partial class DatasetJson : JsonSerializerContext;
