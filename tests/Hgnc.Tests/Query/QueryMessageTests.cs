using Xunit;

namespace Hgnc.Tests.Query;

public class QueryMessageTests
{
    [Theory]
    [InlineData("BRAF)", "has a closing parenthesis without an opening one (character 5).")]
    [InlineData("(BRAF", "has a parenthesis that is never closed (character 1).")]
    [InlineData("a (", "has a parenthesis that is never closed (character 3).")]
    [InlineData("()", "has parentheses with nothing in them (character 1).")]
    [InlineData("ab ( )", "has parentheses with nothing in them (character 4).")]
    [InlineData("AND a", "has nothing before AND (character 1).")]
    [InlineData("|| a", "has nothing before || (character 1).")]
    [InlineData("a AND", "has nothing after AND (character 3).")]
    [InlineData("a OR", "has nothing after OR (character 3).")]
    [InlineData("a AND OR b", "has another operator right after AND (character 7).")]
    [InlineData("a && || b", "has another operator right after && (character 6).")]
    [InlineData("-", "has nothing after - (character 1).")]
    [InlineData("a NOT", "has nothing after NOT (character 3).")]
    [InlineData("a + -b", "has another operator right after + (character 5).")]
    [InlineData("symbol:", "has nothing after 'symbol:' (character 1).")]
    [InlineData("a symbol:)", "has nothing after 'symbol:' (character 3).")]
    [InlineData("hgnc: 5", "has nothing right after 'hgnc:' (character 1).")]
    [InlineData("ab hgnc:(5)", "has nothing right after 'hgnc:' (character 4).")]
    [InlineData("ab \"BRAF", "has a double quote that is never closed (character 4).")]
    [InlineData("ab \"\"", "has quotes with nothing in them (character 4).")]
    [InlineData(
        "a:[1 TO 2]",
        "has a range, which is not part of HGNC's search language (character 3)."
    )]
    [InlineData(
        "a:{b TO c}",
        "has a range, which is not part of HGNC's search language (character 3)."
    )]
    [InlineData("BRAF\\", "ends with a backslash that has nothing to escape (character 5).")]
    [InlineData("BRAF~", "has a fuzzy or proximity search (character 5).")]
    [InlineData("\"a b\"~2", "has a fuzzy or proximity search (character 6).")]
    [InlineData("BRAF^2", "has a boost (character 5).")]
    [InlineData("\"BRAF\"^2", "has a boost (character 7).")]
    public void A_malformed_query_has_one_sentence_that_says_what_is_wrong(
        string text,
        string problem
    )
    {
        var error = Assert.Throws<HgncQueryException>(() => HgncQuery.Parse(text));

        Assert.Equal($"The query '{text}' {problem}", error.Message);
        Assert.True(error.Advice?.Length > 20, error.Advice);
    }

    [Fact]
    public void An_empty_query_and_half_a_character_are_errors()
    {
        Assert.Equal("The query '' is empty (character 1).", Message("  "));
        Assert.Equal(
            "The query 'AB\ud800' has half of a surrogate pair (character 3).",
            Message("AB\ud800")
        );

        static string Message(string text) =>
            Assert.Throws<HgncQueryException>(() => HgncQuery.Parse(text)).Message;
    }

    [Fact]
    public void A_query_can_be_too_long_and_is_not_repeated_in_full()
    {
        var longest = new string('A', 1_000_001);
        var error = Assert.Throws<HgncQueryException>(() => HgncQuery.Parse(longest));

        Assert.Contains("is 1000001 characters long, more than 1000000", error.Message);
        Assert.True(error.Message.Length < 300, error.Message);
    }

    [Fact]
    public void A_value_can_be_too_long_or_broken()
    {
        Assert.Contains(
            "is 1000001 characters long, more than 1000000.",
            Assert
                .Throws<HgncException>(() => HgncQuery.ForValue("name", new string('A', 1_000_001)))
                .Message
        );
        Assert.Contains(
            "(character 4)",
            Assert
                .Throws<HgncException>(() => HgncQuery.ForValue("name", "\ud83e\uddecA\ud800"))
                .Message
        );
    }

    [Theory]
    [InlineData("BRA*", true)]
    [InlineData("*RAF", true)]
    [InlineData("BRAF", false)]
    [InlineData("symbol:BRA*", false)]
    public void Only_a_term_with_a_wildcard_has_a_hint_if_it_has_no_hits(string text, bool has)
    {
        var hint = HgncQuery.Parse(text).NoHitsHint;

        Assert.Equal(
            has,
            hint?.StartsWith($"No hits for '{text}'.", System.StringComparison.Ordinal) ?? false
        );
        Assert.Equal(has, hint is not null);
    }
}
