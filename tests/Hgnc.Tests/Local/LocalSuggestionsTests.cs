using System.Linq;
using Xunit;

namespace Hgnc.Tests.Local;

/// <summary>Completion from the local copy.</summary>
public sealed class LocalSuggestionsTests(SampleCopy copy) : IClassFixture<SampleCopy>
{
    [Fact]
    public void Symbols_come_in_order_as_HGNC_writes_them_with_what_they_mean()
    {
        var symbols = copy.Source.SuggestSymbols(["symbol"], "abc");

        Assert.Equal(["ABCA10", "ABCA4"], symbols.Select(symbol => symbol.Value));
        Assert.Equal("ATP binding cassette subfamily A member 10", symbols[0].Meaning);
    }

    [Fact]
    public void Previous_symbols_and_aliases_name_their_gene()
    {
        Assert.Equal(
            new HgncSuggestion(
                "STGD1",
                "STGD1",
                "previous symbol of ABCA4: ATP binding cassette subfamily A member 4"
            ),
            Assert.Single(copy.Source.SuggestSymbols(["prev_symbol"], "st"))
        );
        var alias = Assert.Single(copy.Source.SuggestSymbols(["alias_symbol"], "pkbΒ"));
        Assert.Equal("PKBβ", alias.Value);
        Assert.StartsWith("alias of AKT2: ", alias.Meaning, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_of_symbols_come_one_after_the_other_each_symbol_once()
    {
        var symbols = copy.Source.SuggestSymbols(
            ["symbol", "prev_symbol", "alias_symbol", "symbol"],
            "A"
        );

        Assert.Equal(
            ["A1BG", "A1CF", "ABCA10", "ABCA4", "AKT2", "AP1S1", "ARID1B", "ABCR"],
            symbols.Take(8).Select(symbol => symbol.Value)
        );
        Assert.Equal(symbols.Count, symbols.Select(symbol => symbol.Value).Distinct().Count());
    }

    [Fact]
    public void No_more_come_than_were_requested()
    {
        Assert.Equal(3, copy.Source.SuggestSymbols(["symbol", "alias_symbol"], "", 3).Count);
    }

    [Theory]
    [InlineData("A12")]
    [InlineData("%")]
    [InlineData("*")]
    [InlineData("' OR 1 --")]
    public void Withdrawn_symbols_and_prefixes_of_no_symbol_have_no_completions(string begun)
    {
        Assert.Empty(copy.Source.SuggestSymbols(["symbol"], begun));
    }

    [Fact]
    public void Groups_have_their_ids_names_and_sizes()
    {
        var group = Assert.Single(copy.Source.SuggestGroups());

        // The sample's record has the ID of a group without its name.
        Assert.Equal(("594", "594"), (group.Value, group.Shown));
        Assert.StartsWith(
            "gene group 594, 1 genes",
            group.Meaning,
            System.StringComparison.Ordinal
        );
    }
}
