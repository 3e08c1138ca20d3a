using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Bench;

/// <summary>What counts of several measurements: half of them took longer.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
