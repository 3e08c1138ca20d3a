using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>The examples on the help page of HGNC's service, literally.</summary>
public sealed class HelpPageTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    [Theory]
    [InlineData("/search/BRAF", "BRAF BRAFP1")]
    [InlineData("/search/symbol/ZNF3", "ZNF3")]
    [InlineData("/search/symbol/ZNF*", "ZNF2 ZNF3 ZNF7 ZNF8 ZNF12 ZNF1")]
    [InlineData("/search/symbol/ZNF?", "ZNF2 ZNF3 ZNF7 ZNF8 ZNF1")]
    [InlineData("/search/symbol:ZNF3", "ZNF3")]
    [InlineData("/search/symbol:ZNF*+AND+status:Approved", "ZNF2 ZNF3 ZNF7 ZNF8 ZNF12")]
    [InlineData("/search/symbol:ZNF3+OR+ZNF12", "ZNF3 ZNF12")]
    [InlineData("/search/symbol:ZNF*+NOT+status:Approved", "ZNF1")]
    [InlineData("/search/symbol:ZNF*+AND+status:%22Entry%20withdrawn%22", "ZNF1")]
    [InlineData(
        "/search/name:%22MAP%20kinase%20interacting%22+AND+locus_type:%22gene%20with%20protein%20product%22",
        "MKNK1 MKNK2"
    )]
    [InlineData("/fetch/hgnc_id/1097", "BRAF")]
    [InlineData("/fetch/hgnc_id/HGNC:1097", "BRAF")]
    [InlineData("/fetch/symbol/braf", "BRAF")]
    [InlineData("/fetch/symbol/ZNF3", "ZNF3")]
    [InlineData("/fetch/alias_name/%22A-kinase%20anchor%20protein,%20350kDa%22", "AKAP9")]
    public async Task Examples_find_what_the_page_says(string target, string symbols)
    {
        var found = await sample.Client.SymbolsAsync(target);
        Assert.Equal(InAnyOrder(symbols), InAnyOrder(found));
    }

    [Fact]
    public async Task Fetch_gives_all_records_of_a_status()
    {
        var answer = await sample.Client.JsonAsync("fetch/status/Approved");
        Assert.Equal(66, answer.GetProperty("response").GetProperty("numFound").GetInt32());
        Assert.Equal(66, answer.GetProperty("response").GetProperty("docs").GetArrayLength());
    }

    [Fact]
    public async Task Fetch_takes_no_wildcards() =>
        Assert.Equal("", await sample.Client.SymbolsAsync("/fetch/symbol/ZNF*"));

    private static string InAnyOrder(string symbols) =>
        string.Join(' ', symbols.Split(' ').Order(StringComparer.Ordinal));
}
