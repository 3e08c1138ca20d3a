using System.Threading;
using System.Threading.Tasks;
using Hgnc.Mirror;
using Hgnc.Resolution;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Resolution;

/// <summary>Approved symbols in their exact form, which a copy finds without anything else.</summary>
public sealed class ApprovedSymbolTests(SampleMirror sample) : IClassFixture<SampleMirror>
{
    [Theory]
    [InlineData("TP53")]
    [InlineData("BRCA1")]
    public void An_approved_symbol_has_the_outcome_of_every_other_way(string text)
    {
        var resolver = new SymbolResolver(sample.Source);
        var input = new SymbolInput { Text = text };

        var outcome = resolver.FindApproved(input);

        Assert.Equal(HgncMatchType.Approved, outcome!.Resolution!.MatchType);
        Assert.Equal(resolver.Resolve(input).Resolution, outcome.Resolution);
    }

    [Theory]
    [InlineData("p53")]
    [InlineData("tp53")]
    [InlineData("TP53 ")]
    [InlineData("TР53")]
    [InlineData("HGNC:11998")]
    [InlineData("A_NAME_LONGER_THAN_SYMBOLS")]
    [InlineData("")]
    public void A_text_that_is_not_an_approved_symbol_is_not_found_at_once(string text)
    {
        var resolver = new SymbolResolver(sample.Source);
        resolver.Prepare();

        Assert.Null(resolver.FindApproved(text));
        Assert.NotNull(resolver.FindApproved("TP53"));
    }

    [Theory]
    [InlineData("p53", null)]
    [InlineData("tp53", null)]
    [InlineData(" TP53", null)]
    [InlineData("HLA-A", null)]
    [InlineData("1-Mar", null)]
    [InlineData("HGNC:11998", null)]
    [InlineData("NOSUCHGENE", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("TP53", "17")]
    public void Every_other_input_is_resolved_by_all_rules(string? text, string? chromosome)
    {
        var input = new SymbolInput { Text = text, Chromosome = chromosome };

        Assert.Null(new SymbolResolver(sample.Source).FindApproved(input));
    }

    [Fact]
    public void The_identifier_beside_a_symbol_decides()
    {
        var input = new SymbolInput
        {
            Text = "TP53",
            Identifiers = [new FieldTerm("hgnc_id", "HGNC:1100")],
        };

        Assert.Null(new SymbolResolver(sample.Source).FindApproved(input));
    }

    [Fact]
    public async Task A_service_is_sent_a_request()
    {
        await using var mirror = await HgncMirror.StartAsync(
            sample.Source,
            new MirrorOptions(),
            CancellationToken.None
        );
        var resolver = new SymbolResolver(
            new RestSource(new RestOptions { BaseUri = mirror.BaseUri })
        );

        Assert.Null(resolver.FindApproved(new SymbolInput { Text = "TP53" }));
    }
}
