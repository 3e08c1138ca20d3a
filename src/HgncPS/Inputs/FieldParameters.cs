using System.Collections.Generic;
using System.Linq;
using Hgnc;

namespace HgncPS.Inputs;

/// <summary>The parameters of a cmdlet that have the names of fields, such as -EntrezId.</summary>
/// <param name="bound">The parameters that are given.</param>
internal sealed class FieldParameters(IDictionary<string, object> bound)
{
    /// <summary>Whether a field's parameter is given.</summary>
    public bool IsGiven(HgncField field) => bound.ContainsKey(field.PropertyName);

    /// <summary>The values of a field's parameter; null if it is not given.</summary>
    public string[]? Values(HgncField field) =>
        bound.TryGetValue(field.PropertyName, out var value) ? value as string[] : null;

    /// <summary>The searchable fields whose parameters are given, with their values.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Searchable() =>
        HgncField
            .All.Where(field => field.IsSearchable)
            .Select(field => (field.Name, Values: Values(field)))
            .Where(pair => pair.Values is not null)
            .Select(pair => new KeyValuePair<string, IReadOnlyList<string>>(
                pair.Name,
                pair.Values!
            ))
            .ToList();
}
