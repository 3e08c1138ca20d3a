using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Hgnc.Groups;

/// <summary>Writes gene groups, their genes and lines of a tree as JSON.</summary>
public static class GroupJson
{
    /// <summary>Writes one object.</summary>
    /// <param name="json">The target.</param>
    /// <param name="record">A <see cref="HgncGeneGroup"/>, a <see cref="HgncGroupGene"/> or a <see cref="HgncGroupNode"/>.</param>
    public static void Write(Utf8JsonWriter json, object record)
    {
        if (json is null)
        {
            throw new ArgumentNullException(nameof(json));
        }
        json.WriteStartObject();
        switch (record)
        {
            case HgncGeneGroup group:
                WriteGroup(json, group);
                break;
            case HgncGroupGene gene:
                json.WriteString("hgnc_id", gene.HgncId);
                json.WriteString("symbol", gene.Symbol);
                WriteNames(json, "groups", gene.Groups);
                WriteOrigin(json, gene.Source, gene.Release);
                break;
            case HgncGroupNode node:
                json.WriteNumber("depth", node.Depth);
                json.WriteNumber("id", node.Id);
                json.WriteString("name", node.Name);
                json.WriteNumber("gene_count", node.GeneCount);
                WriteNumber(json, "total_gene_count", node.TotalGeneCount);
                json.WriteBoolean("repeated", node.IsRepeated);
                WriteOrigin(json, node.Source, node.Release);
                break;
        }
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, HgncGeneGroup group)
    {
        json.WriteString("input", group.Input);
        json.WriteNumber("id", group.Id);
        json.WriteString("name", group.Name);
        json.WriteString("abbreviation", group.Abbreviation);
        WriteTexts(json, "aliases", group.Aliases);
        WriteNames(json, "parents", group.Parents);
        WriteNames(json, "children", group.Children);
        json.WriteNumber("gene_count", group.GeneCount);
        WriteNumber(json, "total_gene_count", group.TotalGeneCount);
        json.WriteStartArray("genes");
        foreach (var gene in group.Genes)
        {
            json.WriteStartObject();
            json.WriteString("hgnc_id", gene.HgncId);
            json.WriteString("symbol", gene.Symbol);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("description", group.Description);
        json.WriteString("description_source", group.DescriptionSource);
        json.WriteString("typical_gene", group.TypicalGene);
        WriteTexts(json, "pubmed_ids", group.PubmedIds);
        json.WriteBoolean("has_hierarchy", group.HasHierarchy);
        json.WriteString("url", group.Url);
        WriteOrigin(json, group.Source, group.Release);
    }

    private static void WriteOrigin(Utf8JsonWriter json, HgncSourceKind source, string? release)
    {
        json.WriteString("source", source.ToString());
        json.WriteString("release", release);
    }

    private static void WriteNames(
        Utf8JsonWriter json,
        string name,
        IEnumerable<HgncGroupName> groups
    )
    {
        json.WriteStartArray(name);
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteNumber("id", group.Id);
            json.WriteString("name", group.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
