using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Resolution;

/// <summary>The meanings of names by a service with all of HGNC's data: the same as by the copy, suggestions and candidates included.</summary>
[Trait("Speed", "Slow")]
public sealed class ServiceMeaningsTests(WholeMirror mirror) : IClassFixture<WholeMirror>
{
    private const int AtATime = 16;

    // Each name by itself, because with several the service's searches return no names and locations.
    [Fact]
    public async Task The_service_says_the_same_as_the_copy()
    {
        var local = new SymbolResolver(await mirror.GetSourceAsync(), time: Meanings.Time);
        var service = await ServiceAsync();
        var names = ChangedNames
            .Names.Concat(GuessedNames.Names)
            .Concat(WordNames.Names)
            .Select(row => row.Data.Item1);

        foreach (var some in names.Chunk(AtATime))
        {
            var inputs = some.Select(name => new SymbolInput { Text = name }).ToList();
            var outcomes = await Task.WhenAll(
                inputs.Select(input =>
                    new SymbolResolver(service, time: Meanings.Time).ResolveAsync([input])
                )
            );
            Assert.Equal(
                inputs.Select(input => local.Resolve(input).Resolution),
                // Only a copy has a release.
                outcomes.Select(outcome =>
                    outcome[0].Resolution! with
                    {
                        Source = HgncSourceKind.Local,
                        Release = "2024-10-18",
                    }
                )
            );
        }
    }

    [Theory]
    [InlineData("BRAC1", "BRCA1")]
    [InlineData("Trp53", "TP53")]
    [InlineData("BRCA1 fragment", "BRCA1")]
    [InlineData("BRAF_V600E", "BRAF")]
    [InlineData("CTNNNB1", "CTNNB1")]
    [InlineData("α-SMA", "ACTA2")]
    [InlineData("VE-cadherin", "CDH5")]
    [InlineData("Cyclin D1", "CCND1")]
    [InlineData("IL-12p70", "IL12A")]
    [InlineData("β-actin", "ACTB")]
    [InlineData("Caspase-3", "CASP3")]
    [InlineData("EGFFR", "EGFR")]
    [InlineData("?|672", "BRCA1")]
    [InlineData("NOSUCHGENE (672)", "BRCA1")]
    public async Task The_first_suggestion_is(string input, string symbol)
    {
        var one = new SymbolInput { Text = input };

        var here = new SymbolResolver(await mirror.GetSourceAsync()).Resolve(one).Resolution!;
        var there = (await new SymbolResolver(await ServiceAsync()).ResolveAsync([one]))[0];

        Assert.InRange(here.Suggestion.Count, 1, 3);
        Assert.Equal(symbol, here.Suggestion[0]);
        Assert.Equal(here.Suggestion, there.Resolution!.Suggestion);
    }

    [Theory]
    [InlineData("DEC1", "9", "DELEC1")]
    [InlineData("DEC1", "3", "BHLHE40")]
    [InlineData("RAGE", "6", "AGER")]
    [InlineData("TCF3", "2", "TCF7L1")]
    [InlineData("TKT", "1", "DDR2")]
    [InlineData("SIP1", "12", "SCAF11")]
    [InlineData("BCR.1", "22", null)]
    [InlineData("ERG.1", "10", "CUZD1")]
    public async Task Candidates_on_the_chromosome_go_first(
        string input,
        string chromosome,
        string? symbol
    )
    {
        var one = new SymbolInput { Text = input, Chromosome = chromosome };
        // With this many other inputs, the service's searches return no locations.
        var many = Enumerable
            .Range(1, 20)
            .Select(i => new SymbolInput { Text = $"ZNF{i}" })
            .Append(one)
            .ToList();

        var here = new SymbolResolver(await mirror.GetSourceAsync()).Resolve(one).Resolution!;
        var there = (await new SymbolResolver(await ServiceAsync()).ResolveAsync(many))[^1];

        Assert.Equal(symbol, here.Symbol);
        Assert.Equal(symbol, there.Resolution!.Symbol);
    }

    [Fact]
    public async Task A_gene_that_is_on_another_chromosome_is_reported()
    {
        var one = new SymbolInput { Text = "BRCA1", Chromosome = "3" };

        var outcome = new SymbolResolver(await mirror.GetSourceAsync()).Resolve(one);

        Assert.Equal("BRCA1", outcome.Resolution!.Symbol);
        Assert.Equal("BRCA1 is at 17q21.31, not at 3.", outcome.Resolution.Detail);
        Assert.Equal(outcome.Resolution.Detail, outcome.Warning);
    }

    [Theory]
    [InlineData("RAGE", "A previous symbol of MOK; also an alias of AGER.")]
    [InlineData("SIP1", "A previous symbol of GEMIN2; also an alias of SCAF11 and ZEB2.")]
    [InlineData(
        "SNF2L3",
        "A previous symbol of HLTF; also the withdrawn entry SNF2L3, replaced by FOXN2."
    )]
    public async Task The_detail_says_what_else_it_means(string input, string detail)
    {
        var resolution = new SymbolResolver(await mirror.GetSourceAsync())
            .Resolve(new SymbolInput { Text = input })
            .Resolution!;

        Assert.Equal(detail, resolution.Detail);
    }

    [Fact]
    public async Task A_hundred_symbols_of_which_twenty_are_dressed_up_cost_fifteen_requests_at_most()
    {
        string[] dressed =
        [
            "BRCA1.1",
            "EGFR-1",
            "TP53_1",
            "KRAS.2",
            "\"BRCA2\"",
            "'MYC",
            "=\"AKT1\"",
            " CFTR ",
            "HLA.A",
            "HLA_B",
            "NKX2‑1",
            "IL 6",
            "PAX 8",
            "braf",
            "IFN-γ",
            "HGNC:1100",
            "CYP2D6*4",
            "GRCh38_TP53",
            "MIR21.1",
            "“PTEN”",
        ];
        var source = await mirror.GetSourceAsync();
        var response = await source.FetchAsync(
            "status",
            "Approved",
            TestContext.Current.CancellationToken
        );
        var genes = await response.ReadAllAsync(TestContext.Current.CancellationToken);
        var plain = genes
            .Where(gene => gene.LocusGroup == "protein-coding gene" && gene.AliasSymbol.Count == 0)
            .Select(gene => gene.Symbol!)
            .Take(80);
        var service = await ServiceAsync();
        var before = await mirror.CountAsync();

        var outcomes = await new SymbolResolver(service).ResolveAsync([
            .. plain.Concat(dressed).Select(text => new SymbolInput { Text = text }),
        ]);

        Assert.All(outcomes, outcome => Assert.NotNull(outcome.Resolution?.Symbol));
        Assert.InRange(await mirror.CountAsync() - before, 1, 15);
    }

    private async Task<RestSource> ServiceAsync() =>
        new(new RestOptions { BaseUri = await mirror.GetBaseUriAsync(), CacheAge = TimeSpan.Zero });
}
