using System;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Identifiers;

/// <summary>
/// A symbol with a number in brackets after it. DepMap writes <c>BRAF (673)</c> with the NCBI gene ID, but the number can also be a count or the number of a note,
/// so it names a gene only together with the symbol.
/// </summary>
internal static class BracketedNumber
{
    private static readonly Regex Form = new(
        @"^\s*(?<symbol>[^\s()|;,]+)(?<space> ?)\((?<number>[0-9]+)\)\s*$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The symbol and the number, or null if the text is something else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isName">Whether the text can be a name itself, such as <c>CysLT(1)</c>. If so, there must be a space.</param>
    public static (string Symbol, string Number)? Read(string text, bool isName = false) =>
        text.IndexOf('(') > 0
        && Form.Match(text) is { Success: true } match
        && !(isName && match.Groups["space"].Length == 0)
            ? (match.Groups["symbol"].Value, match.Groups["number"].Value)
            : null;
}
