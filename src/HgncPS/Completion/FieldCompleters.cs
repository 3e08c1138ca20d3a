using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Hgnc;

namespace HgncPS.Completion;

/// <summary>Completes HGNC's names of fields that can be fetched and searched by.</summary>
public sealed class SearchableFieldCompleter : FixedCompleter
{
    private protected override IEnumerable<HgncSuggestion> Values =>
        HgncField
            .All.Where(known => known.IsSearchable)
            .Select(known => Plain(known.Name, known.Description));
}

/// <summary>Completes HGNC's names of the fields that lead to other databases.</summary>
public sealed class LinkedFieldCompleter : FixedCompleter
{
    private protected override IEnumerable<HgncSuggestion> Values =>
        HgncField
            .All.Where(known => known.HasLinks)
            .Select(known => Plain(known.Name, known.Description));
}

/// <summary>
/// Completes what records have: fields under HGNC's names, or, for whoever begins with a capital, under those of the properties; and
/// what follows from fields.
/// </summary>
public sealed class PropertyCompleter : HgncCompleter
{
    internal override IEnumerable<HgncSuggestion> Find(string begun, IDictionary others)
    {
        var isProperty = begun.Length > 0 && char.IsUpper(begun[0]);
        return HgncField
            .All.Select(field =>
                (Name: isProperty ? field.PropertyName : field.Name, field.Description)
            )
            .Concat(HgncGene.DerivedProperties.Select(name => (name, "Follows from other fields.")))
            .Where(value => Begins(value.Item1, begun))
            .Select(value => new HgncSuggestion(value.Item1, value.Item1, value.Item2));
    }
}
