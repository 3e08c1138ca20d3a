using System.Collections.Generic;
using System.Management.Automation;
using Hgnc;
using Hgnc.Tables;

namespace HgncPS.Inputs;

/// <summary>What one result is written for: an input, or the genes of one cell.</summary>
/// <param name="Inputs">The inputs, nearly always one.</param>
/// <param name="Row">What came in.</param>
/// <param name="IsShared">Whether other items have the same row: each then needs a copy of its own.</param>
internal sealed record ResolveItem(IReadOnlyList<SymbolInput> Inputs, PSObject? Row, bool IsShared)
{
    /// <summary>A message about the item, with its row if it has one.</summary>
    public string Describe(string message) =>
        Row?.BaseObject is TableRow row ? $"{row}: {message}" : message;
}
