using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Tool.Mcp;

/// <summary>Checks of arguments that several tools have.</summary>
internal static class Arguments
{
    /// <exception cref="HgncException">There are no values, or too many.</exception>
    public static void Check(string?[]? values, string name, int max)
    {
        if (values is null || values.Length == 0)
        {
            throw McpErrors.BadArgument(
                $"{name} is empty.",
                $"Give {name} as a list of texts, such as [\"BRAF\", \"HGNC:1100\"]."
            );
        }
        if (values.Length > max)
        {
            throw McpErrors.BadArgument(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} has {values.Length:N0} texts, but a call takes at most {max:N0}."
                ),
                string.Create(CultureInfo.InvariantCulture, $"Call once for each {max:N0} of them.")
            );
        }
    }

    /// <summary>HGNC's names of these fields, or null for all.</summary>
    /// <exception cref="HgncException">One of the names is not a field.</exception>
    public static IReadOnlyList<string>? Fields(string[]? fields)
    {
        if (fields is null || fields.Length == 0)
        {
            return null;
        }
        return fields
            .Select(field =>
                HgncField.Find(field)?.Name
                ?? throw McpErrors.BadArgument(
                    $"'{McpJson.Input(field)}' is not a field of HGNC's records."
                        + (
                            HgncField.Nearest(field, HgncField.All.Select(one => one.Name))
                                is { Count: > 0 } nearest
                                ? $" Did you mean {string.Join(" or ", nearest)}?"
                                : ""
                        ),
                    "Read the resource hgnc://fields for the names."
                )
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>A list, or null if it is empty, so that an answer leaves it out.</summary>
    public static IReadOnlyList<string>? OrNull(IReadOnlyList<string> values) =>
        values.Count > 0 ? values : null;
}
