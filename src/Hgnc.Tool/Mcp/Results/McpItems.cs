using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json.Nodes;

namespace Hgnc.Tool.Mcp.Results;

/// <summary>The reason why an input has no result.</summary>
internal sealed record McpProblem
{
    [Description("The kind of the error. The names are stable.")]
    public required string Kind { get; init; }

    [Description("What is wrong.")]
    public required string Message { get; init; }

    [Description("What to do about it.")]
    public required string WhatToDo { get; init; }
}

/// <summary>The meaning of a symbol.</summary>
internal sealed record McpResolution
{
    [Description("The input as it was given, shortened if it is very long.")]
    public required string Input { get; init; }

    [Description(
        "Approved, Previous, Alias, Identifier, Repaired (a spreadsheet or a typing error was undone), Withdrawn, Ambiguous or NotFound."
    )]
    public string? MatchType { get; init; }

    [Description(
        "The approved symbol; absent if the input names no gene, or several equally well."
    )]
    public string? Symbol { get; init; }

    [Description("The HGNC ID, such as HGNC:1097.")]
    public string? HgncId { get; init; }

    [Description("The approved name.")]
    public string? Name { get; init; }

    [Description("The cytogenetic location.")]
    public string? Location { get; init; }

    [Description(
        "The genes that the input can mean, if there are several. Never choose one without a reason."
    )]
    public IReadOnlyList<McpCandidate>? Candidates { get; init; }

    [Description("Why the input names no gene.")]
    public string? Reason { get; init; }

    [Description("Other meanings of the input, and what does not fit, such as the chromosome.")]
    public string? Detail { get; init; }

    [Description("What was repaired in the input.")]
    public string? Repair { get; init; }

    [Description("The symbols of the genes that took a withdrawn entry's place.")]
    public IReadOnlyList<string>? ReplacedBy { get; init; }

    [Description("Approved symbols with a spelling close to the input.")]
    public IReadOnlyList<string>? Suggestions { get; init; }

    [Description("Why the input could not be resolved.")]
    public McpProblem? Error { get; init; }
}

/// <summary>A gene that a symbol can mean.</summary>
internal sealed record McpCandidate
{
    public required string HgncId { get; init; }

    public required string Symbol { get; init; }

    public string? Name { get; init; }

    public string? Location { get; init; }

    [Description(
        "How the input names the gene: Approved, Previous, Alias, Withdrawn or Identifier."
    )]
    public required string MatchType { get; init; }
}

/// <summary>The record of a gene, or the reason why there is none.</summary>
internal sealed record McpGene
{
    [Description("The input as it was given, shortened if it is very long.")]
    public required string Input { get; init; }

    [Description("With resolve: what the input was read as, if it is not the approved symbol.")]
    public string? Resolution { get; init; }

    [Description("The record, under HGNC's names of the fields: see the resource hgnc://fields.")]
    public JsonObject? Record { get; init; }

    [Description(
        "Fields that were left out because the record is too large; ask for them by name."
    )]
    public IReadOnlyList<string>? OmittedFields { get; init; }

    [Description("Why there is no record.")]
    public McpProblem? Error { get; init; }
}

/// <summary>A hit of a search.</summary>
internal sealed record McpHit
{
    public required string HgncId { get; init; }

    public required string Symbol { get; init; }

    [Description("The approved name; absent if the service answers.")]
    public string? Name { get; init; }

    public string? Location { get; init; }

    [Description("How well the gene fits the query; the best come first.")]
    public double Score { get; init; }
}

/// <summary>A change of a gene between two releases.</summary>
internal sealed record McpChange
{
    [Description("The input as it was given; absent if whole releases are compared.")]
    public string? Input { get; init; }

    public string? HgncId { get; init; }

    public string? Symbol { get; init; }

    [Description(
        "New, Symbol, Name, Withdrawn, Merged, Split, LocusType, Location, Alias, PreviousSymbol, GeneGroup, CrossReference, Reinstated, Other, Unchanged or NotFound."
    )]
    public required string Kind { get; init; }

    [Description("HGNC's name of the field.")]
    public string? Field { get; init; }

    public string? Old { get; init; }

    public string? New { get; init; }

    public IReadOnlyList<string>? ReplacedBy { get; init; }

    [Description("The day of the change, as yyyy-MM-dd, if HGNC gives it.")]
    public string? Date { get; init; }

    public string? Detail { get; init; }
}

/// <summary>A gene group, a gene of one, or a line of a tree of groups.</summary>
internal sealed record McpGroupItem
{
    [Description("The number of the group; absent for a gene.")]
    public long? Id { get; init; }

    [Description("The name of the group.")]
    public string? Name { get; init; }

    [Description("The input that the group answers.")]
    public string? Input { get; init; }

    [Description("In a tree, the number of levels below the first group.")]
    public int? Depth { get; init; }

    public string? Abbreviation { get; init; }

    public IReadOnlyList<string>? Aliases { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<McpGroupName>? Parents { get; init; }

    public IReadOnlyList<McpGroupName>? Children { get; init; }

    [Description("How many genes belong to the group itself.")]
    public int? GeneCount { get; init; }

    [Description(
        "How many genes belong to the group or to a group below it; absent if the hierarchy is not known."
    )]
    public int? TotalGeneCount { get; init; }

    [Description(
        "Symbols of genes of the group itself, at most 50. recurse gets all, page by page."
    )]
    public IReadOnlyList<string>? Genes { get; init; }

    [Description("The HGNC ID of the gene.")]
    public string? HgncId { get; init; }

    [Description("The approved symbol of the gene.")]
    public string? Symbol { get; init; }

    [Description("The groups through which the gene belongs.")]
    public IReadOnlyList<McpGroupName>? Groups { get; init; }

    [Description("Why an input has no group.")]
    public McpProblem? Error { get; init; }
}

/// <summary>A group by its number and name.</summary>
internal sealed record McpGroupName
{
    public required long Id { get; init; }

    public required string Name { get; init; }
}
