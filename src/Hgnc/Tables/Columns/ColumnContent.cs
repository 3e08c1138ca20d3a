using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Hgnc.Resolution.Identifiers;

namespace Hgnc.Tables.Columns;

/// <summary>Judges a column by its cells in the first rows.</summary>
internal static class ColumnContent
{
    // Of ten cells with a value. Symbols such as C1orf112 do not look like one.
    private const int MinSymbols = 6;

    /// <summary>Whether each cell is the number of the cell above it plus one.</summary>
    public static bool IsCounting(IReadOnlyList<string> cells)
    {
        long? above = null;
        foreach (var cell in cells)
        {
            if (
                !long.TryParse(
                    cell.Trim(),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                ) || (above is { } last && number != last + 1)
            )
            {
                return false;
            }
            above = number;
        }
        return above is not null;
    }

    /// <summary>Whether most cells with a value look like symbols, and most of them differ.</summary>
    public static bool HasSymbols(IReadOnlyList<string> cells)
    {
        var values = cells.Where(cell => !CellText.IsMissing(cell)).ToList();
        return values.Count > 0
            && values.Count * 2 >= cells.Count
            && values.Distinct(StringComparer.Ordinal).Count() * 2 >= values.Count
            && values.Count(IsSymbol) * 10 >= values.Count * MinSymbols;
    }

    /// <summary>Whether no cell can name a gene: all are empty, numbers, or words.</summary>
    public static bool HasNoGenes(IReadOnlyList<string> cells) =>
        cells.All(cell =>
            CellText.IsMissing(cell)
            || NumberText.IsNumber(cell)
            || IsPhrase(cell)
            || !cell.Any(c => char.IsUpper(c) || char.IsDigit(c))
        );

    /// <summary>Whether a text has several words in small letters. Gene Name is a symbol in one table, and tumor protein p53 in another.</summary>
    public static bool IsPhrase(string value) =>
        value.Split(' ').Count(word => word.Length > 2 && word.TrimEnd(',').All(char.IsLower)) > 1;

    private static bool IsSymbol(string cell) =>
        CellText.IsLikeSymbol(cell) && HgncIdentifier.FindSure(cell.Trim()) is null;
}
