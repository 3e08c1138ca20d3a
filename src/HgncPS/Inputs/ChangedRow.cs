using System.Collections;
using System.Management.Automation;
using Hgnc.Comparison;

namespace HgncPS.Inputs;

/// <summary>Input objects with a change of their gene added.</summary>
internal static class ChangedRow
{
    /// <summary>A copy of the row with the change added. For a string, an object with the string as Input.</summary>
    public static PSObject From(PSObject? row, HgncChange change)
    {
        PSObject rich;
        if (row is null)
        {
            rich = new PSObject();
            Add(rich, ResolvedObject.Input, change.Input);
        }
        else if (row.BaseObject is IDictionary table)
        {
            rich = new PSObject();
            foreach (DictionaryEntry entry in table)
            {
                Add(rich, entry.Key.ToString()!, entry.Value);
            }
        }
        else
        {
            rich = row.Copy();
        }
        Add(rich, "HgncId", change.HgncId);
        Add(rich, "HgncSymbol", change.Symbol);
        Add(rich, "HgncChange", change.Kind.ToString());
        Add(rich, "HgncProperty", change.Property);
        Add(rich, "HgncOld", change.Old);
        Add(rich, "HgncNew", change.New);
        return rich;
    }

    // An existing property with this name stays, and the new one gets a number.
    private static void Add(PSObject rich, string name, object? value)
    {
        var free = name;
        for (var number = 2; rich.Properties[free] is not null; number++)
        {
            free = name + number;
        }
        rich.Properties.Add(new PSNoteProperty(free, value));
    }
}
