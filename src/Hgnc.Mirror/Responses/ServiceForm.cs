using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Rest;
using Microsoft.AspNetCore.Http;

namespace Hgnc.Mirror.Responses;

/// <summary>
/// What a client gets of a record: what the service would return. Only a client that requests it gets the information that
/// withdrawn.txt has in addition.
/// </summary>
internal sealed class ServiceForm
{
    private static readonly ServiceForm Plain = new(isWhole: false);
    private static readonly ServiceForm Whole = new(isWhole: true);

    private readonly bool _isWhole;

    private ServiceForm(bool isWhole)
    {
        _isWhole = isWhole;
    }

    /// <summary>The form that a request asks for.</summary>
    public static ServiceForm For(IHeaderDictionary headers) =>
        WantsSuccessors(headers) ? Whole : Plain;

    /// <summary>Whether a request asks for the fields that only mirrors have.</summary>
    public static bool WantsSuccessors(IHeaderDictionary headers) =>
        headers
            .GetCommaSeparatedValues(MirrorHeaders.Include)
            .Contains(MirrorHeaders.Successors, StringComparer.OrdinalIgnoreCase);

    public HgncGene Of(HgncGene gene) =>
        _isWhole || !gene.GetUnknownFields().Any(field => IsExtra(field.Key))
            ? gene
            : new HgncGene(
                Names(gene)
                    .Concat(
                        gene.GetFields()
                            .Where(field => !IsExtra(field.Key))
                            .Select(field => new KeyValuePair<string, object?>(
                                field.Key,
                                field.Value
                            ))
                    )
            );

    public HgncInfo Of(HgncInfo info) =>
        _isWhole || !info.StoredFields.Any(IsExtra)
            ? info
            : info with
            {
                StoredFields = new(info.StoredFields.Where(field => !IsExtra(field))),
            };

    // As in HGNC's releases and the service. The status of an entry that was merged into others is worded as in HGNC's older tables.
    private static IEnumerable<KeyValuePair<string, object?>> Names(HgncGene gene)
    {
        var isMerged = gene.GetValue("withdrawn_status") is "Merged/Split";
        yield return new("name", isMerged ? "symbol withdrawn" : "entry withdrawn");
        yield return new("locus_group", "withdrawn");
        yield return new("locus_type", "withdrawn");
    }

    private static bool IsExtra(string field) =>
        HgncValues.SuccessorFields.Contains(field, StringComparer.Ordinal);
}
