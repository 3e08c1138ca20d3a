using System.Collections.Generic;
using System.Management.Automation;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>Rows of tables as PowerShell objects.</summary>
internal static class RowObject
{
    /// <summary>The row, with a property for each column.</summary>
    public static PSObject From(TableRow row, IReadOnlyList<string> columns)
    {
        var rich = new PSObject(row);
        for (var i = 0; i < columns.Count; i++)
        {
            rich.Properties.Add(new PSNoteProperty(columns[i], row.Value(i)), preValidated: true);
        }
        return rich;
    }
}
