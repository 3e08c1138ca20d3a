using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Resolution.Identifiers;
using Hgnc.Tables.Columns;

namespace Hgnc.Tables;

/// <content>The columns that do not name the gene of a row, but can contradict it.</content>
public sealed partial class GeneColumns
{
    /// <summary>The columns with the species of the genes.</summary>
    internal IReadOnlyList<SpeciesColumn> SpeciesColumns { get; init; } =
        Array.Empty<SpeciesColumn>();

    /// <summary>Other columns with names for symbols, which are compared with the one that is read.</summary>
    internal IReadOnlyList<int> OtherSymbols { get; init; } = Array.Empty<int>();

    /// <summary>The symbols in a row, in all columns with names for symbols; empty if the row has several genes.</summary>
    /// <param name="row">The row.</param>
    /// <param name="ids">Its IDs, from <see cref="ReadIds"/>.</param>
    public IReadOnlyList<string> ReadSymbols(IRowValues row, IReadOnlyList<GeneId> ids)
    {
        if (row is null)
        {
            throw new ArgumentNullException(nameof(row));
        }
        if (ids is null)
        {
            throw new ArgumentNullException(nameof(ids));
        }
        return ids.Count > 1
            ? Array.Empty<string>()
            : _symbols
                .Concat(OtherSymbols)
                .SelectMany(column => row[column])
                .Select(value => value.Trim())
                // Descriptions and names of proteins can be in such columns too.
                .Where(CellText.IsLikeSymbol)
                .ToList();
    }

    private bool IsCompared => SpeciesColumns.Count > 0 || OtherSymbols.Count > 0;

    private SymbolInput Compared(SymbolInput input, IRowValues row) =>
        input with
        {
            Species = ReadOtherSpecies(row),
            OtherSymbol = OtherSymbols
                .SelectMany(column => row[column])
                .Select(value => value.Trim())
                .FirstOrDefault(value =>
                    value.Length > 0
                    && !string.Equals(value, input.Text?.Trim(), StringComparison.OrdinalIgnoreCase)
                ),
        };

    private string? ReadOtherSpecies(IRowValues row) =>
        SpeciesColumns
            .SelectMany(each => row[each.Column].Select(each.FindOther))
            .FirstOrDefault(species => species is not null);
}
