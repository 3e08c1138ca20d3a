using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution;
using Hgnc.Resolution.Identifiers;

namespace Hgnc.Tables.Columns;

/// <content>The columns beside the one with the genes, which may have genes too.</content>
internal sealed partial class GeneColumnSearch
{
    private const int MinGenesInHeader = 3;

    private static readonly char[] Digits = "0123456789".ToCharArray();

    // The source and the target of an interaction are two genes.
    private bool IsPaired(int column) =>
        GenePairs.FindAll(_names).Any(pair => pair.First == column || pair.Second == column);

    // A column that seems to have symbols, although its name is not recognized, if the columns with recognized names have no gene.
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

    // NCBI gene IDs, perhaps. No number is a symbol.
    private bool HasOnlyNumbers(int symbol, List<(int Column, HgncField? Field)> identifiers) =>
        symbol >= 0
        && identifiers.Count == 0
        && _rows.Count > 0
        && !SymbolNames.HasNcbiNumbers(_bare[symbol])
        && Cells(symbol).All(cell => WholeNumber.Read(cell.Trim()) is not null);

    // The column with the second gene of each row, or -1. A column that repeats the first gene, or has the symbols beside its IDs, does not count.
    private int FindPartner(int symbol) =>
        symbol < 0 || Cells(symbol).Any(CellText.HasIdentifier)
            ? -1
            : Enumerable
                .Range(0, _names.Count)
                .Where(i =>
                    i != symbol
                    && SymbolNames.Rank(_bare[i]) < 0
                    && GenePairs.IsSecond(_names[i])
                    && ColumnContent.HasSymbols(Cells(i))
                    && !Cells(i).SequenceEqual(Cells(symbol), StringComparer.OrdinalIgnoreCase)
                )
                .DefaultIfEmpty(-1)
                .First();

    // A column for each gene: Gene, TP53, MYC, EGFR above mean, 1, 2, 3. The names of samples share their letters: WT1, WT2, WT3.
    private bool HasGenesInHeader(int symbol)
    {
        if (symbol != 0 || _names.Count < 3 || _rows.Count == 0)
        {
            return false;
        }
        var stems = _names.Skip(1).Select(name => name.Trim().TrimEnd(Digits)).ToList();
        var labels = Cells(0).Where(cell => !CellText.IsMissing(cell)).ToList();
        return (
                stems.Count >= MinGenesInHeader
                || labels.TrueForAll(label => RowNameColumn.IsLabel(label, []))
            )
            && _names.Skip(1).All(CellText.IsLikeSymbol)
            && stems.Distinct(StringComparer.Ordinal).Count() == stems.Count
            && labels.Count(label => !CellText.IsLikeSymbol(label) || NonGeneWords.IsLabel(label))
                * 2
                > labels.Count;
    }

    // Protein names and gene symbols can be in two columns with recognized names.
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
