using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Hgnc.Tool.Mcp.Results;

namespace Hgnc.Tool.Mcp;

/// <summary>Converts errors to a form that an assistant can act on.</summary>
internal static class McpErrors
{
    private const string NotFoundKind = "NotFound";

    /// <summary>An error of the library.</summary>
    public static McpProblem Of(Exception error) =>
        error is HgncException known
            ? new McpProblem
            {
                Kind = known.Kind.ToString(),
                Message = McpJson.Text(known.Message)!,
                WhatToDo = McpJson.Text(Advice(known))!,
            }
            : new McpProblem
            {
                Kind = "Unexpected",
                Message = McpJson.Text(error.Message)!,
                WhatToDo =
                    "This is a defect of hgnc. Tell the user, with the arguments of the call.",
            };

    /// <summary>An input without a result.</summary>
    public static McpProblem NotFound(string message, string whatToDo) =>
        new()
        {
            Kind = NotFoundKind,
            Message = McpJson.Text(message)!,
            WhatToDo = McpJson.Text(whatToDo)!,
        };

    /// <summary>An invalid argument.</summary>
    public static HgncException BadArgument(string message, string whatToDo) =>
        new(HgncErrorKind.BadInput, message, whatToDo);

    /// <summary>Checks the names of arguments. Returns null if they are valid.</summary>
    /// <param name="given">The names of the arguments.</param>
    /// <param name="schema">The input schema of the tool.</param>
    public static HgncException? CheckNames(IEnumerable<string> given, JsonElement schema)
    {
        var known = schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().Select(property => property.Name).ToList()
            : [];
        var needed = schema.TryGetProperty("required", out var required)
            ? required.EnumerateArray().Select(name => name.GetString()!).ToList()
            : [];
        var names = given.ToList();
        if (names.Find(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            var nearest = HgncField.Nearest(unknown, known, count: 1);
            return BadArgument(
                $"The argument '{McpJson.Input(unknown)}' is unknown."
                    + (nearest.Count > 0 ? $" Did you mean {nearest[0]}?" : ""),
                known.Count > 0
                    ? $"Call again with arguments of {string.Join(", ", known)}."
                    : "Call again without arguments."
            );
        }
        return needed.Find(name => !names.Contains(name, StringComparer.Ordinal)) is { } missing
            ? BadArgument($"The argument {missing} is missing.", $"Call again with {missing}.")
            : null;
    }

    private static string Advice(HgncException error) =>
        error.Kind switch
        {
            HgncErrorKind.NoLocalCopy =>
                $"{error.Advice} This server only reads: ask the user to run the command in a shell.",
            HgncErrorKind.Blocked =>
                $"{error.Advice} Send no further calls until the user says that the block is over.",
            HgncErrorKind.BadQuery =>
                $"{error.Advice} info lists the searchable fields; write a term with other characters in double quotes.",
            _ => error.Advice,
        };
}
