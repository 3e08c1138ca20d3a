using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>The part after a question mark: a wildcard and the rest of the query, or the search server's parameters.</summary>
public sealed class QueryStringTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    private const string Five = "ZNF2 ZNF3 ZNF7 ZNF8 ZNF1";

    [Theory]
    [InlineData("/search/symbol/ZNF?")]
    [InlineData("/search/symbol:ZNF?")]
    [InlineData("/search/symbol/ZNF%3F")]
    [InlineData("/search/symbol/ZNF??rows=100")]
    [InlineData("/search/symbol/ZNF%3f?rows=100")]
    [InlineData("/search/symbol/ZNF??a=b?c&d=e")]
    [InlineData("/search/symbol:ZNF?+OR+symbol:ZNF?")]
    [InlineData("/search/symbol:ZNF?+OR+symbol:ZNF??wt=json")]
    public async Task A_question_mark_that_begins_no_parameter_is_a_wildcard(string target) =>
        Assert.Equal(Five, await sample.Client.SymbolsAsync(target));

    [Fact]
    public async Task A_wildcard_may_have_a_query_behind_it() =>
        Assert.Equal(
            "ZNF2 ZNF3 ZNF7 ZNF8",
            await sample.Client.SymbolsAsync("/search/symbol:ZNF?+AND+status:Approved")
        );

    [Theory]
    [InlineData("rows=2", 0, "ZNF2 ZNF3")]
    [InlineData("rows=2&start=1", 1, "ZNF3 ZNF7")]
    [InlineData("start=3", 3, "ZNF8 ZNF1")]
    [InlineData("start=3&rows=100", 3, "ZNF8 ZNF1")]
    [InlineData("start=2147483647&rows=2147483647", 2147483647, "")]
    [InlineData("rows=0", 0, "")]
    [InlineData("rows=2&rows=4", 0, "ZNF2 ZNF3")]
    [InlineData("wt=json&rows=1&start=4&indent=on", 4, "ZNF1")]
    [InlineData("%72ows=1", 0, "ZNF2")]
    [InlineData("rows=%31", 0, "ZNF2")]
    [InlineData("rows=1&debug", 0, "ZNF2")]
    [InlineData("rows=1&", 0, "ZNF2")]
    [InlineData("_=1718&callback=x%26y&q.op=AND&f[]=a", 0, Five)]
    [InlineData("ROWS=1", 0, Five)]
    [InlineData("x=%ZZ&y=%FF", 0, Five)]
    public async Task Rows_and_start_are_obeyed_and_others_ignored(
        string query,
        int start,
        string symbols
    )
    {
        var (status, body) = await sample.Client.RawAsync("/search/symbol/ZNF??" + query);
        var answer = JsonElement.Parse(body);
        var response = answer.GetProperty("response");

        Assert.Equal(200, status);
        Assert.Equal(symbols, MirrorClient.SymbolsOf(answer));
        // The total number does not depend on the number of returned records.
        Assert.Equal(5, response.GetProperty("numFound").GetInt32());
        Assert.Equal(start, response.GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task XML_says_where_it_starts()
    {
        var result = (await sample.Client.XmlAsync("search/symbol/A*?rows=1&start=1")).Element(
            "result"
        )!;

        Assert.Equal("1", result.Attribute("start")!.Value);
        Assert.Single(result.Elements("doc"));
    }

    [Fact]
    public async Task Rows_are_obeyed_by_a_fetch_of_many() =>
        Assert.Equal(
            3,
            (await sample.Client.SymbolsAsync("/fetch/status/Approved?rows=3")).Split(' ').Length
        );

    [Theory]
    [InlineData("rows=")]
    [InlineData("rows=ten")]
    [InlineData("rows=-1")]
    [InlineData("rows=1.5")]
    [InlineData("rows=1e+05")]
    [InlineData("rows=99999999999")]
    [InlineData("start=-1")]
    [InlineData("wt=json&start=x")]
    [InlineData("rows=%ZZ")]
    public async Task A_text_in_place_of_a_number_is_refused_by_name(string query)
    {
        var (status, body) = await sample.Client.RawAsync("/search/symbol/BRAF?" + query);

        Assert.Equal(400, status);
        var message = JsonElement.Parse(body).GetProperty("error").GetProperty("msg").GetString();
        Assert.Contains(query.Split('&').Last().Split('=')[^1], message);
    }
}
