using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Karyotype.Layout;

/// <summary>Places labels in a column, each as near to its mark as possible, without overlaps.</summary>
internal static class LabelPacking
{
    // If there are more labels than this multiple of what fits, they are not compared one by one.
    private const int Excess = 4;

    /// <summary>The middle of each label, or null for a label that cannot be placed close enough to its mark.</summary>
    /// <param name="wanted">The positions of the marks, from top to bottom.</param>
    /// <param name="height">The height of a label.</param>
    /// <param name="top">The top of the available space.</param>
    /// <param name="bottom">The bottom of the available space.</param>
    /// <param name="reach">The maximum distance of a label from its mark.</param>
    public static double?[] Place(
        IReadOnlyList<double> wanted,
        double height,
        double top,
        double bottom,
        double reach
    )
    {
        var placed = new double?[wanted.Count];
        var capacity = (int)((bottom - top) / height);
        var maxCount = capacity * Excess;
        var kept = Enumerable
            .Range(0, Math.Min(wanted.Count, maxCount))
            .Select(i => wanted.Count <= maxCount ? i : (int)((long)i * wanted.Count / maxCount))
            .ToList();
        while (kept.Count > 0)
        {
            var spread = Spread(
                kept.ConvertAll(i => wanted[i]),
                height,
                top + (height / 2),
                bottom - (height / 2)
            );
            var worst =
                kept.Count > capacity ? MostCrowded(wanted, kept) : Farthest(wanted, kept, spread);
            if (kept.Count <= capacity && Math.Abs(spread[worst] - wanted[kept[worst]]) <= reach)
            {
                for (var i = 0; i < kept.Count; i++)
                {
                    placed[kept[i]] = spread[i];
                }
                break;
            }
            kept.RemoveAt(worst);
        }
        return placed;
    }

    // If not all labels fit, the ones with the closest neighbours are dropped first, so that each area keeps some.
    private static int MostCrowded(IReadOnlyList<double> wanted, List<int> kept)
    {
        double Wanted(int i) =>
            i < 0 ? double.NegativeInfinity
            : i < kept.Count ? wanted[kept[i]]
            : double.PositiveInfinity;
        return First(kept.Count, i => Wanted(i - 1) - Wanted(i + 1));
    }

    private static int Farthest(IReadOnlyList<double> wanted, List<int> kept, double[] spread) =>
        First(kept.Count, i => Math.Abs(spread[i] - wanted[kept[i]]));

    private static int First(int count, Func<int, double> measure) =>
        Enumerable.Range(0, count).OrderByDescending(measure).First();

    // Isotonic regression (pool adjacent violators): of all positions that are far enough apart, these have the least squares of
    // the distances from the wanted positions.
    private static double[] Spread(List<double> wanted, double height, double first, double last)
    {
        var pools = new List<(double Sum, int Count)>();
        for (var i = 0; i < wanted.Count; i++)
        {
            var pool = (Sum: wanted[i] - (i * height), Count: 1);
            while (
                pools.Count > 0
                && pools[pools.Count - 1] is var above
                && above.Sum / above.Count > pool.Sum / pool.Count
            )
            {
                pool = (pool.Sum + above.Sum, pool.Count + above.Count);
                pools.RemoveAt(pools.Count - 1);
            }
            pools.Add(pool);
        }
        var lastStart = Math.Max(first, last - ((wanted.Count - 1) * height));
        return pools
            .SelectMany(pool =>
                Enumerable.Repeat(
                    Math.Min(lastStart, Math.Max(first, pool.Sum / pool.Count)),
                    pool.Count
                )
            )
            .Select((start, i) => start + (i * height))
            .ToArray();
    }
}
