using System;

namespace Hgnc.Comparison;

/// <summary>One change of one gene from an older release to a newer one.</summary>
public sealed record HgncChange
{
    /// <summary>The input as it was given, or null if whole releases are compared.</summary>
    public string? Input { get; init; }

    /// <summary>The HGNC ID, such as <c>HGNC:1100</c>, or null if the input names no gene.</summary>
    public string? HgncId { get; init; }

    /// <summary>The symbol in the newer release, or in the older one if the newer one does not have the gene.</summary>
    public string? Symbol { get; init; }

    /// <summary>The kind of change.</summary>
    public HgncChangeKind Kind { get; init; }

    /// <summary>HGNC's name of the field that has changed, or null for the whole record.</summary>
    public string? Property { get; init; }

    /// <summary>The value in the older release, in the form of HGNC's tables: lists have <c>|</c> between their values. Null without a value.</summary>
    public string? Old { get; init; }

    /// <summary>The value in the newer release. For a withdrawn entry, the symbols of the genes that replaced it. Null without a value.</summary>
    public string? New { get; init; }

    /// <summary>The HGNC IDs of the genes that replaced a withdrawn entry.</summary>
    public HgncList<string> ReplacedBy { get; init; } = HgncList<string>.Empty;

    /// <summary>
    /// The date of the change, UTC, if HGNC gives it: for new genes, symbols and names, and for withdrawn entries that are among the
    /// records of the newer release.
    /// </summary>
    public DateTime? Date { get; init; }

    /// <summary>Additional information in a sentence, or null.</summary>
    public string? Detail { get; init; }

    /// <summary>The day of the older release.</summary>
    public string? Reference { get; init; }

    /// <summary>The day of the newer release.</summary>
    public string? Difference { get; init; }

    /// <summary>The change with HGNC's text made safe for spreadsheets (<see cref="SpreadsheetText"/>). The input is the user's own.</summary>
    public HgncChange Defuse() =>
        this with
        {
            HgncId = SpreadsheetText.Defuse(HgncId),
            Symbol = SpreadsheetText.Defuse(Symbol),
            Old = SpreadsheetText.Defuse(Old),
            New = SpreadsheetText.Defuse(New),
            Detail = SpreadsheetText.Defuse(Detail),
        };

    /// <inheritdoc/>
    public override string ToString() => $"{Symbol ?? Input}: {Kind}, {Old} > {New}";
}
