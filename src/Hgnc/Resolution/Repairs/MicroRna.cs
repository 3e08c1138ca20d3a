using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>
/// The genes of a microRNA with miRBase's name: <c>hsa-miR-21-5p</c> comes from MIR21, <c>hsa-let-7a</c> from MIRLET7A1,
/// MIRLET7A2 and MIRLET7A3. People also write <c>miRNA-21</c>.
/// </summary>
internal static class MicroRna
{
    // No mature microRNA has more genes.
    private const int MaxGenes = 5;

    private const string FamilyLetters = "ABCDEFG";

    private static readonly Regex Form = new(
        @"^(?:hsa[-._])?(?<kind>miR(?:NA)?|microRNA|let)[-._]?(?<number>[0-9]{1,5})(?<letter>[a-z]{0,2})(?:[-._](?<gene>[0-9]))?(?:[-._][35]p)?\*?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The symbols of the possible genes of a family, <c>MIR10A</c> and <c>MIR10B</c> for <c>miR-10</c>; empty for all other texts.</summary>
    public static IReadOnlyList<string> ReadFamily(string text) =>
        Read(text) is { Count: > 1 } genes && char.IsDigit(genes[0][genes[0].Length - 1])
            ? FamilyLetters
                .SelectMany(letter =>
                    new[] { $"{genes[0]}{letter}", $"{genes[0]}{letter}1", $"{genes[0]}{letter}2" }
                )
                .ToList()
            : Array.Empty<string>();

    /// <summary>The symbols of the possible genes; empty if the text is not the name of a microRNA.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        if (
            text.Length < 4
            || text[0] is not ('h' or 'H' or 'm' or 'M' or 'l' or 'L')
            || Form.Match(text) is not { Success: true } match
        )
        {
            return Array.Empty<string>();
        }
        var isLet = match.Groups["kind"].Value.Equals("let", StringComparison.OrdinalIgnoreCase);
        var letter = match.Groups["letter"].Value.ToUpperInvariant();
        var stem = (isLet ? "MIRLET" : "MIR") + match.Groups["number"].Value + letter;
        // After a letter, the number of a gene follows without a hyphen: MIR125B1, but MIR9-1.
        var hyphen = letter.Length > 0 ? "" : "-";
        if (match.Groups["gene"].Success)
        {
            return new[] { stem + hyphen + match.Groups["gene"].Value };
        }
        return Enumerable
            .Range(1, MaxGenes)
            .Select(gene => stem + hyphen + gene.ToString(CultureInfo.InvariantCulture))
            .Prepend(stem)
            .ToList();
    }
}
