using System;

namespace Hgnc.Karyotype.Layout;

/// <summary>
/// Stacks marks sideways along a chromosome. Each mark lies within its own band, at the position with the fewest marks, without
/// overlaps.
/// </summary>
internal sealed class MarkPacking
{
    private const double Bin = 0.1;

    private readonly double _top;
    private readonly double _pitch;
    private readonly int[] _lanes;

    /// <param name="top">The top of the chromosome.</param>
    /// <param name="bottom">The bottom of the chromosome.</param>
    /// <param name="pitch">The height of a mark, including the space around it.</param>
    public MarkPacking(double top, double bottom, double pitch)
    {
        // A mark that is higher than its band extends beyond it at both ends.
        _top = top - pitch;
        _pitch = pitch;
        _lanes = new int[(int)Math.Ceiling((bottom + pitch - _top) / Bin) + 2];
    }

    /// <summary>The maximum number of marks side by side.</summary>
    public int Lanes { get; private set; }

    /// <summary>Adds a mark somewhere between two heights. Returns its middle and the number of marks between it and the chromosome.</summary>
    public (double Y, int Lane) Add(double from, double to)
    {
        var rows = Math.Max(1, (int)((to - from) / _pitch));
        var best = (Y: 0.0, Lane: int.MaxValue);
        for (var i = 0; i < rows; i++)
        {
            // Try the middle first, then the nearest positions.
            var row = ((rows - 1) / 2) + (i % 2 == 1 ? (i + 1) / 2 : -i / 2);
            var y = from + ((to - from) * (row + 0.5) / rows);
            var lane = Highest(y - (_pitch / 2), y + (_pitch / 2));
            if (lane < best.Lane)
            {
                best = (y, lane);
            }
        }
        Fill(best.Y - (_pitch / 2), best.Y + (_pitch / 2), best.Lane + 1);
        return best;
    }

    /// <summary>Adds a bar from one height to another. Returns the number of marks between it and the chromosome.</summary>
    public int AddBar(double from, double to)
    {
        var lane = Highest(from, to);
        Fill(from, to, lane + 1);
        return lane;
    }

    /// <summary>The number of marks side by side between two heights.</summary>
    private int Highest(double from, double to)
    {
        var max = 0;
        for (var i = ToBin(from); i < ToBin(to); i++)
        {
            max = Math.Max(max, _lanes[i]);
        }
        return max;
    }

    private void Fill(double from, double to, int lanes)
    {
        for (var i = ToBin(from); i < ToBin(to); i++)
        {
            _lanes[i] = lanes;
        }
        Lanes = Math.Max(Lanes, lanes);
    }

    private int ToBin(double y) =>
        Math.Max(0, Math.Min(_lanes.Length - 1, (int)Math.Round((y - _top) / Bin)));
}
