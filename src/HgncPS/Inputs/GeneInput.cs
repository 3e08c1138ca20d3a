using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Groups;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>Turns input from the pipeline or a parameter into requests for records.</summary>
internal static class GeneInput
{
    /// <summary>The first identifier that has values, and its values, or null.</summary>
    /// <param name="values">Returns the values of an identifier.</param>
    public static (string Field, IReadOnlyList<string> Values)? FindIdentifier(
        Func<HgncField, IEnumerable<string>?> values
    )
    {
        foreach (var field in IdentifierFields.AllWithSymbols)
        {
            if (values(field) is { } given && Split(given) is { Count: > 0 } each)
            {
                return (field.Name, each);
            }
        }
        return null;
    }

    /// <summary>A request by one field.</summary>
    public static GeneRequest ForField(string field, string value, object? origin = null)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"A value of {field} is empty.",
                "Give a whole value of the field."
            );
        }
        return new GeneRequest(
            $"{field} {value}",
            HgncIdentifier.ParseAs(field, value),
            origin ?? value
        );
    }

    /// <summary>The request for an ID of a row.</summary>
    public static GeneRequest ForId(GeneId id, PSObject row) =>
        id.Field is null && HgncIdentifier.FindIdentifier(id.Value) is not null
            ? new GeneRequest($"'{id.Value}'", HgncIdentifier.Read(id.Value), row)
            : ForField(id.Field ?? "symbol", id.Value, row);

    /// <summary>Requests for an input that is not bound to a parameter: text, or a table of names and values.</summary>
    /// <param name="input">The input.</param>
    /// <param name="rows">Reads rows of tables.</param>
    /// <exception cref="HgncException">The input does not name a gene.</exception>
    public static IReadOnlyList<GeneRequest> FromObject(PSObject? input, SymbolRow rows)
    {
        if (input is null)
        {
            throw Unreadable("An input is null");
        }
        if (InputValues.IsLone(input))
        {
            var text = InputValues.Text(input);
            return new[] { new GeneRequest($"'{text}'", HgncIdentifier.Read(text), input) };
        }
        if (input.BaseObject is HgncGeneGroup group)
        {
            return OfGroup(group, input);
        }
        // A record or a hit has its own properties; a row of a table can have any columns.
        var isRow = input.BaseObject is PSCustomObject or IDictionary or TableRow;
        var requests = isRow ? rows.ReadIds(input) : [];
        if (requests.Count == 0)
        {
            requests = FindIdentifier(field => InputValues.Get(input, field)) is { } identifier
                ? identifier
                    .Values.Select(value => ForField(identifier.Field, value, input))
                    .ToList()
                : [];
        }
        if (requests.Count == 0 && !isRow)
        {
            requests = rows.ReadIds(input);
        }
        return requests.Count > 0
            ? requests
            : throw Unreadable(
                $"An input of type {input.BaseObject.GetType().Name} has no identifier, or only empty ones"
            );
    }

    /// <summary>Requests for the values of one field. The input is the value, or has it under the field's name or in the column that the user names.</summary>
    /// <exception cref="HgncException">The input has no value.</exception>
    public static IReadOnlyList<GeneRequest> FromObject(
        PSObject? input,
        string field,
        string? column
    )
    {
        var values =
            input is null ? null
            : column is not null && !InputValues.IsLone(input) ? InputValues.Get(input, column)
            : InputValues.IsLone(input) ? new[] { InputValues.Text(input) }
            : HgncField.Find(field) is { } known ? InputValues.Get(input, known)
            : InputValues.Get(input, field);
        return values?.Select(value => ForField(field, value, input)).ToList()
            ?? throw new HgncException(
                HgncErrorKind.BadInput,
                $"An input has no {field}.",
                $"Give values of {field}, or objects with a property of that name."
            );
    }

    private static List<GeneRequest> OfGroup(HgncGeneGroup group, PSObject origin) =>
        group.Genes.Count > 0
            ? group.Genes.Select(gene => ForField("hgnc_id", gene.HgncId, origin)).ToList()
            : throw new HgncException(
                HgncErrorKind.BadInput,
                $"The gene group {group} has no genes of its own.",
                "Get-HgncGeneGroup -Recurse gets the genes of all groups below it."
            );

    // Tables from HgncPS can have several accessions in a cell, separated by |. Identifiers never contain |.
    private static List<string> Split(IEnumerable<string> values) =>
        values
            .SelectMany(value => (value ?? "").Split('|'))
            .Where(value => !string.IsNullOrWhiteSpace(value))
            .ToList();

    private static HgncException Unreadable(string problem) =>
        new(
            HgncErrorKind.BadInput,
            problem + ".",
            "Give a symbol, an HGNC ID or an accession, or an object with a property HgncId (hgnc_id), EnsemblGeneId (ensembl_gene_id), EntrezId (entrez_id), Symbol (symbol) or similar."
        );
}
