using System.Collections.Generic;
using System.Management.Automation;
using Hgnc;

namespace HgncPS.Inputs;

/// <summary>What one answer is written for: an input, or the genes of one cell.</summary>
/// <param name="Inputs">The inputs, nearly always one.</param>
/// <param name="Row">What came in.</param>
/// <param name="IsShared">Whether the same row is written for others, too: each then needs one of its own.</param>
internal sealed record ResolveItem(IReadOnlyList<SymbolInput> Inputs, PSObject? Row, bool IsShared);
