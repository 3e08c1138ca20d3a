using System.Collections.Generic;
using System.Management.Automation;
using Hgnc.Tables;

namespace HgncPS.Pipeline;

/// <summary>A row of a table in the pipeline, as the library reads rows.</summary>
internal sealed class PipelineRow(IReadOnlyList<string> names, PSObject row) : IRowValues
{
    public IReadOnlyList<string> this[int column] => InputValues.Get(row, names[column]) ?? [];
}
