using System;
using System.Collections.Generic;
using Hgnc.Karyotype.Genome;

namespace Hgnc.Karyotype.Layout;

/// <summary>
/// Stacks more marks than can be told apart into bars: each band has rows, and a mark goes to the row of its bands with the fewest
/// marks.
/// </summary>
internal sealed class BarPacking
{
    private const double MinHeight = 1;

    private readonly List<Row> _rows = new();

    /// <param name="column">The chromosome.</param>
    /// <param name="height">The minimum height of a row if its band is that high.</param>
    public BarPacking(Column column, double height)
    {
        foreach (var band in column.Chromosome.Bands)
        {
            var (from, to) = (column.ToY(band.Start), column.ToY(band.End));
            var count = Math.Max(1, (int)((to - from) / height));
            for (var i = 0; i < count; i++)
            {
                _rows.Add(
                    new Row(
                        band,
                        from + ((to - from) * (i + 0.5) / count),
                        Math.Max(MinHeight, (to - from) / count)
                    )
                );
            }
        }
    }

    /// <summary>The maximum number of marks side by side.</summary>
    public int Lanes { get; private set; }

    /// <summary>Adds a mark in a range of bands. Returns its middle, its height, and the number of marks between it and the chromosome.</summary>
    public (double Y, double Height, int Lane) Add((long Start, long End) span)
    {
        Row? best = null;
        foreach (var row in _rows)
        {
            if (
                row.Band.Start >= span.Start
                && row.Band.End <= span.End
                && (best is null || row.Lanes < best.Lanes)
            )
            {
                best = row;
            }
        }
        // A location consists of whole bands, so one is always found.
        Lanes = Math.Max(Lanes, best!.Lanes + 1);
        return (best.Y, best.Height, best.Lanes++);
    }

    private sealed class Row
    {
        public Row(CytoBand band, double y, double height)
        {
            Band = band;
            Y = y;
            Height = height;
        }

        public CytoBand Band { get; }

        public double Y { get; }

        public double Height { get; }

        public int Lanes { get; set; }
    }
}
