using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Identifiers;

/// <summary>The texts that programs and people write into a cell without a gene.</summary>
internal static class Placeholders
{
    private const int Longest = 16;

    // HGNC once approved NA for XK, and NaN is an alias of SCN11A. The others are not names of genes.
    private static readonly HashSet<string> Texts = new(
        new[]
        {
            "NA",
            "N/A",
            "N.A.",
            "<NA>",
            "NaN",
            "NULL",
            "None",
            "nil",
            "n.d.",
            "ND",
            "TBD",
            "0",
            "0.0",
            "missing",
            "blank",
            "empty",
            "undefined",
            "unknown",
            "unnamed",
            "unassigned",
            "unannotated",
            "unmapped",
            "no symbol",
            "no name",
            "no gene",
            "no match",
            "no hit",
            "not found",
            "not available",
            "not applicable",
            "not assigned",
            "intergenic",
            // Programs that count reads write these next to the genes.
            "no_feature",
            "ambiguous",
            "too_low_aQual",
            "not_aligned",
            "alignment_not_unique",
            "N_unmapped",
            "N_multimapping",
            "N_noFeature",
            "N_ambiguous",
        },
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a text marks a missing value. It can still be the name of a gene, as NA and NaN are.</summary>
    public static bool Is(string text)
    {
        var bare = text.Trim();
        return bare.Length > 0
            && (
                IsSpreadsheetError(bare)
                || !bare.Any(char.IsLetterOrDigit)
                || (
                    bare.Length <= Longest + 8
                    && Texts.Contains(bare.Replace("__", "").Trim('"', '\'', '(', ')', '[', ']'))
                )
            );
    }

    /// <summary>Whether a text is an error value of a spreadsheet, such as <c>#N/A</c>.</summary>
    public static bool IsSpreadsheetError(string text) =>
        text.Length > 2
        && text[0] == '#'
        && (
            text[text.Length - 1] is '!' or '?'
            || text.Equals("#N/A", StringComparison.OrdinalIgnoreCase)
        );
}
