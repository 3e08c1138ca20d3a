using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Karyotype.Layout;

/// <summary>Numbers in a few steps with round bounds.</summary>
internal sealed class NumberScale
{
    // Above, not every whole number can be told from the next.
    private const double MostExact = 1e15;
    private const string Format = "G6";

    private readonly double _first;
    private readonly double _step;

    private NumberScale(double first, double step, IReadOnlyList<string> labels)
    {
        _first = first;
        _step = step;
        Labels = labels;
    }

    /// <summary>What each step has, from the least to the most.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The scale of some numbers, with as many steps as there are colours at most.</summary>
    public static NumberScale For(IReadOnlyList<double> numbers)
    {
        var (least, most) = (numbers.Min(), numbers.Max());
        var isWhole = numbers.All(number =>
            number.Equals(Math.Floor(number)) && Math.Abs(number) < MostExact
        );
        // Each divided first: the difference of two numbers may be more than a number can be.
        var range = (most / (ColorKey.Steps - 1)) - (least / (ColorKey.Steps - 1));
        var step = RoundUp(isWhole ? Math.Max(1, range) : range);
        var first = Math.Floor(least / step) * step;
        var count = (most / step) - (first / step);
        var end = first + (Math.Ceiling(count) * step);
        if (
            !(range > 0)
            || !(step > 0)
            || !(count < ColorKey.Steps)
            || double.IsInfinity(first)
            || double.IsInfinity(end)
        )
        {
            return new NumberScale(least, double.PositiveInfinity, [Range(least, most)]);
        }
        return new NumberScale(
            first,
            step,
            Enumerable
                .Range(0, (int)Math.Floor(count) + 1)
                .Select(i =>
                    Range(first + (i * step), first + ((i + 1) * step) - (isWhole ? 1 : 0))
                )
                .ToList()
        );
    }

    /// <summary>Which step has a number.</summary>
    public int Find(double number) =>
        double.IsInfinity(_step)
            ? 0
            : Math.Max(
                0,
                Math.Min(Labels.Count - 1, (int)Math.Floor((number / _step) - (_first / _step)))
            );

    // 1, 2 or 5, and zeros.
    private static double RoundUp(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        var digit = step / power;
        return power
            * (
                digit <= 1 ? 1
                : digit <= 2 ? 2
                : digit <= 5 ? 5
                : 10
            );
    }

    private static string Range(double from, double to) =>
        from.Equals(to) ? Text(from) : $"{Text(from)} to {Text(to)}";

    private static string Text(double number) =>
        // A minus that nobody takes for a hyphen.
        number.ToString(Format, CultureInfo.InvariantCulture).Replace('-', '\u2212');
}
