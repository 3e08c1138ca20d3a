using System.Linq;
using System.Threading.Tasks;
using Hgnc.Query;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Query;

/// <summary>The parts of a query together find the same as the query.</summary>
public sealed class QueryPartsTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    [Theory]
    [InlineData("symbol:A OR symbol:B OR symbol:C", "symbol:A", "symbol:B OR symbol:C")]
    [InlineData(
        "(symbol:A OR symbol:B) AND status:Approved",
        "(symbol:A) AND status:Approved",
        "(symbol:B) AND status:Approved"
    )]
    [InlineData("symbol:(A OR B) NOT C", "symbol:(A) NOT C", "symbol:(B) NOT C")]
    [InlineData(
        "((symbol:A OR symbol:B) AND NOT status:Approved) OR (prev_symbol:A OR prev_symbol:B)",
        "((symbol:A) AND NOT status:Approved)",
        "((symbol:B) AND NOT status:Approved) OR (prev_symbol:A OR prev_symbol:B)"
    )]
    [InlineData("A B", "A", "B")]
    public void A_list_of_alternatives_is_shared_out(string query, string first, string others)
    {
        var parts = QueryParts.Split(HgncQuery.Parse(query).Root, (_, i) => i < 1);

        Assert.Equal(
            (first, others),
            (parts!.Value.First.ToString(), parts.Value.Others.ToString())
        );
    }

    [Theory]
    [InlineData("BRAF")]
    [InlineData("A AND B")]
    [InlineData("NOT A NOT B")]
    [InlineData("A OR B AND NOT C")]
    [InlineData("A NOT (B OR C)")]
    public void A_text_that_is_not_a_list_stays_whole(string query) =>
        Assert.Null(QueryParts.Split(HgncQuery.Parse(query).Root, (_, i) => i < 1));

    [Theory]
    [InlineData("symbol:ZNF* OR symbol:BRCA1 OR symbol:AGT OR alias_symbol:FAD")]
    [InlineData("(symbol:ZNF* OR symbol:BRCA* OR symbol:A*) AND status:Approved")]
    [InlineData("(symbol:ZNF* OR symbol:BRCA1) NOT status:Approved")]
    [InlineData("symbol:(ZNF* OR BRCA*) NOT symbol:ZNF3 NOT symbol:BRCA2")]
    [InlineData("((symbol:ZNF? OR symbol:B*) AND (status:Approved OR location:1*)) OR location:7*")]
    public async Task Together_the_parts_find_what_the_query_finds(string query)
    {
        var root = HgncQuery.Parse(query).Root;
        var whole = await FindAsync(root);
        for (var i = 1; i < QueryParts.Alternatives(root).Count; i++)
        {
            var parts = QueryParts.Split(root, (_, place) => place < i)!.Value;
            var found = (await FindAsync(parts.First)).Union(await FindAsync(parts.Others));

            Assert.Equal(whole, found.Order());
        }
    }

    private async Task<string[]> FindAsync(QueryNode root)
    {
        var token = TestContext.Current.CancellationToken;
        await using var answer = await sample.Source.SearchAsync(HgncQuery.ForNode(root), token);
        return [.. (await answer.ToListAsync(token)).Select(hit => hit.HgncId).Order()];
    }
}
