using System;
using System.Collections.Generic;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>Records as PowerShell shows them.</summary>
internal static class GeneObject
{
    /// <summary>The record, with a property of its own for each field that nobody knew when this was written.</summary>
    public static object From(HgncGene gene)
    {
        PSObject? rich = null;
        foreach (var field in gene.GetUnknownFields())
        {
            rich ??= PSObject.AsPSObject(gene);
            if (rich.Properties[field.Key] is null)
            {
                rich.Properties.Add(new PSNoteProperty(field.Key, field.Value));
            }
        }
        return rich ?? (object)gene;
    }

    /// <summary>Just these fields of a record, in this order and under these names; days as HGNC's tables write them.</summary>
    public static PSObject Select(HgncGene gene, IEnumerable<string> properties)
    {
        var selection = new PSObject();
        foreach (var property in properties)
        {
            if (selection.Properties[property] is null)
            {
                selection.Properties.Add(new PSNoteProperty(property, Value(gene, property)));
            }
        }
        return selection;
    }

    private static object? Value(HgncGene gene, string property) =>
        gene.GetValue(property) is DateTime date
            ? HgncGene.ToTableText(date)
            : gene.GetValue(property);
}
