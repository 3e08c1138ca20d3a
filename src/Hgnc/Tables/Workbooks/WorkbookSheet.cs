using System.Collections.Generic;
using System.IO;

namespace Hgnc.Tables.Workbooks;

/// <summary>A sheet of a workbook, as tab-separated text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">The text, with a row for each row of the sheet.</param>
/// <param name="Others">The names of the other sheets that are not empty.</param>
internal sealed record WorkbookSheet(string Name, MemoryStream Text, IReadOnlyList<string> Others)
{
    /// <summary>How many of its formulas have no value.</summary>
    public int Formulas { get; init; }

    public Stream Open()
    {
        Text.Position = 0;
        return Text;
    }

    /// <summary>The letters of a column, from 0: A, B, …, AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }
        return letters;
    }
}
