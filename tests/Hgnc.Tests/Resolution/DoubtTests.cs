using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Resolution;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Resolution;

/// <summary>Warnings about names that people often write for another gene than HGNC's, or for something that is not a gene.</summary>
[Trait("Speed", "Slow")]
public sealed class DoubtTests(WholeCopy copy) : IClassFixture<WholeCopy>
{
    /// <summary>Each repair of a previous symbol that is also an alias of another gene.</summary>
    [Theory]
    [InlineData("MTS1", "'MTS1' is a previous symbol of S100A4 ")]
    [InlineData("MTS1*", "'MTS1*' is read as 'MTS1', a previous symbol of S100A4 ")]
    [InlineData("mts1", "'mts1' is read as 'MTS1', a previous symbol of S100A4 ")]
    [InlineData("MTS1 p.R1H", "'MTS1 p.R1H' is read as 'MTS1', a previous symbol of S100A4 ")]
    [InlineData("MTS1:c.1A>G", "'MTS1:c.1A>G' is read as 'MTS1', a previous symbol of S100A4 ")]
    [InlineData("- MTS1", "'- MTS1' is read as 'MTS1', a previous symbol of S100A4 ")]
    [InlineData("MTS1†", "'MTS1†' is read as 'MTS1', a previous symbol of S100A4 ")]
    [InlineData("MTS1 gene", "'MTS1 gene' is read as 'MTS1', a previous symbol of S100A4 ")]
    [InlineData("MTS1;MTS1", "'MTS1' is a previous symbol of S100A4 ")]
    [InlineData("gene:MTS1", "'gene:MTS1' is read as 'MTS1', a previous symbol of S100A4 ")]
    public async Task A_previous_symbol_that_is_also_an_alias_warns_after_each_repair(
        string input,
        string begin
    )
    {
        var outcome = await ResolveAsync(input);

        Assert.Equal("S100A4", outcome.Resolution!.Symbol);
        Assert.StartsWith(begin, outcome.Warning, StringComparison.Ordinal);
        Assert.Contains("CDKN2A", outcome.Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MLL2.1", "KMT2D", "KMT2B")]
    [InlineData("MLL2-1", "KMT2D", "KMT2B")]
    [InlineData("Dec-1", "DELEC1", "BHLHE40")]
    // The commonly meant gene.
    [InlineData("YAP", "YY1AP1", "YAP1")]
    [InlineData("IL-1Ra", "IL6R", "IL1RN")]
    [InlineData("Trx1", "KMT2A", "TXN")]
    [InlineData("Pgp", "PGP", "ABCB1")]
    [InlineData("TRP-1", "TRP-AGG2-5", "TYRP1")]
    [InlineData("ANG1", "TM7SF2", "ANGPT1")]
    [InlineData("HIF-1", "SETD2", "HIF1A")]
    [InlineData("MUM-1", "PWWP3A", "IRF4")]
    [InlineData("NF-1A", "NFIX", "NFIA")]
    [InlineData("CRAF-1", "TRAF3", "RAF1")]
    [InlineData("p110", "SART3", "PIK3CA")]
    // Several commonly meant genes.
    [InlineData("Rap1", "TERF2IP", "RAP1A or RAP1B")]
    [InlineData("PAR-4", "PWAR4", "F2RL3 or PAWR")]
    // Something that is not a gene.
    [InlineData("KO", "KRT8", "not a gene")]
    [InlineData("PC-3", "MSMP", "not a gene")]
    [InlineData("AMP", "MFAP1", "not a gene")]
    [InlineData("NS1", "PTPN11", "not a gene")]
    // Short names in another case.
    [InlineData("Sly", "SASH3", "differs in case")]
    public async Task A_doubtful_name_warns(string input, string symbol, string expected)
    {
        var outcome = await ResolveAsync(input);

        Assert.Equal(symbol, outcome.Resolution!.Symbol);
        Assert.Contains(expected, outcome.Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TP53")]
    [InlineData("tp53")]
    [InlineData("PGP")]
    [InlineData("p53")]
    [InlineData("HER2")]
    [InlineData("Oct4")]
    [InlineData("MARCH1")]
    [InlineData("P53")]
    [InlineData("jnk")]
    [InlineData("Gpr56")]
    [InlineData("Sept7")]
    [InlineData("FY*01")]
    [InlineData("WWTR1 (TAZ)")]
    [InlineData("YAP1")]
    [InlineData("MAX")]
    public async Task A_clear_name_has_no_warning(string input)
    {
        Assert.Null((await ResolveAsync(input)).Warning);
    }

    [Fact]
    public async Task Each_commonly_meant_gene_is_an_approved_symbol_of_another_gene_than_the_name()
    {
        var resolver = new SymbolResolver(await copy.GetSourceAsync(), time: Meanings.Time);

        Assert.All(
            CommonMeanings.All,
            pair =>
            {
                Assert.NotEmpty(pair.Value);
                AssertApproved(resolver, pair.Value);
                Assert.NotEqual(
                    HgncMatchType.Approved,
                    resolver
                        .Resolve(new SymbolInput { Text = pair.Key.ToLowerInvariant() })
                        .Resolution!.MatchType
                );
            }
        );
    }

    private static void AssertApproved(SymbolResolver resolver, IEnumerable<string> symbols) =>
        Assert.All(
            symbols,
            symbol =>
                Assert.Equal(
                    HgncMatchType.Approved,
                    resolver.Resolve(new SymbolInput { Text = symbol }).Resolution!.MatchType
                )
        );

    [Fact]
    public async Task Each_gene_of_a_common_protein_is_an_approved_symbol_and_a_suggestion()
    {
        var resolver = new SymbolResolver(await copy.GetSourceAsync(), time: Meanings.Time);

        Assert.All(
            CommonProteins.All,
            pair =>
            {
                Assert.Equal(pair.Value, CommonProteins.Find(pair.Key));
                AssertApproved(resolver, pair.Value);
            }
        );
    }

    private async Task<SymbolOutcome> ResolveAsync(string input) =>
        new SymbolResolver(await copy.GetSourceAsync(), time: Meanings.Time).Resolve(
            new SymbolInput { Text = input }
        );
}
