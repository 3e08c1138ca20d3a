using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Text;

namespace Hgnc;

/// <content>The row of a table from which a request comes, which can contradict the record.</content>
public sealed partial class GeneRequest
{
    /// <summary>The symbols in the row of the input, which should be names of its gene. A row with several genes has none here.</summary>
    public IReadOnlyList<string> RowSymbols { get; set; } = Array.Empty<string>();

    /// <summary>
    /// The warning if the row names another gene than the record: the ID in <c>TP53,HGNC:6407</c> is that of KRAS. Null if nothing in the row contradicts.
    /// </summary>
    /// <param name="gene">The record of this request.</param>
    public string? FindContradiction(HgncGene gene)
    {
        if (gene is null)
        {
            throw new ArgumentNullException(nameof(gene));
        }
        var other = RowSymbols.FirstOrDefault(symbol =>
            !Is(symbol, Symbol)
            && !Is(symbol, gene.Symbol)
            && !gene.PrevSymbol.Any(name => Is(name, symbol))
            && !gene.AliasSymbol.Any(name => Is(name, symbol))
        );
        if (other is not null)
        {
            return $"{Input} is {gene.Symbol}, but the same row has the symbol '{ControlText.Show(other)}', which is no name of {gene.Symbol}. Check the row.";
        }
        return
            Chromosome is { } location
            && HgncLocation.Chromosomes(location) is { Count: > 0 } here
            && HgncLocation.Chromosomes(gene.Location) is { Count: > 0 } there
            && !here.Any(there.Contains)
            ? $"{gene.Symbol} is at {gene.Location}, not at {ControlText.Show(location)}."
            : null;
    }

    private static bool Is(string name, string? other) =>
        string.Equals(name.Trim(), other, StringComparison.OrdinalIgnoreCase);
}
