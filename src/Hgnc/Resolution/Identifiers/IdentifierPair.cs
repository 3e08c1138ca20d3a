using System;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Identifiers;

/// <summary>
/// An Ensembl gene ID or an HGNC ID with a symbol after or before it: <c>ENSG00000141510.18_TP53</c>, as RSEM writes it, and
/// <c>BRCA1 (HGNC:1100)</c>.
/// </summary>
internal static class IdentifierPair
{
    private const string Id = @"(?<id>ENSG[0-9]{11}(?:\.[0-9]+)?|(?i:HGNC):[0-9]+)";

    // HGNC:5 A. Most cells are shorter, and each cell of a table is read.
    private const int MinLength = 8;

    private const string ListSigns = ",;|/+";

    private static readonly Regex Joined = new(
        $@"^\s*(?:{Id}(?:[_:-]|\s+)(?<symbol>\S+)|(?<symbol>\S+?)(?:[_:-]|\s+){Id})\s*$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly Regex Bracketed = new(
        $@"^\s*(?:{Id}\s*(?:\((?<symbol>[^\s()]+)\)|\[(?<symbol>[^\s\[\]]+)\])|(?<symbol>[^\s()\[\]]+)\s*(?:\({Id}\)|\[{Id}\]))\s*$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The ID and the symbol; null if the text is something else, such as an ID with a version.</summary>
    public static (FieldTerm Id, string Symbol)? Read(string text)
    {
        if (
            text.Length < MinLength
            || (
                text.IndexOf("ENSG", StringComparison.Ordinal) < 0
                && text.IndexOf("HGNC:", StringComparison.OrdinalIgnoreCase) < 0
            )
            || HgncIdentifier.FindSure(text.Trim()) is not null
        )
        {
            return null;
        }
        var last = text.TrimEnd();
        var isBracketed = last.Length > 0 && last[last.Length - 1] is ')' or ']';
        return
            (isBracketed ? Bracketed : Joined).Match(text) is { Success: true } match
            && HgncIdentifier.FindSure(match.Groups["id"].Value) is { } id
            && IsSymbol(match.Groups["symbol"].Value)
            ? (id, match.Groups["symbol"].Value)
            : null;
    }

    // A prefix that is written twice is not a symbol, and neither is another item of a list.
    private static bool IsSymbol(string text) =>
        !string.Equals(text, "HGNC", StringComparison.OrdinalIgnoreCase)
        && ListSigns.IndexOf(text[0]) < 0
        && ListSigns.IndexOf(text[text.Length - 1]) < 0
        && HgncIdentifier.FindSure(text) is null;
}
