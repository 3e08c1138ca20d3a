using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Karyotype.Layout;

/// <summary>Divides numbers into a few steps with round limits.</summary>
internal sealed class NumberScale
{
    // Above this, a double does not distinguish all whole numbers.
    private const double MaxExact = 1e15;
    private const string Format = "G6";

    private readonly double _first;
    private readonly double _step;

    private NumberScale(double first, double step, IReadOnlyList<string> labels)
    {
        _first = first;
        _step = step;
        Labels = labels;
    }

    /// <summary>The label of each step, from the lowest to the highest.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Creates the scale of some numbers, with at most as many steps as there are colours.</summary>
    public static NumberScale For(IReadOnlyList<double> numbers)
    {
        var (min, max) = (numbers.Min(), numbers.Max());
        var isWhole = numbers.All(number =>
            number.Equals(Math.Floor(number)) && Math.Abs(number) < MaxExact
        );
        // Divide first, because the difference of two numbers can be larger than the largest double.
        var range = (max / (ColorKey.Steps - 1)) - (min / (ColorKey.Steps - 1));
        var step = RoundUp(isWhole ? Math.Max(1, range) : range);
        var first = Math.Floor(min / step) * step;
        var count = (max / step) - (first / step);
        var end = first + (Math.Ceiling(count) * step);
        if (
            !(range > 0)
            || !(step > 0)
            || !(count < ColorKey.Steps)
            || double.IsInfinity(first)
            || double.IsInfinity(end)
        )
        {
            return new NumberScale(min, double.PositiveInfinity, [Range(min, max)]);
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

    /// <summary>The step that contains a number.</summary>
    public int Find(double number) =>
        double.IsInfinity(_step)
            ? 0
            : Math.Max(
                0,
                Math.Min(Labels.Count - 1, (int)Math.Floor((number / _step) - (_first / _step)))
            );

    // Rounds up to 1, 2 or 5 times a power of ten.
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
        // A minus sign that cannot be mistaken for a hyphen.
        number.ToString(Format, CultureInfo.InvariantCulture).Replace('-', '\u2212');
}
