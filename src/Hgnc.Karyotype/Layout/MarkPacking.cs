using System;

namespace Hgnc.Karyotype.Layout;

/// <summary>
/// Stacks marks sideways along a chromosome: each lies within its own band, at the place where the fewest are beside it, and none
/// on another.
/// </summary>
internal sealed class MarkPacking
{
    private const double Bin = 0.1;

    private readonly double _top;
    private readonly double _pitch;
    private readonly int[] _lanes;

    /// <param name="top">Where the chromosome begins.</param>
    /// <param name="bottom">Where it ends.</param>
    /// <param name="pitch">How high a mark is, with the space around it.</param>
    public MarkPacking(double top, double bottom, double pitch)
    {
        // What is higher than its band stands out at the ends.
        _top = top - pitch;
        _pitch = pitch;
        _lanes = new int[(int)Math.Ceiling((bottom + pitch - _top) / Bin) + 2];
    }

    /// <summary>How many marks lie side by side at the most.</summary>
    public int Lanes { get; private set; }

    /// <summary>A mark somewhere between two heights: its middle, and how many are between it and the chromosome.</summary>
    public (double Y, int Lane) Add(double from, double to)
    {
        var rows = Math.Max(1, (int)((to - from) / _pitch));
        var best = (Y: 0.0, Lane: int.MaxValue);
        for (var i = 0; i < rows; i++)
        {
            // The middle first, then what is nearest to it.
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

    /// <summary>A bar from one height to another: how many marks are between it and the chromosome.</summary>
    public int AddBar(double from, double to)
    {
        var lane = Highest(from, to);
        Fill(from, to, lane + 1);
        return lane;
    }

    /// <summary>How many marks lie side by side between two heights.</summary>
    private int Highest(double from, double to)
    {
        var most = 0;
        for (var i = ToBin(from); i < ToBin(to); i++)
        {
            most = Math.Max(most, _lanes[i]);
        }
        return most;
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
