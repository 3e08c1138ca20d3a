using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>Makes the objects that are written for records: all of a record, or the fields that the user selects.</summary>
/// <param name="properties">The fields that the user selects; null for all.</param>
/// <param name="isSpreadsheetSafe">Whether text must be safe to open in a spreadsheet.</param>
internal sealed class GeneOutput(IReadOnlyList<string>? properties, bool isSpreadsheetSafe)
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private bool _any;

    /// <summary>The object of a record; other output stays as it is.</summary>
    public object Of(object record)
    {
        if (record is not HgncGene gene)
        {
            return record;
        }
        if (isSpreadsheetSafe)
        {
            gene = SpreadsheetText.Defuse(gene);
        }
        if (properties is null)
        {
            return GeneObject.From(gene, isSpreadsheetSafe);
        }
        _any = true;
        _seen.UnionWith(gene.GetUnknownFields().Select(field => field.Key));
        return GeneObject.Select(gene, properties);
    }

    /// <summary>A warning for each selected field that no record had.</summary>
    public IEnumerable<string> Warnings()
    {
        if (!_any || properties is null)
        {
            yield break;
        }
        foreach (
            var name in properties.Where(name => !HgncGene.IsKnown(name) && !_seen.Contains(name))
        )
        {
            var nearest = HgncField.Nearest(name, HgncField.All.Select(field => field.Name));
            yield return $"No record has a field '{name}'."
                + (nearest.Count > 0 ? $" Did you mean {string.Join(" or ", nearest)}?" : "");
        }
    }
}
