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

    // A letter is a gene of HLA, not another gene's name.
    private const int ShortestGene = 3;

    private static readonly Regex Genome = new(
        "^(?:GRCh3[78]|hg(?:19|38)|human)_+(?<name>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly Regex Allele = new(
        @"^(?<gene>[A-Za-z][A-Za-z0-9-]*(?:/[A-Za-z0-9-]+)?)\*(?<allele>[0-9][0-9A-Za-z:x.]*)$",
        RegexOptions.CultureInvariant,
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
        if (text.IndexOf('*') > 0 && Allele.Match(text) is { Success: true } allele)
        {
            yield return (RepairName.Allele, OfAllele(allele));
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

    // A colon means HLA, whose genes are often written without the prefix: A*02:01, DRB1*15:01. MICA*008:01 has none.
    private static string[] OfAllele(Match match)
    {
        var gene = match.Groups["gene"].Value;
        return
            match.Groups["allele"].Value.IndexOf(':') > 0
            && !gene.StartsWith("HLA", StringComparison.OrdinalIgnoreCase)
            ? new[] { "HLA-" + gene, gene }.Take(gene.Length < ShortestGene ? 1 : 2).ToArray()
            : new[] { gene };
    }
}
