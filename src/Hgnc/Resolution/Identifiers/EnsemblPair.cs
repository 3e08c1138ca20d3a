using System;
using System.Text.RegularExpressions;

namespace Hgnc.Resolution.Identifiers;

/// <summary>An Ensembl gene ID with a symbol behind or before it: <c>ENSG00000141510.18_TP53</c>, as RSEM writes it.</summary>
internal static class EnsemblPair
{
    private static readonly Regex Pair = new(
        @"^\s*(?:(?<id>ENSG[0-9]{11}(?:\.[0-9]+)?)(?:[_:-]|\s+)(?<symbol>\S+)|(?<symbol>\S+?)(?:[_:-]|\s+)(?<id>ENSG[0-9]{11}(?:\.[0-9]+)?))\s*$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>The ID and the symbol; null if the text is something else, such as an ID with a version.</summary>
    public static (FieldTerm Id, string Symbol)? Read(string text) =>
        text.Length > 15
        && text.Contains("ENSG")
        && HgncIdentifier.FindSure(text.Trim()) is null
        && Pair.Match(text) is { Success: true } match
        && HgncIdentifier.FindSure(match.Groups["id"].Value) is { } id
            ? (id, match.Groups["symbol"].Value)
            : null;
}
