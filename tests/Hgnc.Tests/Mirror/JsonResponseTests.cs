using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>The JSON of responses, character by character.</summary>
public sealed class JsonResponseTests(OddMirror odd) : IClassFixture<OddMirror>
{
    [Fact]
    public async Task A_record_is_written_on_one_line_with_the_types_of_its_fields() =>
        Assert.Equal(
            """
            {"responseHeader":{"status":0,"QTime":0},"response":{"numFound":1,"start":0,"numFoundExact":true,"docs":[{"hgnc_id":"HGNC:2","symbol":"FULL1","name":"said \"to\" be a \\ full record","status":"Approved","location":"7q22.1","alias_name":["\"quoted\""],"gene_group_id":[28,29],"date_modified":"2013-01-08T00:00:00Z","entrez_id":"7551","pubmed_id":[1676470],"omim_id":["194510"],"kznf_gene_catalog":460,"_version_":1453576069925830657,"new_text":"x","new_list":["y",3],"new_number":1.5,"new_big":5000000000,"new_flag":true,"new <field>":1}]}}
            """,
            WithoutTime(await odd.Client.TextAsync("fetch/symbol/FULL1"))
        );

    [Fact]
    public async Task A_search_has_the_best_score_before_its_hits()
    {
        var text = WithoutTime(await odd.Client.TextAsync("search/symbol:FULL1"));
        Assert.Matches(
            """
            ^\{"responseHeader":\{"status":0,"QTime":0\},"response":\{"numFound":1,"start":0,"maxScore":\d+\.\d+,"numFoundExact":true,"docs":\[\{"hgnc_id":"HGNC:2","symbol":"FULL1","score":\d+\.\d+\}\]\}\}$
            """.Trim(),
            text
        );
    }

    [Fact]
    public async Task Info_says_how_many_records_and_which_fields_there_are()
    {
        var info = WithoutTime(await odd.Client.TextAsync("info"));
        Assert.StartsWith(
            """{"lastModified":"2013-01-08T00:00:00Z","numDoc":2,"responseHeader":{"QTime":0,"status":0},"searchableFields":["hgnc_id","symbol",""",
            info
        );
        Assert.Contains(
            """
            "],"storedFields":["hgnc_id","symbol",
            """.Trim(),
            info
        );
    }

    [Fact]
    public async Task No_hits_are_an_empty_list() =>
        Assert.Equal(
            """{"responseHeader":{"status":0,"QTime":0},"response":{"numFound":0,"start":0,"maxScore":0.0,"numFoundExact":true,"docs":[]}}""",
            WithoutTime(await odd.Client.TextAsync("search/symbol:NONE"))
        );

    [Fact]
    public async Task Characters_beyond_ASCII_are_written_as_they_are()
    {
        var text = await odd.Client.TextAsync("fetch/symbol/ODD1");
        Assert.Contains("β", text);
        Assert.Contains("“s”", text);
        Assert.Contains("<&>", text);
    }

    [Fact]
    public async Task Odd_characters_come_back_whole()
    {
        var answer = await odd.Client.JsonAsync("fetch/symbol/ODD1");
        var doc = answer.GetProperty("response").GetProperty("docs").EnumerateArray().Single();
        Assert.Equal(OddMirror.OddName, doc.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("fetch/name/%22said%20%5C%22to%5C%22%20be%20a%20%5C%5C%20full%20record%22")]
    [InlineData("fetch/name/said%20%22to%22%20be%20a%20%5C%20full%20record")]
    [InlineData("fetch/alias_name/%22%5C%22quoted%5C%22%22")]
    public async Task A_quoted_term_may_hold_escaped_quotes_and_backslashes(string target) =>
        Assert.Equal("FULL1", MirrorClient.SymbolsOf(await odd.Client.JsonAsync(target)));

    private static string WithoutTime(string text) =>
        Regex.Replace(
            text,
            "\"QTime\":[0-9]+",
            "\"QTime\":0",
            RegexOptions.None,
            Regex.InfiniteMatchTimeout
        );
}
