using Hgnc.Tables.Columns;

namespace Hgnc.Tables;

/// <summary>The user's options for a table. The rest is detected.</summary>
public sealed record TableOptions
{
    /// <summary>The column of symbols or IDs: its name, or its number from 1, or null to find it by name.</summary>
    public string? Column { get; init; }

    /// <summary>The number of the column, or null if <see cref="Column"/> is a name.</summary>
    internal string? ColumnNumber => NumberText.IsCount(Column ?? "") ? Column : null;

    /// <summary>The column with the location of each gene: its name, or its number from 1, or null to find it by name.</summary>
    public string? ChromosomeColumn { get; init; }

    /// <summary>HGNC's field for the values of the column, or null to find it by the column's name.</summary>
    public string? Field { get; init; }

    /// <summary>The sheet of a workbook: its name, or its number from 1, or null for the first one with a column of genes.</summary>
    public string? Sheet { get; init; }

    /// <summary>Whether the first row is data, because the file has no header.</summary>
    public bool NoHeader { get; init; }

    /// <summary>The character between cells, or null to detect it.</summary>
    public char? Delimiter { get; init; }
}
