using System.Linq;
using Hgnc.Query;
using Xunit;

namespace Hgnc.Tests.Query;

public class QueryParserTests
{
    [Theory]
    // The REST help's own examples.
    [InlineData("BRAF", "BRAF")]
    [InlineData("symbol:ZNF3", "symbol:ZNF3")]
    [InlineData("symbol:ZNF*", "symbol:ZNF*")]
    [InlineData("symbol:ZNF?", "symbol:ZNF?")]
    [InlineData("symbol:ZNF* AND status:Approved", "symbol:ZNF* AND status:Approved")]
    [InlineData("symbol:ZNF3 OR ZNF12", "symbol:ZNF3 OR ZNF12")]
    [InlineData("symbol:ZNF* NOT status:Approved", "symbol:ZNF* NOT status:Approved")]
    [InlineData(
        "symbol:ZNF* AND status:\"Entry withdrawn\"",
        "symbol:ZNF* AND status:\"Entry withdrawn\""
    )]
    [InlineData(
        "name:\"MAP kinase interacting\" AND locus_type:\"gene with protein product\"",
        "name:\"MAP kinase interacting\" AND locus_type:\"gene with protein product\""
    )]
    // Other ways of writing the same query.
    [InlineData("a && b", "a AND b")]
    [InlineData("a || b", "a OR b")]
    [InlineData("a -b", "a NOT b")]
    [InlineData("a !b", "a NOT b")]
    [InlineData("a AND NOT b", "a AND NOT b")]
    [InlineData("+a b", "+a b")]
    [InlineData("  a   b  ", "a b")]
    [InlineData("symbol:(a OR b) AND c", "symbol:(a OR b) AND c")]
    [InlineData("((a))", "((a))")]
    [InlineData("symbol: BRAF", "symbol:BRAF")]
    // Operators are whole words in capitals.
    [InlineData("and or not", "and or not")]
    [InlineData("ORC1 ANDREA NOTCH1", "ORC1 ANDREA NOTCH1")]
    // Characters without a meaning at their position are literal.
    [InlineData("NKX2-1", "NKX2-1")]
    [InlineData("ELD/OSA1", "ELD\\/OSA1")]
    [InlineData("HGNC:1100", "HGNC\\:1100")]
    [InlineData("hgnc_id:HGNC:1100", "hgnc_id:HGNC\\:1100")]
    [InlineData("CYP4F-se10[6:7:8]", "CYP4F-se10\\[6\\:7\\:8\\]")]
    [InlineData("PKBβ", "PKBβ")]
    [InlineData("*:*", "*:*")]
    [InlineData("(*:* NOT a)", "(*:* NOT a)")]
    [InlineData("\\AND", "\\AND")]
    [InlineData("a\\*", "a\\*")]
    [InlineData("\"say \\\"hi\\\"\"", "\"say \\\"hi\\\"\"")]
    [InlineData("\"AND\"", "\"AND\"")]
    public void Text_is_read_and_written_in_the_services_language(string text, string written)
    {
        var query = HgncQuery.Parse(text);

        Assert.Equal(written, query.ToString());
        Assert.Equal(written, HgncQuery.Parse(written).ToString());
        Assert.Equal(text.Trim(), query.Text);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("   ", 0)]
    [InlineData("name:\"zinc finger", 5)]
    [InlineData("a \"\"", 2)]
    [InlineData("(a OR b", 0)]
    [InlineData("a AND (b OR (c)", 6)]
    [InlineData("a OR b)", 6)]
    [InlineData("a ()", 2)]
    [InlineData("AND a", 0)]
    [InlineData("a AND", 2)]
    [InlineData("a AND OR b", 6)]
    [InlineData("a || && b", 5)]
    [InlineData("a NOT", 2)]
    [InlineData("a NOT NOT b", 6)]
    [InlineData("+", 0)]
    [InlineData("+-a", 1)]
    [InlineData("symbol:", 0)]
    [InlineData("a symbol: ", 2)]
    [InlineData("(symbol:)", 1)]
    [InlineData("a\\", 1)]
    [InlineData("[a TO b]", 0)]
    [InlineData("symbol:{A TO B}", 7)]
    [InlineData("TP53~", 4)]
    [InlineData("TP53~0.8", 4)]
    [InlineData("\"a b\"~2", 5)]
    [InlineData("BRAF^2", 4)]
    [InlineData("   TP53~", 4)]
    [InlineData("HGNC:", 0)]
    [InlineData("a MGI: 2676", 2)]
    [InlineData("[a [b TO c]", 3)]
    public void A_malformed_query_says_where(string text, int position)
    {
        var error = Assert.Throws<HgncQueryException>(() => HgncQuery.Parse(text));

        Assert.Equal(position, error.Position);
        Assert.Equal(HgncErrorKind.BadQuery, error.Kind);
        Assert.NotEmpty(error.Advice);
    }

    [Theory]
    [InlineData("  a\\ ", "a\\ ")]
    [InlineData("a\\\\ ", "a\\\\")]
    public void Outer_space_that_is_escaped_is_the_terms(string text, string kept)
    {
        var query = HgncQuery.Parse(text);

        Assert.Equal(kept, query.Text);
        Assert.Equal(query.ToString(), HgncQuery.Parse(query.Text).ToString());
    }

    [Fact]
    public void A_long_query_is_shown_by_the_neighbourhood_of_its_error()
    {
        var error = Assert.Throws<HgncQueryException>(() =>
            HgncQuery.Parse(new string('x', 5000) + " AND")
        );

        Assert.Contains("AND", error.Message, System.StringComparison.Ordinal);
        Assert.True(error.Message.Length < 200, error.Message);
    }

    [Fact]
    public void Parentheses_can_be_nested_but_not_without_end()
    {
        HgncQuery.Parse(new string('(', 60) + "a" + new string(')', 60));

        var error = Assert.Throws<HgncQueryException>(() =>
            HgncQuery.Parse(new string('(', 100_000))
        );
        Assert.Equal(64, error.Position);
    }

    [Theory]
    [InlineData("a b", "Should Should")]
    [InlineData("a OR b", "Should Should")]
    [InlineData("a AND b", "Must Must")]
    [InlineData("a NOT b", "Should MustNot")]
    [InlineData("a OR b AND c", "Should Must Must")]
    [InlineData("+a b -c", "Must Should MustNot")]
    [InlineData("NOT a AND b", "MustNot Must")]
    public void Clauses_match_records_as_lucene_does(string text, string occurrences)
    {
        var group = Assert.IsType<GroupNode>(HgncQuery.Parse(text).Root);

        Assert.Equal(occurrences, string.Join(" ", group.GetOccurrences()));
    }

    [Theory]
    [InlineData("BRAF", true)]
    [InlineData("\"zinc finger\"", true)]
    [InlineData("symbol:BRAF", false)]
    [InlineData("BRA*", false)]
    [InlineData("BRA\\*", true)]
    [InlineData("BRAF TP53", false)]
    [InlineData("NOT BRAF", false)]
    public void A_plain_term_is_distinguished_from_a_query(string text, bool isPlain) =>
        Assert.Equal(isPlain, HgncQuery.Parse(text).IsPlainTerm);

    [Fact]
    public void Fields_are_found_with_their_positions()
    {
        var fields = HgncQuery.Parse("a AND symbol:(b OR name:\"c\")").GetFields().ToList();

        Assert.Equal(new[] { ("symbol", 6), ("name", 19) }, fields);
    }
}
