using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;

namespace Hgnc.Tables.Workbooks;

/// <summary>
/// Texts of a workbook with superscript characters, which are footnotes beside a gene: a raised 2 after CDK1 is not CDK12. They are read as Unicode's
/// superscript characters, or after <c>^</c> if there are none: <c>RAD51^C</c>.
/// </summary>
internal static class RichText
{
    private const string Plain = "0123456789+-abcdefghijklmnoprstuvwxyz";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";

    /// <summary>The shared texts of a workbook that have superscript characters, by their index.</summary>
    /// <param name="shared">The workbook's part with the shared texts.</param>
    public static Dictionary<int, string> ReadShared(Stream shared)
    {
        var texts = new Dictionary<int, string>();
        using var xml = XmlReader.Create(shared);
        var index = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                if (Read(xml) is { } text)
                {
                    texts[index] = text;
                }
                index++;
            }
        }
        return texts;
    }

    /// <summary>Reads an element with runs of text to its end. Returns the text if it has superscript characters, or null.</summary>
    public static string? Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return null;
        }
        var text = new StringBuilder();
        var (isRaised, isAny, isText) = (false, false, false);
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "r"):
                    isRaised = false;
                    break;
                case (XmlNodeType.Element, "vertAlign"):
                    isRaised = xml.GetAttribute("val") == "superscript";
                    break;
                case (XmlNodeType.Element, "t"):
                    isText = !xml.IsEmptyElement;
                    break;
                case (XmlNodeType.EndElement, "t"):
                    isText = false;
                    break;
                // How to pronounce a text is not part of it.
                case (XmlNodeType.Element, "rPh"):
                    xml.Skip();
                    break;
                case (
                    XmlNodeType.Text
                        or XmlNodeType.SignificantWhitespace
                        or XmlNodeType.Whitespace,
                    _
                ) when isText:
                    text.Append(isRaised ? Raise(xml.Value) : xml.Value);
                    isAny |= isRaised;
                    break;
                default:
                    break;
            }
        }
        return isAny ? text.ToString() : null;
    }

    // A capital letter has no raised form, and V600E is one note: BRAF^V600E.
    private static string Raise(string text)
    {
        if (text.Any(c => char.IsLetter(c) && Plain.IndexOf(c) < 0))
        {
            return "^" + text;
        }
        var raised = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = Plain.IndexOf(c);
            raised.Append(at < 0 ? c : Raised[at]);
        }
        return raised.ToString();
    }
}
