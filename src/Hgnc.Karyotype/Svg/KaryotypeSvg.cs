using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using Hgnc.Karyotype.Layout;

namespace Hgnc.Karyotype.Svg;

/// <summary>Writes an arrangement as SVG.</summary>
internal sealed class KaryotypeSvg
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string Source =
        "Chromosomes and bands: GRCh38, after UCSC's cytoBand. A mark lies within the band that HGNC gives for its gene: its position within the band has no meaning.";

    private readonly Header _header;
    private readonly ColorKey _key;
    private readonly Arrangement _arrangement;
    private readonly KaryotypeOptions _options;
    private readonly AbsentBox _absent;

    public KaryotypeSvg(
        Header header,
        ColorKey key,
        Arrangement arrangement,
        KaryotypeOptions options
    )
    {
        _header = header;
        _key = key;
        _arrangement = arrangement;
        _options = options;
        _absent = new AbsentBox(arrangement.Absent, arrangement.Bottom + 40);
    }

    /// <summary>The title.</summary>
    public string Title => _header.Title;

    /// <summary>Writes the drawing. As part of a page, it has no XML declaration.</summary>
    public void Write(Stream target, bool isPart)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            OmitXmlDeclaration = isPart,
            NewLineChars = "\n",
            CloseOutput = false,
        };
        using var xml = XmlWriter.Create(target, settings);
        var pen = new Pen(xml);
        var notes = Footnotes.Of(_arrangement, _options.Label);
        var height = _absent.Bottom + 46 + (notes.Count * 18);
        xml.WriteStartElement("svg", Namespace);
        pen.Set("viewBox", $"0 0 {DrawnText.Number(Arrangement.Width)} {DrawnText.Number(height)}");
        pen.Set("width", Arrangement.Width).Set("height", height);
        xml.WriteElementString("title", Namespace, _header.Title);
        xml.WriteElementString("desc", Namespace, _header.Counts);
        xml.WriteElementString("style", Namespace, KaryotypeStyle.For(_options.Theme));
        pen.Start("rect")
            .Set("class", "bg")
            .Set("width", Arrangement.Width)
            .Set("height", height)
            .End();
        WriteHeader(pen);
        foreach (var column in _arrangement.Columns)
        {
            WriteColumn(pen, column);
        }
        WriteRing(pen);
        _absent.Write(pen, gene => _key.Entries[gene.Color].Css, Describe);
        var y = _absent.Bottom + 34;
        foreach (var note in notes.Append(Source))
        {
            pen.Text(Arrangement.Margin, y, 12, "u", note);
            y += 18;
        }
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private void WriteHeader(Pen pen)
    {
        pen.Text(Arrangement.Margin, Header.TitleY, 26, "t w", _header.Title);
        pen.Text(Arrangement.Margin, Header.CountY, 14, "u", _header.Counts);
        foreach (var item in _header.Legend)
        {
            pen.Dot(item.X + 5, item.Y - 4.5, 5, item.Css);
            pen.Start("text").Set("x", item.X + Header.Indent).Set("y", item.Y);
            pen.Set("class", "t").Set("font-size", Header.LegendSize);
            pen.Xml.WriteString(item.Label + " ");
            pen.Start("tspan").Set("class", "u").Write(item.Count).End().End();
        }
    }

    private void WriteColumn(Pen pen, Column column)
    {
        var name = column.Chromosome.Name;
        pen.Start("g").Set("aria-label", "Chromosome " + name);
        pen.Start("clipPath").Set("id", "c" + name);
        var shape = ChromosomeShape.Path(column);
        pen.Start("path").Set("d", shape).End().End();
        pen.Start("text").Set("x", column.Middle).Set("y", column.Top - 12);
        pen.Set("text-anchor", "middle").Set("font-size", 15).Set("class", "t w").Write(name).End();
        pen.Start("g").Set("clip-path", $"url(#c{name})");
        foreach (var band in column.Chromosome.Bands)
        {
            var (from, to) = (column.ToY(band.Start), column.ToY(band.End));
            pen.Start("rect").Set("class", KaryotypeStyle.Of(band.Stain));
            pen.Set("x", column.Middle - Column.Half).Set("y", from);
            pen.Set("width", 2 * Column.Half).Set("height", to - from);
            pen.Xml.WriteElementString("title", Namespace, name + band.Name);
            pen.End();
        }
        pen.End();
        pen.Start("path").Set("class", "o").Set("d", shape).End();
        WriteReaches(pen, column);
        LabelText.WriteLeads(pen, column);
        WriteMarks(pen, column.Marks);
        pen.End();
    }

    // Lines beside the arm or the chromosome, for genes without a known band.
    private static void WriteReaches(Pen pen, Column column)
    {
        foreach (
            var (from, to) in column
                .Marks.Where(mark => mark.IsVague)
                .Select(mark => mark.Span)
                .Distinct()
        )
        {
            pen.Start("path").Set("class", "l");
            pen.Set(
                    "d",
                    Draw(
                        $"M{column.Middle - Column.Half - 2:0.##} {column.ToY(from) + 1:0.##}V{column.ToY(to) - 1:0.##}"
                    )
                )
                .End();
        }
    }

    private void WriteRing(Pen pen)
    {
        var ring = _arrangement.Ring;
        pen.Start("g").Set("aria-label", "Mitochondria");
        pen.Start("circle").Set("class", "o").Set("cx", ring.X).Set("cy", ring.Y);
        pen.Set("r", ring.Radius).Set("style", "stroke-width:3").End();
        pen.Start("text").Set("x", ring.X).Set("y", ring.Y + 4.5).Set("text-anchor", "middle");
        pen.Set("font-size", 13).Set("class", "t w").Write("MT").End();
        WriteMarks(pen, ring.Marks);
        pen.End();
    }

    // Marks of one colour form a group, so that the colour is written once.
    private void WriteMarks(Pen pen, IReadOnlyList<DrawnMark> marks)
    {
        foreach (var group in marks.GroupBy(mark => mark.Gene.Color).OrderBy(group => group.Key))
        {
            pen.Start("g").Set("class", _key.Entries[group.Key].Css);
            foreach (var mark in group)
            {
                pen.StartGene(mark.Gene, Describe(mark.Gene, mark.Number));
                WriteShape(pen, mark);
                if (mark.Label is { } label)
                {
                    LabelText.Write(pen, mark, label, _arrangement);
                }
                pen.End();
            }
            pen.End();
        }
    }

    private void WriteShape(Pen pen, DrawnMark mark)
    {
        var css =
            mark.Position.Note is null ? "m"
            : _arrangement.IsDense ? "m f"
            : "m h";
        if (mark.IsVague && mark.Position.Chromosome != GenePosition.Mitochondrial)
        {
            var (w, h) = (mark.Width / 2, mark.Height / 2);
            pen.Start("path").Set("class", css);
            pen.Set(
                    "d",
                    Draw(
                        $"M{mark.X:0.##} {mark.Y - h:0.##}l{w:0.##} {h:0.##}l{-w:0.##} {h:0.##}l{-w:0.##} {-h:0.##}z"
                    )
                )
                .End();
        }
        else if (mark.IsBar)
        {
            pen.Start("rect").Set("class", css).Set("x", mark.X - (mark.Width * 0.3));
            pen.Set("y", mark.Y - (mark.Height / 2)).Set("width", mark.Width * 0.6);
            pen.Set("height", mark.Height).Set("rx", mark.Width * 0.3).End();
        }
        else if (_arrangement.IsDense && mark.Position.Chromosome != GenePosition.Mitochondrial)
        {
            var (w, h) = (mark.Width, mark.Height);
            pen.Start("path").Set("class", css);
            pen.Set(
                    "d",
                    Draw(
                        $"M{mark.X - (w / 2):0.##} {mark.Y - (h / 2):0.##}h{w:0.##}v{h:0.##}h{-w:0.##}z"
                    )
                )
                .End();
        }
        else
        {
            pen.Dot(mark.X, mark.Y, mark.Width / 2, css);
        }
    }

    // The details of a gene, one line each.
    private string Describe(DrawnGene gene, int number)
    {
        var lines = new List<string> { gene.Symbol };
        if (gene.Name.Length > 0)
        {
            lines.Add(gene.Name);
        }
        if (gene.Location.Length > 0)
        {
            lines.Add(
                gene.Positions.Count > 1
                    ? Draw($"{gene.Location} (mark {number} of {gene.Positions.Count})")
                    : gene.Location
            );
        }
        if (_options.ColorBy is not null && gene.Value.Length > 0)
        {
            lines.Add($"{DrawnText.Clean(_options.ColorBy, 40)}: {gene.Value}");
        }
        return string.Join("\n", lines);
    }

    private static string Draw(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
