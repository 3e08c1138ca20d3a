using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Hgnc.Karyotype.Genome;

/// <summary>The chromosomes of GRCh38 and their bands, read at first use.</summary>
internal static class Grch38
{
    private static readonly Lazy<IReadOnlyList<Chromosome>> All = new(Read);

    /// <summary>The number of bases of the mitochondrial chromosome.</summary>
    public const int MitochondrialLength = 16_569;

    /// <summary>1 to 22, X and Y.</summary>
    public static IReadOnlyList<Chromosome> Chromosomes => All.Value;

    private static IReadOnlyList<Chromosome> Read()
    {
        using var stream = typeof(Grch38).Assembly.GetManifestResourceStream("Grch38.txt")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('>')
            // The lines before the first band name the source.
            .Skip(1)
            .Select(ReadChromosome)
            .ToList();
    }

    private static Chromosome ReadChromosome(string text)
    {
        var lines = text.Split(new[] { '\r', '\n' }, StringSplitOptions.RemoveEmptyEntries);
        var bands = new List<CytoBand>();
        foreach (var line in lines.Skip(1))
        {
            var parts = line.Split(' ');
            var end = long.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture);
            var start = bands.Count > 0 ? bands[bands.Count - 1].End : 0;
            bands.Add(new CytoBand(parts[0], start, end, ToStain(parts[2])));
        }
        return new Chromosome(lines[0], bands);
    }

    private static Stain ToStain(string name) =>
        name switch
        {
            "gneg" => Stain.Negative,
            "gpos25" => Stain.Positive25,
            "gpos50" => Stain.Positive50,
            "gpos75" => Stain.Positive75,
            "gpos100" => Stain.Positive100,
            "gvar" => Stain.Variable,
            "stalk" => Stain.Stalk,
            "acen" => Stain.Centromere,
            _ => throw new InvalidDataException($"Grch38.txt has no stain {name}."),
        };
}
