using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Suggestions;

/// <summary>The fields that a prompt can offer, each with what it means.</summary>
public static class FieldSuggestions
{
    /// <summary>Those that can be fetched and searched by.</summary>
    public static IEnumerable<HgncSuggestion> Searchable =>
        HgncField.All.Where(known => known.IsSearchable).Select(Named);

    /// <summary>Those that lead to other databases.</summary>
    public static IEnumerable<HgncSuggestion> Linked =>
        HgncField.All.Where(known => known.HasLinks).Select(Named);

    /// <summary>
    /// All that a record has: its fields under HGNC's names, or, for whoever begins with a capital, under those of the properties; and
    /// what follows from fields.
    /// </summary>
    /// <param name="begun">What has been typed.</param>
    public static IEnumerable<HgncSuggestion> Properties(string begun) =>
        HgncField
            .All.Select(known => begun is [>= 'A' and <= 'Z', ..] ? Property(known) : Named(known))
            .Concat(
                HgncGene.DerivedProperties.Select(name => new HgncSuggestion(
                    name,
                    name,
                    "Follows from other fields."
                ))
            )
            .Where(one => one.Value.StartsWith(begun, StringComparison.OrdinalIgnoreCase));

    private static HgncSuggestion Named(HgncField field) =>
        new(field.Name, field.Name, field.Description);

    private static HgncSuggestion Property(HgncField field) =>
        new(field.PropertyName, field.PropertyName, field.Description);
}
