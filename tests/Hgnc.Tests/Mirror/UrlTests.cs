using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>Parsing a URL from the bytes on the wire.</summary>
public sealed class UrlTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    [Theory]
    [InlineData("/fetch/alias_symbol/ELD%2FOSA1", "ARID1B")]
    [InlineData("/fetch/alias_symbol/ELD/OSA1", "ARID1B")]
    [InlineData("/fetch/alias_symbol/CFTR/MRP", "CFTR")]
    [InlineData("/fetch//alias_symbol//CFTR/MRP/", "CFTR")]
    [InlineData("/search/alias_symbol/CFTR/MRP", "CFTR")]
    [InlineData("/search/alias_symbol:%22CFTR%2fMRP%22?rows=2", "CFTR")]
    [InlineData("/search/alias_symbol/ELD%2FOSA1", "ARID1B")]
    [InlineData("/search/alias_symbol:ELD%2FOSA1", "ARID1B")]
    [InlineData("/search/alias_symbol/ELD/OSA1", "ARID1B")]
    [InlineData("/search/alias_symbol:%22ELD/OSA1%22", "ARID1B")]
    public async Task A_slash_may_belong_to_the_term(string target, string symbols) =>
        Assert.Equal(symbols, await sample.Client.SymbolsAsync(target));

    [Theory]
    [InlineData("/fetch/alias_symbol/CaMKII%CE%B1", "CAMK2A")]
    [InlineData("/search/alias_symbol/PKB%CE%B2", "AKT2")]
    [InlineData("/search/alias_symbol:PKB%ce%b2", "AKT2")]
    public async Task Escapes_are_UTF8(string target, string symbols) =>
        Assert.Equal(symbols, await sample.Client.SymbolsAsync(target));

    [Theory]
    [InlineData("/fetch/alias_symbol/CYP4F-se10[6:7:8]")]
    [InlineData("/fetch/alias_symbol/CYP4F-se10%5B6%3A7%3A8%5D")]
    [InlineData("/fetch/alias_symbol/\"CYP4F-se10[6:7:8]\"")]
    [InlineData("/search/alias_symbol/CYP4F-se10[6:7:8]")]
    [InlineData("/search/alias_symbol:%22CYP4F-se10%5B6:7:8%5D%22")]
    public async Task Brackets_and_quotes_need_no_escape(string target) =>
        Assert.Equal("CYP4F31P", await sample.Client.SymbolsAsync(target));

    [Fact]
    public async Task A_plus_is_a_space_in_a_search() =>
        Assert.Equal(
            "ZNF3 ZNF12",
            await sample.Client.SymbolsAsync("/search/symbol:(ZNF3+OR+ZNF12)")
        );

    [Fact]
    public async Task An_escaped_plus_is_a_plus_in_a_search() =>
        Assert.Equal(
            "ZNF3",
            await sample.Client.SymbolsAsync("/search/symbol:ZNF%2A+%2Bsymbol:ZNF3")
        );

    [Theory]
    [InlineData("/fetch/name/zinc%20finger%20protein%203", "ZNF3")]
    [InlineData("/fetch/name/%22zinc%20finger%20protein%203%22", "ZNF3")]
    [InlineData("/fetch/name/zinc+finger+protein+3", "")]
    public async Task A_plus_is_a_plus_in_a_fetch(string target, string symbols) =>
        Assert.Equal(symbols, await sample.Client.SymbolsAsync(target));

    [Theory]
    [InlineData("/fetch/symbol/BRAF?_=1", "BRAF")]
    [InlineData("/fetch/symbol/BRAF/", "BRAF")]
    [InlineData("//fetch/symbol/BRAF", "BRAF")]
    [InlineData("http://elsewhere.example/fetch/symbol/BRAF", "BRAF")]
    [InlineData("/fetch//symbol/BRAF", "BRAF")]
    [InlineData("/fetch///symbol//BRAF//", "BRAF")]
    [InlineData("//fetch//symbol/BRAF", "BRAF")]
    [InlineData("/fetch/symbol/BRAF;jsessionid=0A1B2C", "BRAF")]
    [InlineData("/fetch;jsessionid=0A1B2C/symbol/BRAF?x=1", "BRAF")]
    [InlineData("/search/symbol/BRAF;JSESSIONID=0A1B.node1?rows=3", "BRAF")]
    [InlineData("/search//symbol/BRAF", "BRAF")]
    [InlineData("/search/symbol//BRAF", "BRAF")]
    [InlineData("/search/symbol:BRAF/", "BRAF")]
    [InlineData("/fetch/hgnc_id/HGNC%3a1097", "BRAF")]
    [InlineData("/search/symbol:BRAF+AND+hgnc_id:1097", "BRAF")]
    [InlineData("/search/symbol%3ABRAF%20AND%20status%3AApproved", "BRAF")]
    public async Task Habits_of_clients_are_borne(string target, string symbols) =>
        Assert.Equal(symbols, await sample.Client.SymbolsAsync(target));

    [Theory]
    [InlineData("/search//BRAF")]
    [InlineData("///search///BRAF/")]
    [InlineData("/search/BRAF?rows=100")]
    [InlineData("/search/BRAF?wt=json&indent=true&rows=10&start=0")]
    public async Task A_term_is_the_same_in_any_context(string target) =>
        Assert.Equal(
            await sample.Client.SymbolsAsync("/search/BRAF"),
            await sample.Client.SymbolsAsync(target)
        );

    [Theory]
    [InlineData("/fetch/symbol/%22%22")]
    [InlineData("/fetch/symbol/%ZZ")]
    [InlineData("/fetch/symbol/%2")]
    [InlineData("/fetch/symbol/%FF")]
    [InlineData("/fetch/symbol/")]
    [InlineData("/fetch/symbol")]
    [InlineData("/fetch/")]
    [InlineData("/fetch//")]
    [InlineData("/search//")]
    [InlineData("/search/symbol//")]
    [InlineData("/fetch")]
    [InlineData("/fetch/no_such_field/BRAF")]
    [InlineData("/fetch/date_modified/2020-01-01")]
    [InlineData("/search")]
    [InlineData("/search/")]
    [InlineData("/search/%20")]
    [InlineData("/search?query=BRAF")]
    [InlineData("/search/symbol/")]
    [InlineData("/search/no_such_field/BRAF")]
    [InlineData("/search/no_such_field:BRAF")]
    [InlineData("/search/symbol:(BRAF")]
    [InlineData("/search/AND")]
    [InlineData("/info/BRAF")]
    public async Task A_malformed_query_or_unknown_field_is_a_bad_request(string target) =>
        Assert.Equal(400, (await sample.Client.RawAsync(target)).Status);

    [Theory]
    [InlineData("/")]
    [InlineData("/resolve/symbol/BRAF")]
    [InlineData("/informal")]
    [InlineData("/mirror/none")]
    [InlineData("http://elsewhere.example")]
    public async Task Another_type_of_request_is_not_found(string target) =>
        Assert.Equal(404, (await sample.Client.RawAsync(target)).Status);

    [Fact]
    public async Task A_request_line_of_more_than_16_KB_is_refused() =>
        Assert.Equal(
            414,
            (await sample.Client.RawAsync("/search/" + new string('A', 16 * 1024))).Status
        );
}
