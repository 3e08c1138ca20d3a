using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Bench;

/// <summary>The median of several measurements.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
