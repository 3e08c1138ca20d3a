using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Hgnc.Karyotype.Layout;

/// <summary>The colour of each gene and the meaning of each colour: classes of values by their count, or ranges of numbers.</summary>
internal sealed class ColorKey
{
    /// <summary>The number of classes with a colour of their own. More colours could not be told apart.</summary>
    public const int MaxClasses = 8;

    /// <summary>The number of steps of a numeric scale.</summary>
    public const int Steps = 6;

    private const int MaxLabelLength = 48;

    private readonly Func<KaryotypeGene, int> _choose;
    private readonly List<Entry> _entries;

    private ColorKey(
        IEnumerable<(string Css, string Label)> entries,
        Func<KaryotypeGene, int> choose
    )
    {
        _entries = entries.Select(entry => new Entry(entry.Css, entry.Label)).ToList();
        _choose = choose;
    }

    /// <summary>The meaning of the colours, in the order in which marks are drawn.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Creates the key for the values of these genes. If the genes have no values, all have one colour.</summary>
    public static ColorKey For(IReadOnlyList<KaryotypeGene> genes, bool isColored)
    {
        if (!isColored)
        {
            return Counted(new ColorKey([("k0", "")], _ => 0), genes);
        }
        var numbers = genes.SelectMany(gene => gene.Values).Select(ToNumber).ToList();
        return Counted(
            numbers.Count > 0 && numbers.TrueForAll(number => number is not null)
                ? ForNumbers(numbers.ConvertAll(number => number!.Value))
                : ForClasses(genes),
            genes
        );
    }

    /// <summary>The index of the gene's colour in <see cref="Entries"/>.</summary>
    public int Choose(KaryotypeGene gene) => _choose(gene);

    private static ColorKey Counted(ColorKey key, IReadOnlyList<KaryotypeGene> genes)
    {
        foreach (var gene in genes)
        {
            key._entries[key.Choose(gene)].Count++;
        }
        return key;
    }

    // A gene in two groups has the colour of the larger one.
    private static ColorKey ForClasses(IReadOnlyList<KaryotypeGene> genes)
    {
        var ranked = genes
            .SelectMany(gene => gene.Values.Distinct(StringComparer.Ordinal))
            .GroupBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(values => values.Count())
            .ThenBy(values => values.Key, StringComparer.Ordinal)
            .Select(values => values.Key)
            .ToList();
        var known = ranked
            .Take(MaxClasses)
            .Select((value, index) => (value, index))
            .ToDictionary(pair => pair.value, pair => pair.index, StringComparer.Ordinal);
        var rest = ranked.Count - known.Count;
        var entries = ranked
            .Take(MaxClasses)
            .Select((value, i) => ($"k{i}", DrawnText.Clean(value, MaxLabelLength)))
            .Append(("kx", $"{DrawnText.Count(rest, "other value")}"))
            .Append(("kn", "no value"));
        return new ColorKey(
            entries,
            gene =>
                gene.Values.Count == 0
                    ? known.Count + 1
                    : gene.Values.Min(value =>
                        known.TryGetValue(value, out var i) ? i : known.Count
                    )
        );
    }

    private static ColorKey ForNumbers(IReadOnlyList<double> numbers)
    {
        var scale = NumberScale.For(numbers);
        var entries = scale
            .Labels.Select(
                (label, i) =>
                    (
                        $"s{(scale.Labels.Count == 1 ? Steps / 2 : i * (Steps - 1) / (scale.Labels.Count - 1))}",
                        label
                    )
            )
            .Append(("kn", "no value"));
        return new ColorKey(
            entries,
            gene =>
                gene.Values.Count == 0
                    ? scale.Labels.Count
                    : scale.Find(ToNumber(gene.Values[0])!.Value)
        );
    }

    private static double? ToNumber(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && !double.IsNaN(number)
        && !double.IsInfinity(number)
            ? number
            : null;

    /// <summary>A colour and its meaning.</summary>
    internal sealed class Entry
    {
        public Entry(string css, string label)
        {
            Css = css;
            Label = label;
        }

        /// <summary>The name of the colour in the style sheet.</summary>
        public string Css { get; }

        /// <summary>The value, or the range of numbers.</summary>
        public string Label { get; }

        /// <summary>The number of genes with this colour.</summary>
        public int Count { get; set; }
    }
}
