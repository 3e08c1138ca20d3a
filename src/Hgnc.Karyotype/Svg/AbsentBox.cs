using System;
using System.Collections.Generic;
using System.Linq;
using Hgnc.Karyotype.Layout;

namespace Hgnc.Karyotype.Svg;

/// <summary>The box of genes that are on no chromosome, grouped by the reason: their symbols, or only their marks if there are too many.</summary>
internal sealed class AbsentBox
{
    private const double TextSize = 12.5;
    private const double LineHeight = 19;
    private const double Padding = 16;
    private const double MarkPitch = 7;
    private const int MaxSymbols = 200;

    private readonly List<(double X, double Y, string Text)> _headings = new();
    private readonly List<(double X, double Y, DrawnGene Gene, bool HasText)> _genes = new();
    private readonly double _top;

    public AbsentBox(IReadOnlyList<IGrouping<string, DrawnGene>> groups, double top)
    {
        _top = top;
        Bottom = top;
        var y = top + Padding + TextSize;
        foreach (var group in groups)
        {
            y = Arrange(group.Key, group.ToList(), y) + LineHeight + 3;
            Bottom = y - LineHeight + Padding - 7;
        }
    }

    /// <summary>The bottom, or the top if the box is empty.</summary>
    public double Bottom { get; }

    public void Write(Pen pen, Func<DrawnGene, string> color, Func<DrawnGene, int, string> tell)
    {
        if (_genes.Count == 0)
        {
            return;
        }
        pen.Start("g").Set("aria-label", "On no chromosome");
        pen.Start("rect").Set("class", "bx").Set("x", Arrangement.Margin).Set("y", _top);
        pen.Set("width", Arrangement.Width - (2 * Arrangement.Margin)).Set("height", Bottom - _top);
        pen.Set("rx", 8).End();
        foreach (var (x, y, text) in _headings)
        {
            pen.Text(x, y, TextSize, "u w", text);
        }
        foreach (var (x, y, gene, hasText) in _genes)
        {
            pen.StartGene(gene, tell(gene, 1));
            pen.Dot(x + 3, y - 4.4, 2.8, "m " + color(gene));
            if (hasText)
            {
                pen.Text(x + 9, y, TextSize, "t", gene.Symbol);
            }
            pen.End();
        }
        pen.End();
    }

    private double Arrange(string why, List<DrawnGene> genes, double y)
    {
        var left = Arrangement.Margin + Padding;
        var heading =
            $"{char.ToUpperInvariant(why[0])}{why.Substring(1)} ({DrawnText.Count(genes.Count)})";
        _headings.Add((left, y, heading));
        // A wrapped line begins below the first one.
        left += Math.Max(240, DrawnText.Width(heading, TextSize) + 12);
        var x = left;
        var hasText = genes.Count <= MaxSymbols;
        foreach (var gene in genes)
        {
            var width = hasText ? DrawnText.Width(gene.Symbol, TextSize) + 24 : MarkPitch;
            if (x + width > Arrangement.Width - Arrangement.Margin - Padding && x > left)
            {
                x = left;
                y += hasText ? LineHeight : MarkPitch;
            }
            _genes.Add((x, y, gene, hasText));
            x += width;
        }
        return y;
    }
}
