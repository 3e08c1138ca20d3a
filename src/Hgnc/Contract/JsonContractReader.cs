using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Hgnc.Contract;

/// <summary>Reads a JSON response member by member, as it is.</summary>
internal static class JsonContractReader
{
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static ContractResponse Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        var response = Member(root, "response");
        var docs = Items(Member(response, "docs"));
        return new ContractResponse
        {
            Members = Members(root),
            Response = Members(response),
            Found = Number(Member(response, "numFound")),
            Start = Number(Member(response, "start")),
            Records =
            [
                .. docs.Select(doc => new ContractRecord(
                    Text(Member(doc, "symbol")),
                    Members(doc)
                )),
            ],
            Fields =
            [
                .. Items(Member(root, "searchableFields"))
                    .Concat(Items(Member(root, "storedFields")))
                    .Select(item => Text(item)),
            ],
            Scores =
            [
                .. docs.Select(doc => Member(doc, "score"))
                    .Concat([Member(response, "maxScore")])
                    .Where(score => score is not null)
                    .Select(score => score!.Value.GetRawText()),
            ],
        };
    }

    private static IReadOnlyList<string> Members(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Object } value
            ? [.. value.EnumerateObject().Select(member => $"{member.Name}:{Type(member.Value)}")]
            : [];

    private static string Type(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => "text",
            JsonValueKind.Number => "number",
            JsonValueKind.True or JsonValueKind.False => "flag",
            JsonValueKind.Array => "list",
            JsonValueKind.Object => "object",
            _ => "nothing",
        };

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } value
        && value.TryGetProperty(name, out var member)
            ? member
            : null;

    private static List<JsonElement> Items(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static string Text(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private static long? Number(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value)
            ? value
            : null;
}
