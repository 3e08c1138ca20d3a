using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Resolution;

/// <summary>Texts that are far longer than any name, such as a whole file in one cell.</summary>
public class LongTextTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    private const int Length = 4_000_000;

    [Theory]
    [InlineData('A')]
    [InlineData('-')]
    [InlineData('9')]
    [InlineData('(')]
    [InlineData('\t')]
    public async Task A_long_text_names_no_gene(char sign)
    {
        var resolver = new SymbolResolver(sample.Source);
        var text = "x" + new string(sign, Length) + "x";

        var outcome = Assert.Single(
            await resolver.ResolveAsync(
                [new SymbolInput { Text = text }],
                TestContext.Current.CancellationToken
            )
        );

        Assert.Null(outcome.Error);
        Assert.Equal(HgncMatchType.NotFound, outcome.Resolution!.MatchType);
    }

    [Fact]
    public async Task A_long_text_that_begins_with_a_gene_suggests_it()
    {
        var resolver = new SymbolResolver(sample.Source);
        var text = "BRCA1 " + new string('A', Length);

        var outcome = Assert.Single(
            await resolver.ResolveAsync(
                [new SymbolInput { Text = text }],
                TestContext.Current.CancellationToken
            )
        );

        Assert.Equal(HgncMatchType.NotFound, outcome.Resolution!.MatchType);
        Assert.Equal(["BRCA1"], outcome.Resolution.Suggestion);
    }
}
