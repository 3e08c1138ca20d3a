namespace Hgnc.Tool.Output;

/// <summary>A row of <c>hgnc get</c>: an ID and its record.</summary>
internal sealed record GeneRow(string Input, HgncGene? Gene)
{
    /// <summary>The row with HGNC's text made safe for spreadsheets.</summary>
    public static GeneRow Defuse(GeneRow row) =>
        row.Gene is null ? row : row with { Gene = SpreadsheetText.Defuse(row.Gene) };
}
