using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Hgnc.Resolution.Identifiers;
using Hgnc.Text;

namespace Hgnc.Tables.Columns;

/// <summary>
/// The species in a cell that says something else: a description (<c>Albumin OS=Bos taurus OX=9913</c>, <c>albumin [Bos taurus]</c>,
/// <c>Mus musculus albumin (Alb), mRNA</c>), an entry name of UniProt (<c>sp|P02769|ALBU_BOVIN</c>), or an ID of one species.
/// </summary>
internal static class SpeciesTag
{
    // bta:1 and A_PIG are the shortest.
    private const int MinLength = 5;

    // UniProt's headers in FASTA files, which programs for mass spectrometry keep.
    private static readonly Regex Organism = Tag(
        @"\bOS=(?<species>[^=|]+?)(?=\s+(OX|GN|PE|SV)=|\s*[;|]|\s*$)"
    );

    // NCBI's headers.
    private static readonly Regex InBrackets = Tag(
        @"\[(?<species>[A-Z][a-z]+ [a-z]+( [a-z]+)?)\]\s*(;|$)"
    );

    // UniProt's entry names.
    private static readonly Regex EntryName = Tag(
        @"(^|[\s|;,:(])[A-Z0-9]{1,10}_(?<species>[A-Z9][A-Z0-9]{2,4})($|[\s|;,)])"
    );

    // NCBI's titles of sequences, and a species alone.
    private static readonly Regex AtStart = Tag(
        @"^(PREDICTED: )?(?<species>[A-Z][a-z]+ [a-z]{3,})\b"
    );

    // KEGG's genes.
    private static readonly Regex KeggGene = Tag(@"^(?<species>[a-z]{3}):\w+$");

    private static readonly Regex[] Tags = { Organism, InBrackets, EntryName, AtStart, KeggGene };

    // Ensembl's descriptions have the database with the name of the gene.
    private static readonly IReadOnlyList<(string Source, string Species)> Sources = new[]
    {
        ("[Source:MGI ", "mouse"),
        ("[Source:RGD ", "rat"),
        ("[Source:ZFIN", "zebrafish"),
    };

    /// <summary>Whether a cell has such a species, human or not.</summary>
    public static bool IsIn(string cell) =>
        cell.Length >= MinLength
        && !NumberText.IsNumber(cell)
        && Read(cell).Any(species => SpeciesName.IsHuman(species) || SpeciesName.IsOther(species));

    /// <summary>The first species of a cell, if it has any and none is human; otherwise null.</summary>
    public static string? FindOther(string cell)
    {
        var found = Read(cell).ToList();
        return found.Exists(SpeciesName.IsHuman)
            ? null
            : Find(Organism, cell).Concat(found.Where(SpeciesName.IsOther)).FirstOrDefault();
    }

    private static IEnumerable<string> Read(string cell)
    {
        var found = Tags.SelectMany(tag => Find(tag, cell))
            .Concat(Sources.Where(each => cell.Contains(each.Source)).Select(each => each.Species));
        return OtherSpecies.FindSpecies(cell) is { } species ? found.Append(species) : found;
    }

    private static Regex Tag(string pattern) =>
        new(
            pattern,
            RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
            PatternTimeout.Value
        );

    private static IEnumerable<string> Find(Regex tag, string cell) =>
        tag.Matches(cell).Cast<Match>().Select(match => match.Groups["species"].Value);
}
