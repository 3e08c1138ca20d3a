using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Hgnc.Json;

namespace Hgnc.Tool.Output;

/// <summary>The selected fields of records, in the order and with the names that the user gave.</summary>
internal sealed class FieldChoice
{
    /// <summary>The column of the IDs as they were given.</summary>
    private const string Input = "input";

    private static readonly string[] Usual =
    [
        "hgnc_id",
        "symbol",
        "name",
        "status",
        "locus_type",
        "location",
        "alias_symbol",
        "prev_symbol",
        "ensembl_gene_id",
        "entrez_id",
    ];

    // Fields of records that are not in the catalogue.
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly bool _isGiven;
    private bool _any;

    /// <param name="given">Names separated by commas, or null for the usual columns or, in JSON, for whole records.</param>
    /// <param name="keepsMissing">Whether there are rows without a record, which have only the ID.</param>
    public FieldChoice(string? given, bool keepsMissing)
    {
        _isGiven = given is not null || keepsMissing;
        Columns =
            given
                ?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.Ordinal)
                .ToList()
            ?? (IReadOnlyList<string>)Usual;
        if (keepsMissing && !Columns.Contains(Input, StringComparer.Ordinal))
        {
            Columns = [Input, .. Columns];
        }
    }

    /// <summary>The names.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Notes the fields of a record.</summary>
    public void Notice(HgncGene gene)
    {
        _any = true;
        _seen.UnionWith(gene.GetUnknownFields().Select(field => field.Key));
    }

    public static string Cell(GeneRow row, string column) =>
        column == Input ? row.Input
        : row.Gene is null ? ""
        : HgncGene.ToTableText(row.Gene.GetValue(column));

    public void WriteJson(Utf8JsonWriter json, GeneRow row)
    {
        if (!_isGiven && row.Gene is not null)
        {
            GeneJson.Write(json, row.Gene);
            return;
        }
        json.WriteStartObject();
        foreach (var column in Columns)
        {
            json.WritePropertyName(column);
            if (column == Input)
            {
                json.WriteStringValue(row.Input);
            }
            else
            {
                GeneJson.WriteValue(json, row.Gene?.GetValue(column));
            }
        }
        json.WriteEndObject();
    }

    /// <summary>Warns about names that are not fields of any record. It runs after the last record, because HGNC adds fields from time to time.</summary>
    public void WarnOfUnknown(Problems problems)
    {
        if (!_isGiven || !_any)
        {
            return;
        }
        foreach (var name in Columns)
        {
            if (name != Input && !HgncGene.IsKnown(name) && !_seen.Contains(name))
            {
                var nearest = HgncField.Nearest(name, HgncField.All.Select(field => field.Name));
                problems.Warn(
                    $"No record has a field '{name}'."
                        + (
                            nearest.Count > 0
                                ? $" Did you mean {string.Join(" or ", nearest)}?"
                                : ""
                        )
                );
            }
        }
    }
}
