using System.Xml;
using Hgnc.Karyotype.Layout;

namespace Hgnc.Karyotype.Svg;

/// <summary>Writes the elements of SVG.</summary>
internal sealed class Pen
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    public Pen(XmlWriter xml)
    {
        Xml = xml;
    }

    public XmlWriter Xml { get; }

    public Pen Start(string element)
    {
        Xml.WriteStartElement(element, Namespace);
        return this;
    }

    public Pen Set(string attribute, string value)
    {
        Xml.WriteAttributeString(attribute, value);
        return this;
    }

    public Pen Set(string attribute, double value) => Set(attribute, DrawnText.Number(value));

    public Pen Write(string text)
    {
        Xml.WriteString(text);
        return this;
    }

    public Pen End()
    {
        Xml.WriteEndElement();
        return this;
    }

    /// <summary>A line of text.</summary>
    public void Text(double x, double y, double size, string css, string text) =>
        Start("text")
            .Set("x", x)
            .Set("y", y)
            .Set("font-size", size)
            .Set("class", css)
            .Write(text)
            .End();

    /// <summary>A dot.</summary>
    public void Dot(double x, double y, double radius, string css) =>
        Start("circle").Set("class", css).Set("cx", x).Set("cy", y).Set("r", radius).End();

    /// <summary>Begins the element of a gene on a line of its own. It links to the symbol report if the ID is known.</summary>
    public void StartGene(DrawnGene gene, string title)
    {
        Xml.WriteWhitespace("\n");
        if (gene.Link is null)
        {
            Start("g").Set("class", "g").Set("tabindex", "0");
        }
        else
        {
            Start("a").Set("href", gene.Link);
        }
        Xml.WriteElementString("title", Namespace, title);
    }
}
