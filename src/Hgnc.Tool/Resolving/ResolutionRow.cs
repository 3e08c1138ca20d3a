using System.Linq;
using System.Text.Json;

namespace Hgnc.Tool.Resolving;

/// <summary>A row of <c>hgnc resolve</c>: an input and its resolution, which is null if the service failed.</summary>
internal sealed record ResolutionRow(string Input, HgncResolution? Resolution)
{
    /// <summary>All columns.</summary>
    public static readonly string[] Columns =
    [
        "input",
        "match_type",
        "symbol",
        "hgnc_id",
        "name",
        "location",
        "candidates",
        "repair",
        "replaced_by",
        "suggestion",
        "source",
        "reason",
        "detail",
        "release",
    ];

    /// <summary>All columns for symbols that were read as of a day.</summary>
    public static readonly string[] AsOfColumns = [.. Columns, "symbol_then", "release_then"];

    /// <summary>The columns that are shown on a screen.</summary>
    public static readonly string[] FewColumns =
    [
        .. Columns.Where(column => column is not ("name" or "detail" or "source" or "release")),
    ];

    public static string Cell(ResolutionRow row, string column) =>
        column switch
        {
            "input" => row.Input,
            "match_type" => row.Resolution?.MatchType.ToString(),
            "symbol" => row.Resolution?.Symbol,
            "hgnc_id" => row.Resolution?.HgncId,
            "name" => row.Resolution?.Name,
            "location" => row.Resolution?.Location,
            "candidates" => row.Resolution?.Candidates.ToString(),
            "repair" => row.Resolution?.Repair,
            "replaced_by" => row.Resolution?.ReplacedBy.ToString(),
            "reason" => row.Resolution?.Reason?.ToString(),
            "detail" => row.Resolution?.Detail,
            "suggestion" => row.Resolution?.Suggestion.ToString(),
            "release" => row.Resolution?.Release,
            "symbol_then" => row.Resolution?.SymbolThen,
            "release_then" => row.Resolution?.ReleaseThen,
            _ => row.Resolution?.Source.ToString(),
        } ?? "";

    /// <summary>The row with HGNC's text made safe for spreadsheets.</summary>
    public static ResolutionRow Defuse(ResolutionRow row) =>
        row.Resolution is null
            ? row
            : row with
            {
                Resolution = SpreadsheetText.Defuse(row.Resolution),
            };

    /// <summary>Writes the JSON of a row with these columns.</summary>
    public static void WriteJson(Utf8JsonWriter json, ResolutionRow row, string[] columns)
    {
        json.WriteStartObject();
        foreach (var column in columns)
        {
            json.WritePropertyName(column);
            switch (column)
            {
                case "candidates":
                    WriteCandidates(json, row.Resolution?.Candidates);
                    break;
                case "replaced_by":
                    WriteList(json, row.Resolution?.ReplacedBy);
                    break;
                case "suggestion":
                    WriteList(json, row.Resolution?.Suggestion);
                    break;
                case "input":
                    json.WriteStringValue(row.Input);
                    break;
                default:
                    json.WriteStringValue(Cell(row, column) is { Length: > 0 } cell ? cell : null);
                    break;
            }
        }
        json.WriteEndObject();
    }

    private static void WriteCandidates(Utf8JsonWriter json, HgncList<HgncCandidate>? candidates)
    {
        json.WriteStartArray();
        foreach (var candidate in candidates ?? HgncList<HgncCandidate>.Empty)
        {
            json.WriteStartObject();
            json.WriteString("hgnc_id", candidate.HgncId);
            json.WriteString("symbol", candidate.Symbol);
            json.WriteString("name", candidate.Name);
            json.WriteString("location", candidate.Location);
            json.WriteString("match_type", candidate.MatchType.ToString());
            json.WriteString("value", candidate.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, HgncList<string>? values)
    {
        json.WriteStartArray();
        foreach (var value in values ?? HgncList<string>.Empty)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }
}
