using System;
using System.Collections.Generic;
using Hgnc.Resolution.Identifiers;

namespace Hgnc.Resolution.Symbols;

/// <summary>The current genes for an HGNC ID: its own, or those that replaced a withdrawn entry, over any number of steps.</summary>
/// <param name="Own">The record of the ID itself, approved or withdrawn, or null.</param>
/// <param name="Genes">The approved genes; empty if there is no replacement.</param>
internal sealed record CurrentGenes(SymbolGene? Own, IReadOnlyList<SymbolGene> Genes)
{
    /// <summary>Follows an ID through merges and splits.</summary>
    /// <param name="table">A table that has all symbols at once.</param>
    /// <param name="hgncId">The ID.</param>
    public static CurrentGenes Find(ISymbolTable table, string hgncId)
    {
        var own = Record(table, hgncId);
        if (own is null)
        {
            return new CurrentGenes(null, Array.Empty<SymbolGene>());
        }
        if (!own.IsWithdrawn)
        {
            return new CurrentGenes(own, new[] { own });
        }
        var genes = new List<SymbolGene>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { own.HgncId };
        var open = new Queue<SymbolGene>();
        open.Enqueue(own);
        while (open.Count > 0)
        {
            foreach (var successor in open.Dequeue().Successors)
            {
                if (!seen.Add(successor.HgncId))
                {
                    continue;
                }
                if (Record(table, successor.HgncId) is not { } gene)
                {
                    continue;
                }
                if (gene.IsWithdrawn)
                {
                    open.Enqueue(gene);
                }
                else
                {
                    genes.Add(gene);
                }
            }
        }
        return new CurrentGenes(own, genes);
    }

    private static SymbolGene? Record(ISymbolTable table, string hgncId) =>
        table.Find(new IdentifierLookup(new FieldTerm(HgncField.HgncId.Name, hgncId)))
            is { Count: > 0 } matches
            ? matches[0].Gene
            : null;
}
