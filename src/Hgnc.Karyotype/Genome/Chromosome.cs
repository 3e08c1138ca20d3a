using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Karyotype.Genome;

/// <summary>A chromosome of GRCh38 with its bands, and the positions of gene locations on it.</summary>
internal sealed class Chromosome
{
    private readonly Dictionary<string, (long Start, long End)> _spans = new(
        StringComparer.Ordinal
    );

    public Chromosome(string name, IReadOnlyList<CytoBand> bands)
    {
        Name = name;
        Bands = bands;
        Length = bands[bands.Count - 1].End;
        Centromere = Around(bands.Where(band => band.Stain == Stain.Centromere));
    }

    /// <summary>1 to 22, X or Y.</summary>
    public string Name { get; }

    /// <summary>The number of bases.</summary>
    public long Length { get; }

    /// <summary>The bands. Each begins where the one before it ends.</summary>
    public IReadOnlyList<CytoBand> Bands { get; }

    /// <summary>The position of the centromere. The two arms meet at the border between its bands.</summary>
    public (long Start, long End) Centromere { get; }

    /// <summary>The bases of a location on this chromosome: its bands, or the whole arm or chromosome if no band is known.</summary>
    public (long Start, long End) Find(GenePosition position)
    {
        var region = position.Region;
        if (!_spans.TryGetValue(region, out var span))
        {
            span = Find(position.Arm, position.Band);
            if (position.IsRange)
            {
                var last = Find(position.LastArm, position.LastBand);
                span = (Math.Min(span.Start, last.Start), Math.Max(span.End, last.End));
            }
            _spans[region] = span;
        }
        return span;
    }

    private (long Start, long End) Find(string? arm, string? band) =>
        band switch
        {
            "cen" => Centromere,
            "pter" => Around(Bands.Take(1)),
            "qter" => Around(Bands.Skip(Bands.Count - 1)),
            _ => FindBand(arm + band),
        };

    // 1p36 means all of 1p36.11 to 1p36.33. A name that is finer than any band here means the band that contains it.
    private (long Start, long End) FindBand(string name)
    {
        for (var known = name; known.Length > 0; known = known.Substring(0, known.Length - 1))
        {
            var within = Bands
                .Where(band => band.Name.StartsWith(known, StringComparison.Ordinal))
                .ToList();
            if (within.Count > 0)
            {
                return Around(within);
            }
        }
        return (0, Length);
    }

    private static (long Start, long End) Around(IEnumerable<CytoBand> bands) =>
        (bands.Min(band => band.Start), bands.Max(band => band.End));
}
