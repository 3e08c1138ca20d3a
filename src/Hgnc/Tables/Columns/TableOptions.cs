namespace Hgnc.Tables;

/// <summary>What a user says about a table; what is not said is found out.</summary>
public sealed record TableOptions
{
    /// <summary>The column of the symbols or IDs: its name, or its number from 1. Null to find it by its name.</summary>
    public string? Column { get; init; }

    /// <summary>The column that says where each gene is: its name, or its number from 1. Null to find it by its name.</summary>
    public string? ChromosomeColumn { get; init; }

    /// <summary>HGNC's field whose values are in the column; null where its name tells.</summary>
    public string? Field { get; init; }

    /// <summary>The sheet of a workbook: its name, or its number from 1. Null for the first one with a column of genes.</summary>
    public string? Sheet { get; init; }

    /// <summary>The first row is data: the file has no header.</summary>
    public bool NoHeader { get; init; }

    /// <summary>The character between cells; null to find it out.</summary>
    public char? Delimiter { get; init; }
}
