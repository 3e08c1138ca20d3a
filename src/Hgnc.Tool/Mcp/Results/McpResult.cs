using System.Collections.Generic;
using System.ComponentModel;

namespace Hgnc.Tool.Mcp.Results;

/// <summary>The part that all answers have besides their items.</summary>
internal abstract record McpResult
{
    [Description("Where the data come from. Name the release when you cite them.")]
    public required McpProvenance Provenance { get; init; }

    [Description("What to do next; absent if nothing is left to do.")]
    public IReadOnlyList<string>? NextSteps { get; init; }
}

/// <summary>An answer with items. It can be one page of several.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal record McpPage<T> : McpResult
{
    [Description("How many items there are in all.")]
    public int Total { get; init; }

    [Description("The position of the first item of this answer, from 0.")]
    public int Offset { get; init; }

    [Description("The items, in order.")]
    public required IReadOnlyList<T> Results { get; init; }

    [Description(
        "Pass this as cursor, with the same other arguments, to get the next items; absent if these are the last."
    )]
    public string? NextCursor { get; init; }
}

/// <summary>The origin of data.</summary>
internal sealed record McpProvenance
{
    [Description("Local: a copy on the user's machine. Service: HGNC's REST service.")]
    public required string Source { get; init; }

    [Description("The day of HGNC's release, as yyyy-MM-dd.")]
    public string? Release { get; init; }

    [Description("The address or the file that the data came from.")]
    public string? Address { get; init; }

    [Description("The SHA-256 of the file that the data came from.")]
    public string? Sha256 { get; init; }
}

/// <summary>The meanings of symbols.</summary>
internal sealed record McpResolutions : McpPage<McpResolution>
{
    [Description("The number of these results for each match_type.")]
    public required IReadOnlyDictionary<string, int> Counts { get; init; }
}

/// <summary>The changes between two releases.</summary>
internal sealed record McpChanges : McpPage<McpChange>
{
    [Description("The day of the older release.")]
    public string? Reference { get; init; }

    [Description("The day of the newer release.")]
    public string? Difference { get; init; }
}
