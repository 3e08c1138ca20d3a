using System.Collections.Generic;
using System.Linq;
using Hgnc.Karyotype.Layout;

namespace Hgnc.Karyotype.Svg;

/// <summary>The header of a drawing: title, counts and legend.</summary>
internal sealed class Header
{
    public const double LegendSize = 13;

    /// <summary>The distance of a legend's text from the left side of its mark.</summary>
    public const double Indent = 15;

    private const double TitleLine = 48;
    private const double CountLine = 74;
    private const double LegendTop = 104;
    private const double LineHeight = 22;
    private const int MaxTitleLength = 120;

    public Header(string title, string counts, IEnumerable<ColorKey.Entry> entries)
    {
        Title = title;
        Counts = counts;
        var legend = new List<LegendItem>();
        var x = Arrangement.Margin;
        var y = LegendTop;
        foreach (var entry in entries)
        {
            var count = $"({DrawnText.Count(entry.Count)})";
            var width =
                Indent
                + DrawnText.Width(entry.Label, LegendSize)
                + 6
                + DrawnText.Width(count, LegendSize);
            if (x + width > Arrangement.Width - Arrangement.Margin && x > Arrangement.Margin)
            {
                x = Arrangement.Margin;
                y += LineHeight;
            }
            legend.Add(new LegendItem(x, y, entry.Css, entry.Label, count));
            x += width + 18;
        }
        Legend = legend;
        Bottom = legend.Count > 0 ? y : CountLine;
    }

    public static double TitleY => TitleLine;

    public static double CountY => CountLine;

    public string Title { get; }

    public string Counts { get; }

    public IReadOnlyList<LegendItem> Legend { get; }

    /// <summary>The bottom of the header.</summary>
    public double Bottom { get; }

    public static Header For(
        KaryotypeOptions options,
        IReadOnlyList<DrawnGene> genes,
        ColorKey key,
        int repeated
    )
    {
        var title = DrawnText.Clean(options.Title, MaxTitleLength);
        var parts = new List<string> { DrawnText.Count(genes.Count, "gene") };
        AddPart(parts, genes.Count(gene => gene.Positions.Count > 1), "at several locations");
        AddPart(parts, genes.Count(gene => gene.Positions.Count == 0), "on no chromosome");
        AddPart(parts, repeated, "given more than once");
        if (options.ColorBy is not null)
        {
            parts.Add("coloured by " + DrawnText.Clean(options.ColorBy, MaxTitleLength));
        }
        return new Header(
            title.Length > 0 ? title : "Genes on the human chromosomes",
            string.Join(" · ", parts),
            options.ColorBy is null ? [] : key.Entries.Where(entry => entry.Count > 0)
        );
    }

    private static void AddPart(List<string> parts, int count, string what)
    {
        if (count > 0)
        {
            parts.Add($"{DrawnText.Count(count)} {what}");
        }
    }

    /// <summary>A colour and its meaning.</summary>
    internal sealed record LegendItem(double X, double Y, string Css, string Label, string Count);
}
