using System;

namespace Hgnc.Comparison;

/// <summary>One change of one gene from an older release to a newer one.</summary>
public sealed record HgncChange
{
    /// <summary>What was asked about, as it was given; null where whole releases are compared.</summary>
    public string? Input { get; init; }

    /// <summary>The HGNC ID, such as <c>HGNC:1100</c>; null where the input names no gene.</summary>
    public string? HgncId { get; init; }

    /// <summary>The symbol in the newer release, or in the older one where the newer one has no such gene.</summary>
    public string? Symbol { get; init; }

    /// <summary>What has changed.</summary>
    public HgncChangeKind Kind { get; init; }

    /// <summary>HGNC's name of the field that has changed; null where it is the whole record.</summary>
    public string? Property { get; init; }

    /// <summary>The value in the older release, as HGNC's tables write it: lists with <c>|</c> between their values. Null for none.</summary>
    public string? Old { get; init; }

    /// <summary>The value in the newer release. Of a withdrawn entry, the symbols of the genes that took its place. Null for none.</summary>
    public string? New { get; init; }

    /// <summary>The HGNC IDs of the genes that took a withdrawn entry's place.</summary>
    public HgncList<string> ReplacedBy { get; init; } = HgncList<string>.Empty;

    /// <summary>
    /// When it changed, UTC, where HGNC says it: of new genes, symbols and names, and of withdrawn entries that the newer release has
    /// among its records.
    /// </summary>
    public DateTime? Date { get; init; }

    /// <summary>What to know beside it, in a sentence; null for nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>The day of the older release.</summary>
    public string? Reference { get; init; }

    /// <summary>The day of the newer release.</summary>
    public string? Difference { get; init; }

    /// <summary>The change with text of HGNC's that no spreadsheet takes for a formula (<see cref="SpreadsheetText"/>). Its input is the user's own.</summary>
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
