using System.Collections.Generic;

namespace Hgnc.Tables;

/// <summary>A row of a table, from a file or from PowerShell's pipeline.</summary>
public interface IRowValues
{
    /// <summary>The values of a column, by its index: one for a cell, several for a list, or none if the row does not have it.</summary>
    IReadOnlyList<string> this[int column] { get; }
}
