using System.Collections.Generic;
using System.Management.Automation;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>A row of a table in the pipeline, as the library reads rows.</summary>
internal sealed class PipelineRow(IReadOnlyList<string> names, PSObject row) : IRowValues
{
    private int _last = -1;
    private IReadOnlyList<string> _values = [];

    public IReadOnlyList<string> this[int column]
    {
        get
        {
            // To find a property by its name takes as long as all else that is done with it, and most rows have one that counts.
            if (column != _last)
            {
                _values = InputValues.Get(row, names[column]) ?? [];
                _last = column;
            }
            return _values;
        }
    }
}
