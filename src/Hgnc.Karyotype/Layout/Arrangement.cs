using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Karyotype.Genome;

namespace Hgnc.Karyotype.Layout;

/// <summary>The layout of the drawing: the chromosomes in two rows, the marks beside them, and the genes that are on no chromosome.</summary>
internal sealed class Arrangement
{
    public const double Width = 1440;
    public const double Margin = 32;

    private const double Inner = Width - (2 * Margin);
    private const int InRow = 12;
    private const double BetweenRows = 62;

    private static readonly (double Size, double Gap)[] Sizes =
    [
        (6.5, 1.2),
        (5.6, 1),
        (4.8, 0.9),
        (4.1, 0.7),
        (3.5, 0.6),
        (3, 0.5),
        (2.5, 0.4),
    ];

    // If single marks do not fit, each gene is a thin line, and the genes of a band form a bar.
    private const double SliverHeight = 2.2;

    private readonly List<Column[]> _rows = new();

    private Arrangement(double top, bool hasLabels)
    {
        var chromosomes = Grch38.Chromosomes;
        var tall = Height(chromosomes.Take(InRow));
        var second = top + tall + BetweenRows;
        Bottom = second + Height(chromosomes.Skip(InRow));
        Ring = new Ring(Bottom, hasLabels);
        _rows.Add(
            chromosomes.Take(InRow).Select(chromosome => new Column(chromosome, top)).ToArray()
        );
        _rows.Add(
            chromosomes.Skip(InRow).Select(chromosome => new Column(chromosome, second)).ToArray()
        );
        Columns = _rows.SelectMany(row => row).ToList();
    }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The mitochondrial chromosome.</summary>
    public Ring Ring { get; }

    /// <summary>The bottom of the second row.</summary>
    public double Bottom { get; }

    /// <summary>The genes that are on no chromosome, grouped by the reason.</summary>
    public IReadOnlyList<IGrouping<string, DrawnGene>> Absent { get; private set; } = [];

    /// <summary>Whether the genes of a band form a bar.</summary>
    public bool IsDense { get; private set; }

    /// <summary>The font size of labels.</summary>
    public double LabelSize { get; private set; }

    /// <summary>All marks, chromosome by chromosome.</summary>
    public IEnumerable<DrawnMark> Marks =>
        Columns.SelectMany(column => column.Marks).Concat(Ring.Marks);

    /// <summary>Arranges genes below a height.</summary>
    public static Arrangement Of(IReadOnlyList<DrawnGene> genes, double top, bool hasLabels)
    {
        var arrangement = new Arrangement(top, hasLabels);
        arrangement.AddMarks(genes);
        if (hasLabels)
        {
            // Marks come first. Marks on the left get labels only if space remains.
            arrangement.Each(column => column.CanLabelLeft = false);
            arrangement.MeasureLeast();
        }
        arrangement.PlaceMarks();
        arrangement.PlaceColumns();
        if (hasLabels)
        {
            arrangement.PlaceLabels();
        }
        var last = arrangement._rows[1][InRow - 1];
        arrangement.Ring.Place((last.Left + last.Right) / 2);
        arrangement.Absent = genes
            .Where(gene => gene.Positions.Count == 0)
            .GroupBy(gene => gene.Absence, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        return arrangement;
    }

    private static double Height(IEnumerable<Chromosome> row) =>
        row.Max(chromosome => chromosome.Length) * Column.Scale;

    private void AddMarks(IReadOnlyList<DrawnGene> genes)
    {
        var byName = Columns.ToDictionary(column => column.Chromosome.Name, StringComparer.Ordinal);
        foreach (var gene in genes)
        {
            var number = 0;
            foreach (var position in gene.Positions)
            {
                number++;
                if (byName.TryGetValue(position.Chromosome, out var column))
                {
                    var span = column.Chromosome.Find(position);
                    column.Marks.Add(new DrawnMark(gene, position, number, span));
                }
                else
                {
                    Ring.Marks.Add(
                        new DrawnMark(gene, position, number, (0, Grch38.MitochondrialLength))
                    );
                }
            }
        }
        foreach (var column in Columns)
        {
            column.End = column.Top < Columns[InRow].Top ? Columns[InRow].Top - 46 : Bottom + 8;
        }
        // The ring is below the shortest chromosome, which is the last one.
        Columns[Columns.Count - 1].End = Ring.Top;
    }

    private void PlaceMarks()
    {
        Each(column => column.Sort(areBarsFirst: true));
        foreach (var (size, gap) in Sizes)
        {
            if (!CanFit(size + gap))
            {
                continue;
            }
            Each(column => column.Stack(size, gap));
            if (Pitch() >= size + gap)
            {
                Each(column => column.Finish(size, size + gap));
                return;
            }
        }
        IsDense = true;
        Each(column => column.Sort(areBarsFirst: false));
        Each(column => column.StackBars(SliverHeight));
        var width = Math.Min(SliverHeight, Pitch());
        Each(column => column.Finish(width, width));
    }

    // Stacking thousands of marks takes time, so first rule out sizes that cannot fit even if the marks were spread evenly.
    private bool CanFit(double pitch) =>
        _rows.TrueForAll(row =>
            row.Sum(column =>
                column.Marks.Count * pitch * pitch / (column.Bottom - column.Top + pitch)
            ) <= Inner
        );

    private void Each(Action<Column> action)
    {
        foreach (var column in Columns)
        {
            action(column);
        }
    }

    // The space for each mark that lies beside other marks.
    private double Pitch() =>
        _rows.Min(row =>
            (Inner - row.Sum(column => column.WidthBesideMarks))
            / Math.Max(1, row.Sum(column => column.Lanes))
        );

    // A column is as wide as necessary. All columns share the remaining width equally.
    private bool PlaceColumns()
    {
        var fits = true;
        foreach (var row in _rows)
        {
            var needed = Needed(row);
            var share = (Inner - needed.Sum()) / InRow;
            fits &= share >= 0;
            var left = Margin;
            for (var i = 0; i < row.Length; i++)
            {
                row[i].Move(left, needed[i] + share);
                left = row[i].Right;
            }
        }
        return fits;
    }

    private double[] Needed(Column[] row)
    {
        var needed = Array.ConvertAll(row, column => column.Needed);
        if (row == _rows[1])
        {
            needed[InRow - 1] = Math.Max(needed[InRow - 1], Ring.Width);
        }
        return needed;
    }

    private void MeasureLeast() =>
        ColumnLabels.Measure(Columns, ColumnLabels.MinSize, ColumnLabels.MinWidth);

    // Uses the largest letters with which all labels fit, or else the smallest that are readable.
    private void PlaceLabels()
    {
        Each(column => column.CanLabelLeft = true);
        MeasureLeast();
        foreach (var row in _rows.Where(row => Needed(row).Sum() > Inner))
        {
            Array.ForEach(row, column => column.CanLabelLeft = false);
        }
        foreach (var size in ColumnLabels.Sizes)
        {
            LabelSize = size;
            ColumnLabels.Measure(Columns, size, double.PositiveInfinity);
            if (!PlaceColumns())
            {
                continue;
            }
            if (ColumnLabels.Place(Columns, size))
            {
                return;
            }
        }
        LabelSize = ColumnLabels.MinSize;
        MeasureLeast();
        PlaceColumns();
        ColumnLabels.Place(Columns, LabelSize);
    }
}
