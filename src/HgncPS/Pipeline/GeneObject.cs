using System;
using System.Collections.Generic;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Pipeline;

/// <summary>Records as PowerShell objects.</summary>
internal static class GeneObject
{
    /// <summary>The record, with an additional property for each field that this version does not know.</summary>
    /// <param name="gene">The record.</param>
    /// <param name="isSpreadsheetSafe">Whether the names of those properties are made safe for spreadsheets, because they are HGNC's text too.</param>
    public static object From(HgncGene gene, bool isSpreadsheetSafe)
    {
        PSObject? rich = null;
        // A note property hides the property of the same name, whose type cannot hold the value.
        foreach (var odd in gene.GetUnexpectedValues())
        {
            rich ??= PSObject.AsPSObject(gene);
            rich.Properties.Add(new PSNoteProperty(odd.Key, odd.Value));
        }
        foreach (var field in gene.GetUnknownFields())
        {
            rich ??= PSObject.AsPSObject(gene);
            var property = isSpreadsheetSafe ? SpreadsheetText.Defuse(field.Key)! : field.Key;
            if (rich.Properties[property] is null)
            {
                rich.Properties.Add(new PSNoteProperty(property, field.Value));
            }
        }
        return rich ?? (object)gene;
    }

    /// <summary>Only these fields of a record, in this order and with these names. Dates have the form of HGNC's tables.</summary>
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
