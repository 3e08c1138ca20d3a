using System;
using System.Text.RegularExpressions;

namespace Hgnc.Resolution.Identifiers;

/// <summary>
/// A symbol with a number in brackets after it. DepMap writes <c>BRAF (673)</c> with the NCBI gene ID, but the number can also be a count or the number of a note,
/// so it names a gene only together with the symbol.
/// </summary>
internal static class BracketedNumber
{
    private static readonly Regex Form = new(
        @"^\s*(?<symbol>[^\s()|;,]+) ?\((?<number>[0-9]+)\)\s*$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>The symbol and the number, or null if the text is something else.</summary>
    public static (string Symbol, string Number)? Read(string text) =>
        text.IndexOf('(') > 0 && Form.Match(text) is { Success: true } match
            ? (match.Groups["symbol"].Value, match.Groups["number"].Value)
            : null;
}
