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
        var others = names.Skip(1).ToList();
        var stem = others.TrueForAll(Number.IsMatch)
            ? LastNumber.Replace(names[0], "")
            : others.Select(other => Stem(names[0], other)).Aggregate((a, b) => a == b ? a : "");
        var genes = others.ConvertAll(name => stem + name);
        // APC/C is the anaphase-promoting complex, not APC twice.
        return
            stem.Length > 1
            && stem.Length < names[0].Length
            && !genes.Contains(names[0], StringComparer.OrdinalIgnoreCase)
            ? genes.Prepend(names[0]).ToList()
            : Array.Empty<string>();
    }

    // The part of the name before its last characters, if they have the form of the other's: a letter, or a letter and a digit (KIR3DL1/S1).
    private static string Stem(string name, string other)
    {
        var length = name.Length - other.Length;
        return
            other.Length is 1 or 2
            && length > 0
            && char.IsLetter(other[0])
            && other
                .Zip(name.Skip(length), (a, b) => char.IsLetter(a) == char.IsLetter(b))
                .All(isSame => isSame)
            ? name.Substring(0, length)
            : "";
    }
}
