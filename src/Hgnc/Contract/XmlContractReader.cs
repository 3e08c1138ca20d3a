using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Hgnc.Contract;

/// <summary>Reads an XML response element by element, as it is.</summary>
internal static class XmlContractReader
{
    /// <exception cref="XmlException">The text is not XML.</exception>
    public static ContractResponse Read(string text)
    {
        // A document type could make this machine read files that the response names.
        using var reader = XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        var root = XElement.Load(reader);
        var result = root.Elements("result").FirstOrDefault();
        var docs = result?.Elements("doc").ToList() ?? [];
        return new ContractResponse
        {
            Members = docs.Count > 0 ? Members(docs[0]) : [],
            Response = result is null
                ? []
                :
                [
                    .. result
                        .Attributes()
                        .Select(attribute => attribute.Name.LocalName)
                        .Where(name => name != "name"),
                ],
            Found = Number(result?.Attribute("numFound")?.Value),
            Start = Number(result?.Attribute("start")?.Value),
            Records =
            [
                .. docs.Select(doc => new ContractRecord(Text(doc, "symbol"), Members(doc))),
            ],
            Fields = [.. docs.Descendants("str").Select(element => element.Value)],
            Scores =
            [
                .. docs.Elements("float")
                    .Select(element => element.Value)
                    .Concat(
                        result?.Attributes("maxScore").Select(attribute => attribute.Value) ?? []
                    ),
            ],
        };
    }

    private static IReadOnlyList<string> Members(XElement doc) =>
        [.. doc.Elements().Select(element => $"{Name(element)}:{Type(element.Name.LocalName)}")];

    private static string Type(string element) =>
        element switch
        {
            "str" or "date" => "text",
            "int" or "long" or "float" or "double" => "number",
            "bool" => "flag",
            "arr" => "list",
            _ => element,
        };

    private static string? Name(XElement element) => element.Attribute("name")?.Value;

    private static string Text(XElement doc, string name) =>
        doc.Elements().FirstOrDefault(element => Name(element) == name)?.Value ?? "";

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
