using System;
using System.Globalization;
using System.Text;
using Hgnc.Karyotype.Layout;

namespace Hgnc.Karyotype.Svg;

/// <summary>Writes labels, and the lines that lead to them.</summary>
internal static class LabelText
{
    /// <summary>The lines from the marks of a chromosome to their labels.</summary>
    public static void WriteLeads(Pen pen, Column column)
    {
        var leads = new StringBuilder();
        foreach (var mark in column.Marks)
        {
            if (mark.Label is { } label)
            {
                var side = mark.IsVague ? -1 : 1;
                leads.Append(
                    Draw(
                        $"M{mark.X + (side * mark.Width / 2):0.##} {mark.Y:0.##}H{label.Bend:0.##}L{label.X - (side * 4.5):0.##} {label.Y:0.##}H{label.X - (side * 1.5):0.##}"
                    )
                );
            }
        }
        if (leads.Length > 0)
        {
            pen.Start("path")
                .Set("class", "l")
                .Set("stroke-width", 0.8)
                .Set("d", leads.ToString())
                .End();
        }
    }

    /// <summary>The label of a mark.</summary>
    public static void Write(Pen pen, DrawnMark mark, DrawnLabel label, Arrangement arrangement)
    {
        pen.Start("text").Set("class", "t").Set("stroke", "none");
        if (mark.Position.Chromosome == GenePosition.Mitochondrial)
        {
            var size = arrangement.Ring.LabelSize;
            var isLeft = label.Bend > 90;
            pen.Set(
                "transform",
                Draw(
                    $"translate({label.X:0.##} {label.Y:0.##})rotate({(isLeft ? label.Bend - 180 : label.Bend):0.#})"
                )
            );
            pen.Set("text-anchor", isLeft ? "end" : "start")
                .Set("y", size * 0.35)
                .Set("font-size", size);
        }
        else
        {
            var size = arrangement.LabelSize;
            if (mark.IsVague)
            {
                pen.Set("text-anchor", "end");
            }
            pen.Set("x", label.X).Set("y", label.Y + (size * 0.35)).Set("font-size", size);
        }
        pen.Write(mark.Gene.Symbol).End();
    }

    private static string Draw(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
