using System.Globalization;
using System.Linq;
using Hgnc.Tables.Columns;

namespace Hgnc.Tables.Forms;

/// <summary>The second line of a GCT file.</summary>
/// <param name="GeneColumns">The number of columns about each gene after the first one; null in version 1.2, which has one.</param>
/// <param name="SampleRows">The number of rows about each sample below the header.</param>
internal sealed record GctSize(int? GeneColumns, int SampleRows)
{
    /// <summary>Reads a line. Returns null if it is not from a GCT file.</summary>
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
