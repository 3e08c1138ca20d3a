using System;
using System.Collections.Generic;

namespace Hgnc.Resolution.Identifiers;

/// <summary>
/// Accessions of GenBank, ENA and DDBJ that are certainly those of one transcript. Others can belong to a genomic clone with several
/// genes, after which Ensembl names genes: <c>AC009237.14</c> is then the fourteenth gene of a clone, not a version.
/// </summary>
internal static class TranscriptAccession
{
    // The prefixes of expressed sequence tags and of the projects for whole transcripts (AK, BC), from GenBank's list of prefixes.
    private static readonly HashSet<string> Prefixes = new(
        (
            "AA AI AK AU AV AW BB BC BE BF BG BI BJ BM BP BQ BU BW BY CA CB CD CF CI CJ CK CN CO CV CX DA DB DC DK DN DR DT DV DW "
            + "DY EB EC EE EG EH EL ES EV EW EX EY H HY N R T W"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    public static bool Is(string accession)
    {
        var length = 0;
        while (length < accession.Length && !char.IsDigit(accession[length]))
        {
            length++;
        }
        return Prefixes.Contains(accession.Substring(0, length));
    }
}
