using System;
using System.Collections;
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

    /// <summary>Requests by the first identifier that has a value; none where no identifier has one.</summary>
    /// <param name="values">Gives the values of an identifier.</param>
    /// <param name="origin">What errors point at; null for the value itself.</param>
    public static IReadOnlyList<GeneRequest> FromIdentifiers(
        Func<HgncField, IEnumerable<string>?> values,
        object? origin
    ) =>
        Identifiers
            .Select(field =>
                (
                    field,
                    values: values(field)
                        ?.Where(value => !string.IsNullOrWhiteSpace(value))
                        .ToList()
                )
            )
            .Where(pair => pair.values is { Count: > 0 })
            .Take(1)
            .SelectMany(pair =>
                pair.values!.Select(value => ForField(pair.field.Name, value, origin))
            )
            .ToList();

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
            new[] { HgncIdentifier.Normalize(field, value) },
            origin ?? value
        );
    }

    /// <summary>Requests for an input that no parameter took apart: text, or a table of names and values.</summary>
    /// <exception cref="HgncException">It says no gene.</exception>
    public static IReadOnlyList<GeneRequest> FromObject(PSObject? input)
    {
        switch (input?.BaseObject)
        {
            case null:
                throw Unreadable("An input is null");
            case IDictionary table:
                var requests = FromIdentifiers(
                    field => Texts(table[field.PropertyName] ?? table[field.Name]),
                    input
                );
                return requests.Count > 0
                    ? requests
                    : throw Unreadable("A table of names and values has no identifier");
            case string or ValueType:
                var text = input.BaseObject.ToString()!;
                return new[] { new GeneRequest($"'{text}'", HgncIdentifier.Read(text), input) };
            default:
                throw Unreadable(
                    $"An input of type {input.BaseObject.GetType().Name} has no identifier, or only empty ones"
                );
        }
    }

    /// <summary>Requests for the values of one field that an input is, or has under the field's name.</summary>
    /// <exception cref="HgncException">It has none.</exception>
    public static IReadOnlyList<GeneRequest> FromObject(PSObject? input, string field)
    {
        var property = HgncField.Find(field)?.PropertyName ?? field;
        var values = input?.BaseObject switch
        {
            null => null,
            string or ValueType => Texts(input.BaseObject),
            IDictionary table => Texts(table[property] ?? table[field]),
            _ => Texts((input.Properties[property] ?? input.Properties[field])?.Value),
        };
        return values?.Select(value => ForField(field, value, input)).ToList()
            ?? throw new HgncException(
                HgncErrorKind.BadInput,
                $"An input has no {field}.",
                $"Give values of {field}, or objects with a property of that name."
            );
    }

    private static IEnumerable<string>? Texts(object? value) =>
        value switch
        {
            null => null,
            string text => new[] { text },
            IEnumerable many => many.Cast<object?>().Select(item => item?.ToString() ?? ""),
            _ => new[] { value.ToString()! },
        };

    private static HgncException Unreadable(string problem) =>
        new(
            HgncErrorKind.BadInput,
            problem + ".",
            "Give a symbol, an HGNC ID or an accession, or an object with a property HgncId (hgnc_id), EnsemblGeneId (ensembl_gene_id), EntrezId (entrez_id), Symbol (symbol) or the like."
        );
}
