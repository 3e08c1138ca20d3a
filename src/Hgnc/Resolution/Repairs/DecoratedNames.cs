using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// Names with a part that certainly does not belong to a symbol: an allele (<c>HLA-DRB1*15:01</c>), the copy of a gene on chromosome Y
/// (<c>CRLF2_PAR_Y</c>), a reference genome (<c>GRCh38_TP53</c>), a transcript as in COSMIC (<c>BRCA1_ENST00000357654</c>),
/// the name of a microRNA.
/// </summary>
internal static class DecoratedNames
{
    private const string WithdrawnMark = "~withdrawn";
    private const string CopyOnY = "_PAR_Y";

    // _ENST and eleven digits.
    private const int TranscriptLength = 16;

    private static readonly Regex Genome = new(
        "^(?:GRCh3[78]|hg(?:19|38)|human)_+(?<name>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly Regex Transcript = new(
        @"^\s*(?<name>[^\s_]+)_ENST[0-9]{11}(?:\.[0-9]+)?\s*$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The names without their decoration, each with the name of the repair; empty for a plain name.</summary>
    public static IEnumerable<(string Repair, IReadOnlyList<string> Names)> Read(string text)
    {
        if (Alleles.Read(text) is { Count: > 0 } alleles)
        {
            yield return (RepairName.Allele, alleles);
        }
        if (
            text.EndsWith(CopyOnY, StringComparison.OrdinalIgnoreCase)
            && text.Length > CopyOnY.Length
        )
        {
            yield return (
                RepairName.Decoration,
                new[] { text.Substring(0, text.Length - CopyOnY.Length) }
            );
        }
        if (text.IndexOf('_') > 0 && Genome.Match(text) is { Success: true } genome)
        {
            yield return (RepairName.Decoration, new[] { genome.Groups["name"].Value });
        }
        if (TakeOffTranscript(text) is { } gene)
        {
            yield return (RepairName.Decoration, new[] { gene });
        }
        if (MicroRna.Read(text) is { Count: > 0 } genes)
        {
            yield return (RepairName.MicroRna, genes);
        }
    }

    /// <summary>The symbol before a transcript of Ensembl, as in COSMIC: <c>BRCA1_ENST00000357654</c>; otherwise null.</summary>
    public static string? TakeOffTranscript(string text) =>
        text.Length > TranscriptLength
        && text.IndexOf("_ENST", StringComparison.Ordinal) > 0
        && Transcript.Match(text) is { Success: true } match
            ? match.Groups["name"].Value
            : null;

    /// <summary>The symbol of an entry that is marked as withdrawn, as in older files: <c>A12M1~withdrawn</c>; otherwise null.</summary>
    public static string? TakeOffWithdrawnMark(string text) =>
        text.Length > WithdrawnMark.Length
        && text.EndsWith(WithdrawnMark, StringComparison.OrdinalIgnoreCase)
            ? text.Substring(0, text.Length - WithdrawnMark.Length)
            : null;

    /// <summary>The NCBI gene ID in a symbol that NCBI made from it: <c>LOC100287102</c>; otherwise null.</summary>
    public static string? ReadLoc(string text)
    {
        const string Loc = "LOC";
        const int MaxDigits = 12;
        return
            text.Length > Loc.Length
            && text.Length <= Loc.Length + MaxDigits
            && text.StartsWith(Loc, StringComparison.OrdinalIgnoreCase)
            && text.Skip(Loc.Length).All(c => c is >= '0' and <= '9')
            ? text.Substring(Loc.Length)
            : null;
    }
}
