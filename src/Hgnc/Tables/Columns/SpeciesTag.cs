using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Resolution.Identifiers;
using Hgnc.Text;

namespace Hgnc.Tables.Columns;

/// <summary>
/// The species in a cell that says something else: <c>Albumin OS=Bos taurus OX=9913</c>, <c>albumin [Bos taurus]</c> and
/// <c>sp|P02769|ALBU_BOVIN</c>.
/// </summary>
internal static class SpeciesTag
{
    // UniProt's headers in FASTA files, which programs for mass spectrometry keep.
    private static readonly Regex Organism = new(
        @"\bOS=(?<species>[^=|]+?)(?=\s+(OX|GN|PE|SV)=|\s*[;|]|\s*$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // NCBI's headers.
    private static readonly Regex InBrackets = new(
        @"\[(?<species>[A-Z][a-z]+ [a-z]+( [a-z]+)?)\]\s*(;|$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    // UniProt's entry names.
    private static readonly Regex EntryName = new(
        @"(^|[\s|;,:(])[A-Z0-9]{1,10}_(?<species>[A-Z9][A-Z0-9]{2,4})($|[\s|;,)])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        PatternTimeout.Value
    );

    private static readonly char[] Signs = { '=', '[', '_' };

    /// <summary>Whether a cell has such a species, human or not.</summary>
    public static bool IsIn(string cell) =>
        cell.IndexOfAny(Signs) >= 0
        && Read(cell).Any(species => SpeciesName.IsHuman(species) || SpeciesName.IsOther(species));

    /// <summary>The first species of a cell, if it has any and none is human; otherwise null.</summary>
    public static string? FindOther(string cell)
    {
        var found = Read(cell).ToList();
        return found.Exists(SpeciesName.IsHuman)
            ? null
            : Find(Organism, cell).Concat(found.Where(SpeciesName.IsOther)).FirstOrDefault();
    }

    private static IEnumerable<string> Read(string cell) =>
        Find(Organism, cell).Concat(Find(InBrackets, cell)).Concat(Find(EntryName, cell));

    private static IEnumerable<string> Find(Regex tag, string cell) =>
        tag.Matches(cell).Cast<Match>().Select(match => match.Groups["species"].Value);
}
