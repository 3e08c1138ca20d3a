using System.Globalization;
using System.Linq;
using Hgnc.Tables.Columns;

namespace Hgnc.Tables.Forms;

/// <summary>The second line of a GCT file.</summary>
/// <param name="GeneColumns">How many columns about each gene are behind the first one; null in version 1.2, which has one.</param>
/// <param name="SampleRows">How many rows about each sample are below the header.</param>
internal sealed record GctSize(int? GeneColumns, int SampleRows)
{
    /// <summary>What a line says; null if it is not of GCT.</summary>
    public static GctSize? Read(string line)
    {
        var cells = line.TrimEnd().Split('\t');
        return cells.Length < 2 || !cells.All(NumberText.IsCount) ? null
            : cells.Length == 4 ? new GctSize(Number(cells[2]), Number(cells[3]))
            : new GctSize(null, 0);
    }

    private static int Number(string cell) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
