using System.Linq;
using System.Text.Json;

namespace Hgnc.Tool.Mcp;

/// <summary>The resource <c>hgnc://fields</c>: the catalogue of the fields of HGNC's records.</summary>
internal static class FieldsResource
{
    public const string Address = "hgnc://fields";

    public const string Description =
        "The fields of HGNC's records: their names, types and meanings, and which of them a query of find_genes can name.";

    public static string Read() =>
        JsonSerializer.Serialize(
            HgncField.All.Select(field => new FieldFacts
            {
                Name = field.Name,
                Type = field.Type.ToString(),
                IsList = field.IsList,
                IsSearchable = field.IsSearchable,
                Description = field.Description,
                Link = field.LinkTemplate,
            }),
            McpJson.Options
        );

    private sealed record FieldFacts
    {
        public required string Name { get; init; }

        public required string Type { get; init; }

        public bool IsList { get; init; }

        public bool IsSearchable { get; init; }

        public required string Description { get; init; }

        public string? Link { get; init; }
    }
}
