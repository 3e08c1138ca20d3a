using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Groups;

namespace HgncPS.Inputs;

/// <summary>Turns input from the pipeline into requests for gene groups.</summary>
internal static class GroupInput
{
    // A table of groups from Export-Csv or hgnc group has one of these columns, and the number of the group in Id.
    private static readonly string[] OfTables = ["TotalGeneCount", "total_gene_count"];

    /// <summary>The request for a gene that is given as text.</summary>
    /// <exception cref="HgncException">The text names no gene.</exception>
    public static GeneRequest ForGene(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? throw Unreadable("A gene is an empty string")
            : new($"'{text}'", HgncIdentifier.Read(text!), text);

    /// <summary>Reads an input: text is a group, and an object is a group, a gene, or a row that names one of them.</summary>
    /// <exception cref="HgncException">The input names neither.</exception>
    public static IReadOnlyList<GeneGroupRequest> Read(PSObject? input, SymbolRow rows)
    {
        if (input is null)
        {
            throw Unreadable("An input is null");
        }
        if (InputValues.IsLone(input))
        {
            return [GeneGroupRequest.ForText(InputValues.Text(input), input)];
        }
        if (FindGroup(input) is { } group)
        {
            return [GeneGroupRequest.ForText(group, input)];
        }
        if (input.BaseObject is HgncGene gene)
        {
            return [GeneGroupRequest.ForRecord(gene, input)];
        }
        var ids = InputValues
            .Get(input, HgncField.Find("gene_group_id")!)
            ?.SelectMany(value => value.Split('|'))
            .Where(value => !string.IsNullOrWhiteSpace(value))
            .ToList();
        return ids is { Count: > 0 }
            ? ids.Select(id => GeneGroupRequest.ForText(id, input)).ToList()
            : GeneInput.FromObject(input, rows).Select(GeneGroupRequest.ForGene).ToList();
    }

    private static string? FindGroup(PSObject input) =>
        input.BaseObject switch
        {
            HgncGeneGroup group => InputValues.Text(group.Id),
            HgncGroupNode node => InputValues.Text(node.Id),
            HgncGroupName name => InputValues.Text(name.Id),
            _ => OfTables.Any(name => InputValues.Get(input, name) is not null)
                ? InputValues.Get(input, "Id")?.FirstOrDefault()
                : null,
        };

    private static HgncException Unreadable(string problem) =>
        new(
            HgncErrorKind.BadInput,
            problem + ".",
            "Give the number or the name of a gene group, or an object of a gene or of a group."
        );
}
