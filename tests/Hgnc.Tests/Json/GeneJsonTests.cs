using System;
using System.Text;
using System.Text.Json;
using Hgnc.Json;
using Xunit;

namespace Hgnc.Tests.Json;

public sealed class GeneJsonTests
{
    [Theory]
    [InlineData("alias_symbol", """["A","B"]""", "A|B")]
    [InlineData("alias_symbol", """["A",1,null,"B"]""", "A|1|B")]
    [InlineData("alias_symbol", """[]""", "")]
    [InlineData("alias_symbol", "\"A\"", "A")]
    [InlineData("gene_group_id", """[594,3]""", "594|3")]
    [InlineData("gene_group_id", """[594,"3"]""", "594|3")]
    [InlineData("gene_group_id", """594""", "594")]
    [InlineData("entrez_id", """1""", "1")]
    [InlineData("name", """["a","b"]""", "a|b")]
    [InlineData("date_modified", "\"2023-01-20T00:00:00Z\"", "2023-01-20")]
    [InlineData("date_modified", "\"2023-01-20\"", "2023-01-20")]
    [InlineData("date_modified", "\"2023-01-20T10:30:00Z\"", "2023-01-20T10:30:00Z")]
    [InlineData("date_modified", "\"2023-01-20T01:00:00+01:00\"", "2023-01-20")]
    [InlineData("date_modified", "\"20th of January 2023\"", "20th of January 2023")]
    public void A_value_is_read_in_any_form(string field, string json, string text)
    {
        Assert.Equal(text, HgncGene.ToTableText(Read(field, json).GetValue(field)));
    }

    [Theory]
    [InlineData("date_modified", "\"2023-01-20\"", "\"2023-01-20T00:00:00Z\"")]
    [InlineData("date_modified", "\"2023-01-20T10:30:00.5Z\"", "\"2023-01-20T10:30:00.5Z\"")]
    [InlineData("alias_symbol", "[\"A\",1]", "[\"A\",\"1\"]")]
    [InlineData("gene_group_id", "[\"3\"]", "[3]")]
    public void A_value_is_written_as_the_service_does(string field, string json, string written)
    {
        using var buffer = new System.IO.MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            GeneJson.Write(writer, Read(field, json));
        }

        Assert.Equal($"{{\"{field}\":{written}}}", Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static HgncGene Read(string field, string json)
    {
        var bytes = Encoding.UTF8.GetBytes($"{{\"{field}\":{json}}}");
        var reader = new Utf8JsonReader(bytes);
        Assert.True(reader.Read());
        Assert.True(GeneJson.TryRead(ref reader, bytes, out var gene));
        return gene!;
    }
}
