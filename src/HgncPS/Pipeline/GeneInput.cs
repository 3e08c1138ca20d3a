using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>Turns what comes down the pipeline, or stands behind a parameter, into requests for records.</summary>
internal static class GeneInput
{
    /// <summary>
    /// The fields that identify a gene, in the order in which an object's are believed: what names one record before what
    /// may name several, and symbols, which change hands, last.
    /// </summary>
    public static IReadOnlyList<HgncField> Identifiers { get; } =
        new[]
        {
            "hgnc_id",
            "ensembl_gene_id",
            "entrez_id",
            "vega_id",
            "ucsc_id",
            "ccds_id",
            "omim_id",
            "uniprot_ids",
            "refseq_accession",
            "ena",
            "mgd_id",
            "rgd_id",
            "rna_central_id",
            "mane_select",
            "symbol",
            "prev_symbol",
            "alias_symbol",
        }
            .Select(name => HgncField.Find(name)!)
            .ToList();

    // What -Symbol is called, too.
    private static readonly string[] SymbolNames =
    {
        "gene_symbol",
        "hgnc_symbol",
        "approved_symbol",
        "hugo_symbol",
        "gene",
    };

    /// <summary>The first identifier that has values, with them; null where no identifier has one.</summary>
    /// <param name="values">Gives the values of an identifier.</param>
    public static (string Field, IReadOnlyList<string> Values)? FindIdentifier(
        Func<HgncField, IEnumerable<string>?> values
    )
    {
        foreach (var field in Identifiers)
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

    /// <summary>Requests for an input that no parameter took apart: text, or a table of names and values.</summary>
    /// <exception cref="HgncException">It says no gene.</exception>
    public static IReadOnlyList<GeneRequest> FromObject(PSObject? input)
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
        var found = FindIdentifier(field => Values(input, field));
        if (found is null && InputValues.FindSymbolColumn(input) is { } column)
        {
            var symbols = InputValues.Get(input, column);
            found = FindIdentifier(field => field.Name == "symbol" ? symbols : null);
        }
        return found is { } identifier
            ? identifier.Values.Select(value => ForField(identifier.Field, value, input)).ToList()
            : throw Unreadable(
                $"An input of type {input.BaseObject.GetType().Name} has no identifier, or only empty ones"
            );
    }

    /// <summary>Requests for the values of one field that an input is, or has under the field's name.</summary>
    /// <exception cref="HgncException">It has none.</exception>
    public static IReadOnlyList<GeneRequest> FromObject(PSObject? input, string field)
    {
        var values =
            input is null ? null
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

    private static IReadOnlyList<string>? Values(PSObject input, HgncField field) =>
        InputValues.Get(input, field)
        ?? (
            field.Name == "symbol"
                ? SymbolNames
                    .Select(name => InputValues.Get(input, name))
                    .FirstOrDefault(values => values is not null)
                : null
        );

    // A table of ours has several accessions in a cell with | between them; no identifier has one in it.
    private static List<string> Split(IEnumerable<string> values) =>
        values
            .SelectMany(value => (value ?? "").Split('|'))
            .Where(value => !string.IsNullOrWhiteSpace(value))
            .ToList();

    private static HgncException Unreadable(string problem) =>
        new(
            HgncErrorKind.BadInput,
            problem + ".",
            "Give a symbol, an HGNC ID or an accession, or an object with a property HgncId (hgnc_id), EnsemblGeneId (ensembl_gene_id), EntrezId (entrez_id), Symbol (symbol) or the like."
        );
}
