using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Json;

public class ResponseStreamTests
{
    private const string A1bg =
        """{"hgnc_id":"HGNC:5","symbol":"A1BG","name":"α-1-B glycoprotein","gene_group_id":[594],"nested":{"a":[1,{}]},"date_modified":"2023-01-20T00:00:00Z"}""";

    private const string A1cf =
        """{"hgnc_id":"HGNC:24086","symbol":"A1CF","alias_symbol":["ACF","ASP"]}""";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(int.MaxValue)]
    public async Task Records_are_the_same_however_the_bytes_come(int pieceLength)
    {
        var genes = await Bodies.ReadAsync(Bodies.Response(2, A1bg, A1cf), pieceLength);

        Assert.Equal(["A1BG", "A1CF"], genes.Select(gene => gene.Symbol));
        Assert.Equal("α-1-B glycoprotein", genes[0].Name);
        Assert.Equal("""{"a":[1,{}]}""", genes[0].GetValue("nested"));
        Assert.Equal(["ACF", "ASP"], genes[1].AliasSymbol);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public async Task A_byte_order_mark_is_passed_over(int pieceLength) =>
        Assert.Single(await Bodies.ReadAsync("\ufeff" + Bodies.Response(1, A1bg), pieceLength));

    [Fact]
    public async Task A_record_larger_than_the_buffer_comes_through()
    {
        var name = new string('x', 1_000_000);

        var gene = Assert.Single(
            await Bodies.ReadAsync(
                Bodies.Response(1, $$"""{"symbol":"A","name":"{{name}}"}"""),
                10_000
            )
        );

        Assert.Equal(name, gene.Name);
    }

    [Theory]
    [InlineData(
        """{"responseHeader":{"status":0},"response":{"numFound":0,"start":0,"docs":[]}}"""
    )]
    [InlineData(
        """{"response":{"numFound":0,"start":0,"numFoundExact":true,"docs":[]},"responseHeader":{"status":0}}"""
    )]
    [InlineData("""{"response":{"docs":[],"numFound":0},"somethingNew":[1,2,{"x":null}]}""")]
    public async Task A_response_without_records_is_valid(string json) =>
        Assert.Empty(await Bodies.ReadAsync(json));

    [Fact]
    public async Task A_response_with_fewer_records_than_it_says_is_an_error()
    {
        var error = await Assert.ThrowsAsync<HgncException>(() =>
            Bodies.ReadAsync(Bodies.Response(3, A1bg, A1cf))
        );

        Assert.Equal(HgncErrorKind.IncompleteAnswer, error.Kind);
        Assert.Contains("3 records but ended after 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_with_more_records_than_it_says_is_an_error()
    {
        var error = await Assert.ThrowsAsync<HgncException>(() =>
            Bodies.ReadAsync(Bodies.Response(1, A1bg, A1cf))
        );

        Assert.Equal(HgncErrorKind.IncompleteAnswer, error.Kind);
    }

    [Fact]
    public async Task A_response_that_breaks_off_anywhere_is_an_error_and_never_a_short_response()
    {
        var whole = Bodies.Response(2, A1bg, A1cf);
        for (var length = 0; length < whole.Length; length++)
        {
            var error = await Assert.ThrowsAsync<HgncException>(() =>
                Bodies.ReadAsync(whole[..length])
            );

            Assert.True(
                error.Kind is HgncErrorKind.IncompleteAnswer or HgncErrorKind.BadAnswer,
                error.Message
            );
        }
    }

    [Theory]
    [InlineData("<html><body>Please log in</body></html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("42")]
    [InlineData("""{"response":[]}""")]
    [InlineData("""{"response":{"docs":{}}}""")]
    [InlineData("""{"response":{"numFound":1,"docs":[1]}}""")]
    [InlineData("""{"error":{"msg":"no","code":400}}""")]
    [InlineData("""{"response":{"numFound":0,"docs":[]}} {"response":{"numFound":0,"docs":[]}}""")]
    [InlineData("""{"response":{"numFound":1,"docs":[],"numFound":0}}""")]
    [InlineData("""{"response":{"numFound":0,"docs":[],"docs":[]}}""")]
    public async Task A_response_that_is_not_from_the_service_is_reported(string body)
    {
        var error = await Assert.ThrowsAsync<HgncException>(() => Bodies.ReadAsync(body));

        Assert.Equal(HgncErrorKind.BadAnswer, error.Kind);
    }
}
