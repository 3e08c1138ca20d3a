using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Hgnc.Groups;

namespace Hgnc.Tool.Output;

/// <summary>Writes gene groups, their genes, or a tree of groups.</summary>
internal sealed class GroupOutput : IRecordOutput<object>
{
    public const string Table = "table";

    private static readonly string[] GroupColumns =
    [
        "input",
        "id",
        "name",
        "abbreviation",
        "aliases",
        "parents",
        "children",
        "gene_count",
        "total_gene_count",
        "genes",
        "description",
        "source",
        "release",
    ];

    private static readonly string[] FewGroupColumns =
    [
        "id",
        "name",
        "gene_count",
        "total_gene_count",
        "parents",
    ];

    private static readonly string[] GeneColumns =
    [
        "hgnc_id",
        "symbol",
        "group_ids",
        "groups",
        "source",
        "release",
    ];

    private static readonly string[] NodeColumns =
    [
        "depth",
        "id",
        "name",
        "gene_count",
        "total_gene_count",
        "repeated",
        "source",
        "release",
    ];

    private static readonly string[] FewNodeColumns =
    [
        "tree",
        "id",
        "gene_count",
        "total_gene_count",
    ];

    private readonly IRecordOutput<object> _output;
    private readonly HashSet<string> _genes = new(StringComparer.Ordinal);

    private readonly bool _isTable;

    private GroupOutput(IRecordOutput<object> output, bool isTable)
    {
        _output = output;
        _isTable = isTable;
    }

    public static GroupOutput Create(
        string format,
        TextWriter writer,
        bool isGenes,
        bool isTree,
        bool isSpreadsheetSafe
    )
    {
        var columns =
            isGenes ? GeneColumns
            : isTree ? FewNodeColumns
            : FewGroupColumns;
        var all =
            isGenes ? GeneColumns
            : isTree ? NodeColumns
            : GroupColumns;
        return new GroupOutput(
            format == Table
                ? new ScreenOutput<object>(writer, columns, Cell)
                : RecordOutput.Create<object>(
                    format,
                    writer,
                    all,
                    Cell,
                    GroupJson.Write,
                    isSpreadsheetSafe ? SafeGroups.DefuseAny : null
                ),
            format == Table
        );
    }

    /// <summary>Writes a group, a gene or a line of a tree. A gene is written once.</summary>
    public void Write(object record)
    {
        if (record is not HgncGroupGene gene || _genes.Add(gene.HgncId))
        {
            _output.Write(record);
        }
    }

    /// <summary>Flushes the output. A table is written only at the end, when the widths of its columns are known.</summary>
    public void Flush()
    {
        if (!_isTable)
        {
            _output.Flush();
        }
    }

    public void End() => _output.End();

    private static string Cell(object record, string column) =>
        record switch
        {
            HgncGeneGroup group => Cell(group, column),
            HgncGroupGene gene => Cell(gene, column),
            HgncGroupNode node => Cell(node, column),
            _ => "",
        };

    private static string Cell(HgncGeneGroup group, string column) =>
        column switch
        {
            "input" => group.Input,
            "id" => Number(group.Id),
            "name" => group.Name,
            "abbreviation" => group.Abbreviation,
            "aliases" => group.Aliases.ToString(),
            "parents" => group.Parents.ToString(),
            "children" => group.Children.ToString(),
            "gene_count" => Number(group.GeneCount),
            "total_gene_count" => Number(group.TotalGeneCount),
            "genes" => group.Genes.ToString(),
            "description" => group.Description,
            "source" => group.Source.ToString(),
            _ => group.Release,
        } ?? "";

    private static string Cell(HgncGroupGene gene, string column) =>
        column switch
        {
            "hgnc_id" => gene.HgncId,
            "symbol" => gene.Symbol,
            "group_ids" => string.Join('|', Ids(gene.Groups)),
            "groups" => gene.Groups.ToString(),
            "source" => gene.Source.ToString(),
            _ => gene.Release,
        } ?? "";

    private static string Cell(HgncGroupNode node, string column) =>
        column switch
        {
            "tree" => node.Branch + node.Name + (node.IsRepeated ? " (see above)" : ""),
            "depth" => Number(node.Depth),
            "id" => Number(node.Id),
            "name" => node.Name,
            "gene_count" => Number(node.GeneCount),
            "total_gene_count" => Number(node.TotalGeneCount),
            "repeated" => node.IsRepeated ? "yes" : "no",
            "source" => node.Source.ToString(),
            _ => node.Release,
        } ?? "";

    private static IEnumerable<string> Ids(IEnumerable<HgncGroupName> groups)
    {
        foreach (var group in groups)
        {
            yield return Number(group.Id);
        }
    }

    private static string Number(long? number) =>
        number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
