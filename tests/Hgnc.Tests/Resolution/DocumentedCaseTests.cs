using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hgnc.Tests.Resolution;

/// <summary>The meaning of symbols of all ages, with the sample: from the copy, and through a mirror with the same result.</summary>
public sealed class DocumentedCaseTests(SampleMirror mirror) : IClassFixture<SampleMirror>
{
    private static readonly FakeTimeProvider Time = new(
        new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero)
    );

    [Theory]
    // Approved, previous, alias.
    [InlineData("TP53", "Approved TP53", "")]
    [InlineData("OCT4", "Repaired POU5F1", "case")]
    [InlineData("Oct4", "Alias POU5F1", "")]
    [InlineData("MARCH1", "Previous MARCHF1", "")]
    [InlineData("MTCO1", "Previous MT-CO1", "")]
    // Ties.
    [InlineData("p65", "Ambiguous  GORASP1,RELA,SYT1", "")]
    [InlineData("MUM1", "Ambiguous  IRF4,PWWP3A", "")]
    // The winner, and other meanings.
    [InlineData("SIP1", "Previous GEMIN2 GEMIN2,SCAF11,ZEB2", "")]
    [InlineData("AAVS1", "Approved AAVS1 AAVS1,PPP1R12C", "")]
    [InlineData("TKT", "Approved TKT TKT,DDR2", "")]
    [InlineData("DEC1", "Previous DELEC1 DELEC1,BHLHE40", "")]
    [InlineData("MLL2", "Previous KMT2D KMT2D,KMT2B", "")]
    [InlineData("TCF3", "Approved TCF3 TCF3,TCF7L1", "")]
    [InlineData("QARS", "Ambiguous  EPRS1,QARS1", "")]
    // Approved symbols that alias-first resolvers map away.
    [InlineData("AIP", "Approved AIP", "")]
    [InlineData("ADA2", "Approved ADA2", "")]
    [InlineData("ACAT1", "Approved ACAT1", "")]
    [InlineData("AGT", "Approved AGT", "")]
    // Case and spaces.
    [InlineData("Tp53", "Repaired TP53", "case")]
    [InlineData(" TP53 ", "Repaired TP53", "spaces")]
    [InlineData("\u00a0tp53\u200b\t", "Repaired TP53", "spaces, case")]
    [InlineData("C9ORF72", "Repaired C9orf72", "case")]
    // Identifiers.
    [InlineData("HGNC:1100", "Identifier BRCA1", "")]
    [InlineData("hgnc:1100", "Identifier BRCA1", "")]
    [InlineData("ENSG00000012048", "Identifier BRCA1", "")]
    [InlineData("ENSG00000012048.23", "Repaired BRCA1", "version")]
    // Withdrawn.
    [InlineData("HGNC:6", "Withdrawn UBA1 A1S9T,UBA1", "")]
    [InlineData("HGNC:1", "Withdrawn  A12M1", "")]
    [InlineData("A12M1", "Withdrawn  A12M1", "")]
    [InlineData("a12m1", "Withdrawn  A12M1", "case")]
    [InlineData("ADCR", "Withdrawn  ADCR", "")]
    [InlineData("A1S9T", "Previous UBA1 UBA1,A1S9T", "")]
    // Damage by spreadsheets and R.
    [InlineData("1-Mar", "Ambiguous  MARCHF1,MTARC1", "spreadsheet date")]
    [InlineData("Mar-01", "Ambiguous  MARCHF1,MTARC1", "spreadsheet date")]
    [InlineData("1-mrt", "Ambiguous  MARCHF1,MTARC1", "spreadsheet date")]
    [InlineData("7-Sep", "Repaired SEPTIN7", "spreadsheet date")]
    [InlineData("9/7", "Repaired SEPTIN7", "spreadsheet date")]
    [InlineData("07/09/2023", "Repaired SEPTIN7", "spreadsheet date")]
    [InlineData("2023-03-01", "Ambiguous  MARCHF1,MTARC1", "spreadsheet date")]
    [InlineData("44986", "Ambiguous  MARCHF1,MTARC1", "spreadsheet date")]
    [InlineData("43524", "Ambiguous  MARCHF1,MTARC1", "spreadsheet date")]
    [InlineData("1-Dec", "Repaired DELEC1 DELEC1,BHLHE40", "spreadsheet date")]
    [InlineData("4-Oct", "Repaired POU5F1", "spreadsheet date")]
    [InlineData("X5.HT1A", "Repaired HTR1A", "R name")]
    [InlineData("HLA.A", "Repaired HLA-A", "R name")]
    [InlineData("HLA_A", "Repaired HLA-A", "R name")]
    [InlineData("hla.a.1", "Repaired HLA-A", "R name")]
    // No gene.
    [InlineData("", "NotFound ", "")]
    [InlineData("   ", "NotFound ", "")]
    [InlineData("NOSUCHGENE", "NotFound ", "")]
    [InlineData("BRAC1", "NotFound ", "")]
    [InlineData("672", "NotFound ", "")]
    [InlineData("TP\u000753", "NotFound ", "")]
    [InlineData("\u202eTP53\u202c", "Repaired TP53", "spaces")]
    [InlineData("جين", "NotFound ", "")]
    [InlineData("AND", "NotFound ", "")]
    [InlineData("a*", "NotFound ", "")]
    [InlineData("\\", "NotFound ", "")]
    [InlineData("..", "NotFound ", "")]
    [InlineData("ELD/OSA1", "Alias ARID1B", "")]
    [InlineData("CYP4F-se10[6:7:8]", "Alias CYP4F31P", "")]
    [InlineData("PKBβ", "Alias AKT2", "")]
    public async Task An_input_means(string input, string expected, string repair)
    {
        var local = new SymbolResolver(mirror.Source, time: Time);
        var service = new SymbolResolver(Service(), time: Time);
        var one = new SymbolInput { Text = input };

        var here = local.Resolve(one).Resolution!;
        var outcome = (await service.ResolveAsync([one]))[0];

        Assert.Null(outcome.Error);
        var there = outcome.Resolution!;
        Assert.Equal(input, here.Input);
        Assert.Equal(expected.TrimEnd(), Show(here, expected));
        Assert.Equal(repair, here.Repair ?? "");
        Assert.Equal(here, there with { Source = HgncSourceKind.Local });
    }

    [Fact]
    public async Task Ten_thousand_characters_are_not_found()
    {
        var input = new SymbolInput { Text = new string('A', 10_000) };

        var here = new SymbolResolver(mirror.Source).Resolve(input).Resolution!;
        var there = (await new SymbolResolver(Service()).ResolveAsync([input]))[0].Resolution!;

        Assert.Equal(HgncMatchType.NotFound, here.MatchType);
        Assert.Equal(HgncMatchType.NotFound, there.MatchType);
    }

    [Fact]
    public async Task A_batch_gives_the_results_of_single_requests()
    {
        string[] inputs =
        [
            "TP53",
            "p65",
            "AAVS1",
            "PPP1R12C",
            "1-Mar",
            "HGNC:6",
            "nothing",
            "X5.HT1A",
            "BRAC1",
            "KRAS",
            "MYC",
            "EGFR",
            "BRAF",
            "TP53",
            "2.31E+19",
        ];
        var local = new SymbolResolver(mirror.Source, time: Time);

        var together = await new SymbolResolver(Service(), time: Time).ResolveAsync([
            .. inputs.Select(input => new SymbolInput { Text = input }),
        ]);

        // A search does not return names and locations.
        Assert.Equal(
            inputs.Select(input =>
                Bare(local.Resolve(new SymbolInput { Text = input }).Resolution!)
            ),
            together.Select(outcome => Bare(outcome.Resolution!))
        );
    }

    [Fact]
    public void Strict_is_case_sensitive_and_repairs_nothing()
    {
        var strict = new SymbolResolver(mirror.Source, strict: true, time: Time);

        HgncMatchType Resolve(string text) =>
            strict.Resolve(new SymbolInput { Text = text }).Resolution!.MatchType;

        Assert.Equal(HgncMatchType.Approved, Resolve("TP53"));
        Assert.Equal(HgncMatchType.Alias, Resolve("Oct4"));
        Assert.Equal(HgncMatchType.Identifier, Resolve("HGNC:1100"));
        foreach (var text in (string[])["Tp53", " TP53", "1-Mar", "HLA.A", "ENSG00000012048.23"])
        {
            Assert.Equal(HgncMatchType.NotFound, Resolve(text));
        }
    }

    [Theory]
    [InlineData("p65", "11", "RELA")]
    [InlineData("p65", "chr3", "GORASP1")]
    [InlineData("p65", "12q21.2", "SYT1")]
    [InlineData("p65", "chr11:65653599-65663090", "RELA")]
    [InlineData("p65", "X", null)]
    [InlineData("p65", "nonsense", null)]
    [InlineData("1-Mar", "4", "MARCHF1")]
    [InlineData("TP53", "1", "TP53")]
    public async Task A_chromosome_settles_a_tie(string input, string chromosome, string? symbol)
    {
        var one = new SymbolInput { Text = input, Chromosome = chromosome };

        var here = new SymbolResolver(mirror.Source, time: Time).Resolve(one).Resolution!;
        var there = (await new SymbolResolver(Service(), time: Time).ResolveAsync([one]))[0];

        Assert.Equal(symbol, here.Symbol);
        Assert.Equal(symbol, there.Resolution!.Symbol);
    }

    [Fact]
    public void An_identifier_decides_and_a_symbol_of_another_gene_is_reported()
    {
        var outcome = Decide("KRAS", new FieldTerm("hgnc_id", "HGNC:1100"));

        Assert.Equal("BRCA1", outcome.Resolution!.Symbol);
        Assert.Equal(HgncMatchType.Identifier, outcome.Resolution.MatchType);
        Assert.Equal(
            ["BRCA1", "KRAS"],
            outcome.Resolution.Candidates.Select(candidate => candidate.Symbol)
        );
        Assert.Contains("KRAS", outcome.Warning, StringComparison.Ordinal);
        Assert.Contains("BRCA1", outcome.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_symbol_settles_between_the_genes_of_one_identifier()
    {
        var outcome = Decide("RELA", new FieldTerm("alias_symbol", "p65"));

        Assert.Equal("RELA", outcome.Resolution!.Symbol);
        Assert.Null(outcome.Warning);
    }

    [Fact]
    public void An_identifier_beside_its_own_old_symbol_needs_no_warning()
    {
        var outcome = Decide("MARCH1", new FieldTerm("hgnc_id", "HGNC:26077"));

        Assert.Equal("MARCHF1", outcome.Resolution!.Symbol);
        Assert.Null(outcome.Warning);
    }

    [Fact]
    public void With_an_unknown_identifier_the_symbol_decides_and_the_row_says_so()
    {
        var outcome = Decide("BRCA1", new FieldTerm("hgnc_id", "HGNC:999999999"));

        Assert.Equal("BRCA1", outcome.Resolution!.Symbol);
        Assert.Contains("HGNC:999999999", outcome.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_symbol_suggests_what_is_one_letter_from_it()
    {
        var one = new SymbolInput { Text = "BRAC1" };

        var here = new SymbolResolver(mirror.Source).Resolve(one).Resolution!;
        var there = (await new SymbolResolver(Service()).ResolveAsync([one]))[0].Resolution!;

        Assert.Equal(["BRCA1"], here.Suggestion);
        Assert.Equal(["BRCA1"], there.Suggestion);
    }

    private SymbolOutcome Decide(string symbol, FieldTerm identifier) =>
        new SymbolResolver(mirror.Source, time: Time).Resolve(
            new SymbolInput { Text = symbol, Identifiers = [identifier] }
        );

    private RestSource Service() => new(new RestOptions { BaseUri = mirror.BaseUri });

    private static string Show(HgncResolution resolution, string like)
    {
        var shown = $"{resolution.MatchType} {resolution.Symbol}";
        return like.TrimEnd().Count(c => c == ' ') > 1
            ? $"{shown} {string.Join(",", resolution.Candidates.Select(candidate => candidate.Symbol))}"
            : shown.TrimEnd();
    }

    private static HgncResolution Bare(HgncResolution resolution) =>
        resolution with
        {
            Name = null,
            Location = null,
            Source = HgncSourceKind.Local,
            Candidates = new HgncList<HgncCandidate>(
                resolution.Candidates.Select(candidate =>
                    candidate with
                    {
                        Name = null,
                        Location = null,
                    }
                )
            ),
        };
}
