using System.Collections.Generic;
using System.Management.Automation;
using Hgnc;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>The unit of one result: an input, or the genes of one cell.</summary>
/// <param name="Inputs">The inputs, nearly always one.</param>
/// <param name="Row">The input object.</param>
/// <param name="IsShared">Whether other items have the same row. If so, each needs a copy.</param>
internal sealed record ResolveItem(IReadOnlyList<SymbolInput> Inputs, PSObject? Row, bool IsShared)
{
    /// <summary>A message about the item, with its row if it has one.</summary>
    public string Describe(string message) =>
        Row?.BaseObject is TableRow row ? $"{row}: {message}" : message;
}
