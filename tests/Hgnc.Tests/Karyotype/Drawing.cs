using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Hgnc.Karyotype;

namespace Hgnc.Tests.Karyotype;

/// <summary>A drawing as parsed from its file.</summary>
internal sealed class Drawing
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly Dictionary<string, Box> _bands;

    private Drawing(byte[] bytes)
    {
        Bytes = bytes;
        Root = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!;
        _bands = Root.Descendants(Svg + "rect")
            .Where(rect => rect.Element(Svg + "title") is not null)
            .ToDictionary(rect => rect.Value, ToBox);
        Marks = Root.Descendants(Svg + "g")
            .Where(group => ((string?)group.Attribute("aria-label")) is not null)
            .SelectMany(group =>
                Genes(group).Select(gene => new Mark((string)group.Attribute("aria-label")!, gene))
            )
            .ToList();
    }

    public byte[] Bytes { get; }

    public XElement Root { get; }

    /// <summary>The marks of genes, on chromosomes and in the box.</summary>
    public IReadOnlyList<Mark> Marks { get; }

    /// <summary>All text in the drawing.</summary>
    public string Text =>
        string.Join('\n', Root.Descendants(Svg + "text").Select(text => text.Value));

    public static Drawing Of(IEnumerable<KaryotypeGene> genes, KaryotypeOptions? options = null)
    {
        using var file = new MemoryStream();
        KaryotypeDrawing.WriteSvg(file, genes, options);
        return new Drawing(file.ToArray());
    }

    /// <summary>A gene, by its location.</summary>
    public static KaryotypeGene Gene(string symbol, string? location, params string[] values) =>
        new()
        {
            Symbol = symbol,
            Location = location,
            Values = values,
        };

    /// <summary>The range of all bands with a given beginning: 17q21 is from 17q21.1 to 17q21.33.</summary>
    public (double From, double To) Band(string name)
    {
        var within = _bands
            .Where(band => band.Key.StartsWith(name, System.StringComparison.Ordinal))
            .Select(band => band.Value)
            .ToList();
        return (within.Min(box => box.Top), within.Max(box => box.Bottom));
    }

    private static IEnumerable<XElement> Genes(XElement group) =>
        group.Descendants().Where(e => e.Name == Svg + "a" || (string?)e.Attribute("class") == "g");

    private static double Number(XElement element, string name) =>
        double.Parse((string?)element.Attribute(name) ?? "0", CultureInfo.InvariantCulture);

    private static Box ToBox(XElement shape)
    {
        if (shape.Name == Svg + "circle")
        {
            var r = Number(shape, "r");
            return new Box(Number(shape, "cx") - r, Number(shape, "cy") - r, 2 * r, 2 * r);
        }
        if (shape.Name == Svg + "rect")
        {
            return new Box(
                Number(shape, "x"),
                Number(shape, "y"),
                Number(shape, "width"),
                Number(shape, "height")
            );
        }
        var path = Regex
            .Matches((string)shape.Attribute("d")!, "-?[0-9.]+")
            .Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))
            .ToList();
        // A diamond from its top, or a rectangle from its corner.
        return ((string)shape.Attribute("d")!).Contains('l')
            ? new Box(path[0] - path[2], path[1], 2 * path[2], 2 * path[3])
            : new Box(path[0], path[1], path[2], path[3]);
    }

    internal sealed record Box(double Left, double Top, double Width, double Height)
    {
        public double Right => Left + Width;

        public double Bottom => Top + Height;

        public double Middle => Top + (Height / 2);

        public bool Overlaps(Box other) =>
            Left < other.Right - 0.06
            && other.Left < Right - 0.06
            && Top < other.Bottom - 0.06
            && other.Top < Bottom - 0.06;
    }

    internal sealed class Mark
    {
        public Mark(string part, XElement element)
        {
            Part = part;
            Element = element;
            Told = element.Element(Svg + "title")!.Value.Split('\n');
            Box = ToBox(element.Elements().First(e => e.Name != Svg + "title"));
        }

        /// <summary>Its part of the drawing: Chromosome 17, Mitochondria, On no chromosome.</summary>
        public string Part { get; }

        public XElement Element { get; }

        /// <summary>The lines of its title: symbol, name, location and so on.</summary>
        public string[] Told { get; }

        public string Symbol => Told[0];

        public string? Link => (string?)Element.Attribute("href");

        public string Color => (string)Element.Parent!.Attribute("class")!;

        public Box Box { get; }

        public XElement? Label => Element.Element(Svg + "text");
    }
}
