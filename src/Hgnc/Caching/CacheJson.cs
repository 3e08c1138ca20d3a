using System.Text.Json.Serialization;

namespace Hgnc.Caching;

/// <summary>The JSON of a service's cache.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(DataState))]
[JsonSerializable(typeof(CachedResponseHeader))]
internal sealed partial class CacheJson : JsonSerializerContext;
