using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Tables.Columns;

/// <content>The columns beside the one with the genes, which may have genes too.</content>
internal sealed partial class GeneColumnSearch
{
    // The source and the target of an interaction are two genes.
    private bool IsPaired(int column) =>
        GenePairs.Find(_names) is { } pair && (pair.First == column || pair.Second == column);

    // A column that seems to have symbols, although none has its usual name, if the columns with usual names have no gene.
    private int FindOverlooked(int symbol, List<(int Column, HgncField? Field)> identifiers) =>
        symbol < 0
        || _rows.Count == 0
        || SymbolNames.HasNcbiNumbers(_bare[symbol])
        || !ColumnContent.HasNoGenes(Cells(symbol))
        || identifiers.Exists(each =>
            Cells(each.Column)
                .Any(
                    each.Field is null ? CellText.HasIdentifier : cell => !CellText.IsMissing(cell)
                )
        )
            ? -1
            : Enumerable
                .Range(0, _bare.Count)
                .Where(column => column != symbol && ColumnContent.HasSymbols(Cells(column)))
                .DefaultIfEmpty(-1)
                .First();

    private int FindPartner(int symbol) =>
        symbol < 0
            ? -1
            : Enumerable
                .Range(0, _names.Count)
                .Where(i =>
                    i != symbol
                    && GenePairs.IsSecond(_names[i])
                    && ColumnContent.HasSymbols(Cells(i))
                )
                .DefaultIfEmpty(-1)
                .First();

    // Protein names and gene symbols can be in two columns of usual names.
    private IReadOnlyList<int> FindOtherSymbols(int symbol) =>
        symbol < 0
            ? Array.Empty<int>()
            : Enumerable
                .Range(0, _bare.Count)
                .Where(i =>
                    _bare[i] != _bare[symbol]
                    && SymbolNames.Rank(_bare[i]) >= 0
                    && !SymbolNames.IsWeak(_bare[i])
                    && SymbolNames.Separators(_bare[i]) is null
                )
                .ToList();
}
