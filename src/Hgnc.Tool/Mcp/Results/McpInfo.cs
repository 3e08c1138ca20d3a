using System.Collections.Generic;
using System.ComponentModel;

namespace Hgnc.Tool.Mcp.Results;

/// <summary>The available data and fields.</summary>
internal sealed record McpInfo : McpResult
{
    [Description("The version of hgnc.")]
    public required string Version { get; init; }

    [Description("How many records the source has.")]
    public long Records { get; init; }

    [Description("When the data were last modified, UTC.")]
    public string? LastModified { get; init; }

    [Description("A line to cite the data with.")]
    public string? Citation { get; init; }

    [Description("Whether the hierarchy of gene groups is known.")]
    public bool HasGeneGroupHierarchy { get; init; }

    [Description(
        "The releases that are saved on the machine, the newest first: compare_releases takes them."
    )]
    public required IReadOnlyList<string> SavedReleases { get; init; }

    [Description("The fields that a query of find_genes can name.")]
    public required IReadOnlyList<string> SearchableFields { get; init; }

    [Description("The maximum size of an answer, in bytes of JSON.")]
    public int AnswerBound { get; init; }
}

/// <summary>The error of a whole call.</summary>
internal sealed record McpError
{
    public required McpProblem Error { get; init; }

    [Description("Valid names that are similar to the one in the call.")]
    public IReadOnlyList<string>? Suggestions { get; init; }
}
