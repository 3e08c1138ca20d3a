using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Suggestions;

/// <summary>The fields for completion, each with its meaning.</summary>
public static class FieldSuggestions
{
    /// <summary>The fields that can be fetched and searched by.</summary>
    public static IEnumerable<HgncSuggestion> Searchable =>
        HgncField.All.Where(known => known.IsSearchable).Select(Named);

    /// <summary>The fields that link to other databases.</summary>
    public static IEnumerable<HgncSuggestion> Linked =>
        HgncField.All.Where(known => known.HasLinks).Select(Named);

    /// <summary>
    /// Everything that a record has: fields with HGNC's names, or, for a text that begins with a capital, with the names of the properties; and
    /// derived properties.
    /// </summary>
    /// <param name="begun">The text so far.</param>
    public static IEnumerable<HgncSuggestion> Properties(string begun) =>
        HgncField
            .All.Select(known => begun is [>= 'A' and <= 'Z', ..] ? Property(known) : Named(known))
            .Concat(
                HgncGene.DerivedProperties.Select(name => new HgncSuggestion(
                    name,
                    name,
                    "Derived from other fields."
                ))
            )
            .Where(one => one.Value.StartsWith(begun, StringComparison.OrdinalIgnoreCase));

    private static HgncSuggestion Named(HgncField field) =>
        new(field.Name, field.Name, field.Description);

    private static HgncSuggestion Property(HgncField field) =>
        new(field.PropertyName, field.PropertyName, field.Description);
}
