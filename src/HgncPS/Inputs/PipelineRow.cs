using System.Collections.Generic;
using System.Management.Automation;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>A row of a table in the pipeline, as the library reads rows.</summary>
/// <param name="names">The names of the columns.</param>
/// <param name="row">The row.</param>
/// <param name="found">A property that is already found, or null.</param>
/// <param name="column">The column of this property.</param>
internal sealed class PipelineRow(
    IReadOnlyList<string> names,
    PSObject row,
    PSPropertyInfo? found = null,
    int column = -1
) : IRowValues
{
    private int _last = found is null ? -1 : column;
    private IReadOnlyList<string> _values = found is null ? [] : InputValues.Get(found) ?? [];

    public IReadOnlyList<string> this[int index]
    {
        get
        {
            // Finding a property by its name takes as long as everything else, and most rows have only one relevant property.
            if (index != _last)
            {
                _values = InputValues.Get(row, names[index]) ?? [];
                _last = index;
            }
            return _values;
        }
    }
}
