using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Text;

namespace Hgnc.Resolution.Repairs;

/// <summary>Genes of a family in short: <c>SMAD2/3</c> is SMAD2 and SMAD3, <c>STAT5A/B</c> STAT5A and STAT5B, <c>AKT1,2,3</c> three genes.</summary>
internal static class ShortList
{
    // A family of more genes is written with its name.
    private const int MaxGenes = 6;

    private static readonly char[] Signs = { '/', ',', '&', '+' };

    // The last number of a name, with its letter, or its last letter.
    private static readonly Regex LastNumber = new(
        "[0-9]{1,3}[A-Za-z]?$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly Regex Number = new(
        "^[0-9]{1,3}[A-Za-z]?$",
        RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    /// <summary>The genes in full; empty if the text has another form.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        var names = text.Split(Signs).Select(name => name.Trim()).ToList();
        if (names.Count is < 2 or > MaxGenes || names[0].Any(char.IsWhiteSpace))
        {
            return Array.Empty<string>();
        }
        var stem =
            names.Skip(1).All(name => Number.IsMatch(name)) ? LastNumber.Replace(names[0], "")
            : names.All(name => name.Length > 0 && char.IsLetter(name[name.Length - 1]))
            && names.Skip(1).All(name => name.Length == 1)
                ? names[0].Substring(0, names[0].Length - 1)
            : "";
        return stem.Length > 1 && stem.Length < names[0].Length
            ? names.Skip(1).Select(name => stem + name).Prepend(names[0]).ToList()
            : Array.Empty<string>();
    }
}
