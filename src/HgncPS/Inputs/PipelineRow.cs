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
            // Finding a property by its name takes as long as everything else, and most rows have only one relevant property.
            if (column != _last)
            {
                _values = InputValues.Get(row, names[column]) ?? [];
                _last = column;
            }
            return _values;
        }
    }
}
