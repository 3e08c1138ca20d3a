using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>The XML of responses.</summary>
public sealed class XmlResponseTests(OddMirror odd) : IClassFixture<OddMirror>
{
    [Fact]
    public async Task It_is_indented_and_declared_as_the_service_does()
    {
        var text = await odd.Client.TextAsync("search/symbol:NONE", MirrorClient.Xml);
        Assert.StartsWith(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<response>\n  <lst name=\"responseHeader\">\n    <int name=\"status\">0</int>\n    <int name=\"QTime\">",
            text
        );
        Assert.EndsWith(
            "  <result name=\"response\" numFound=\"0\" start=\"0\" maxScore=\"0.0\" numFoundExact=\"true\" />\n</response>\n",
            text
        );
    }

    [Theory]
    [InlineData("hgnc_id", "<str name=\"hgnc_id\">HGNC:2</str>")]
    [InlineData("entrez_id", "<str name=\"entrez_id\">7551</str>")]
    [InlineData("omim_id", "<arr name=\"omim_id\"><str>194510</str></arr>")]
    [InlineData("gene_group_id", "<arr name=\"gene_group_id\"><int>28</int><int>29</int></arr>")]
    [InlineData("pubmed_id", "<arr name=\"pubmed_id\"><long>1676470</long></arr>")]
    [InlineData("kznf_gene_catalog", "<int name=\"kznf_gene_catalog\">460</int>")]
    [InlineData("date_modified", "<date name=\"date_modified\">2013-01-08T00:00:00Z</date>")]
    [InlineData("_version_", "<long name=\"_version_\">1453576069925830657</long>")]
    [InlineData("new_text", "<str name=\"new_text\">x</str>")]
    [InlineData("new_list", "<arr name=\"new_list\"><str>y</str><int>3</int></arr>")]
    [InlineData("new_number", "<double name=\"new_number\">1.5</double>")]
    [InlineData("new_big", "<long name=\"new_big\">5000000000</long>")]
    [InlineData("new_flag", "<bool name=\"new_flag\">true</bool>")]
    [InlineData("new <field>", "<int name=\"new &lt;field&gt;\">1</int>")]
    public async Task Each_value_is_named_for_its_type(string field, string element)
    {
        var answer = XElement.Parse(
            await odd.Client.TextAsync("fetch/symbol/FULL1", MirrorClient.Xml)
        );
        var result = answer.Element("result")!;
        Assert.Equal("1", result.Attribute("numFound")!.Value);
        Assert.Null(result.Attribute("maxScore"));
        var value = result
            .Element("doc")!
            .Elements()
            .Single(child => child.Attribute("name")!.Value == field);
        Assert.Equal(element, value.ToString(SaveOptions.DisableFormatting));
    }

    [Fact]
    public async Task A_hit_has_its_id_symbol_and_score()
    {
        var answer = await odd.Client.XmlAsync("search/symbol:FULL1");
        var doc = answer.Element("result")!.Element("doc")!;
        Assert.Equal("str hgnc_id, str symbol, float score", Outline(doc));
        Assert.Equal(
            doc.Elements("float").Single().Value,
            answer.Element("result")!.Attribute("maxScore")!.Value
        );
    }

    [Fact]
    public async Task Info_is_the_one_document_of_its_result()
    {
        var result = (await odd.Client.XmlAsync("info")).Element("result")!;
        Assert.Equal("1", result.Attribute("numFound")!.Value);
        Assert.Equal(
            "str lastModified, int numDoc, arr searchableFields, arr storedFields",
            Outline(result.Element("doc")!)
        );
    }

    [Fact]
    public async Task Characters_that_XML_cannot_hold_are_replaced_and_the_rest_is_kept()
    {
        var name = (await odd.Client.XmlAsync("fetch/symbol/ODD1"))
            .Descendants("str")
            .Single(child => child.Attribute("name")!.Value == "name");
        Assert.Equal(
            OddMirror.OddName.Replace('\u0001', '\uFFFD').Replace('\uFFFE', '\uFFFD'),
            name.Value
        );
    }

    private static string Outline(XElement doc) =>
        string.Join(
            ", ",
            doc.Elements().Select(child => $"{child.Name} {child.Attribute("name")!.Value}")
        );
}
