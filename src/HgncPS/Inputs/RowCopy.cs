using System.Collections;
using System.Linq;
using System.Management.Automation;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>Copies of a row for several results.</summary>
internal static class RowCopy
{
    /// <summary>A copy to which other results can be added.</summary>
    public static PSObject Of(PSObject row)
    {
        if (row.BaseObject is PSCustomObject or IDictionary)
        {
            return row.Copy();
        }
        // For other objects, PowerShell's copy shares the object, and with it the properties that are added.
        var copy = row.BaseObject is TableRow table ? new PSObject(table.Copy()) : new PSObject();
        foreach (var property in row.Properties.Where(property => property.IsGettable))
        {
            copy.Properties.Add(new PSNoteProperty(property.Name, Value(property)));
        }
        return copy;
    }

    private static object? Value(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }
}
