using System;
using System.Linq;
using System.Threading.Tasks;
using Hgnc.Resolution;
using Hgnc.Rest;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Resolution;

/// <summary>
/// Names that were changed by a program or a person, with all of HGNC's data: their meaning from the copy, and through a mirror with the same
/// result. The expectations are the match type, the symbol, and the genes that must be among the candidates.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class NameReadingsTests(WholeMirror mirror) : IClassFixture<WholeMirror>
{
    [Theory]
    // Made unique by a program.
    [InlineData("BCR.1", "Ambiguous  BCR,BCRP1")]
    [InlineData("ERG.1", "Ambiguous  ERG,CUZD1")]
    [InlineData("C4B.2", "Ambiguous  C4B,C4B_2")]
    [InlineData("TBCE.1", "Repaired TBCE")]
    [InlineData("BCR-1", "Alias BCRP1 BCR")]
    [InlineData("BCR_1", "Ambiguous  BCR,BCRP1")]
    [InlineData("SET.1", "Ambiguous  SET,SETD1A,SEPTIN1")]
    [InlineData("SET-1", "Ambiguous  SET,SETD1A,SEPTIN1")]
    [InlineData("ABCB1.0", "NotFound  ABCB10!Unknown")]
    [InlineData("ADAR-2", "Ambiguous  ADAR,ADARB1")]
    [InlineData("MIR2-1", "NotFound  MIR21!Unknown")]
    [InlineData("SLC-25", "NotFound  CCL21!Unknown")]
    [InlineData("COX.98", "NotFound  COX8A!Unknown")]
    [InlineData("p53.1", "Repaired TP53")]
    [InlineData("miR-200", "Ambiguous  MIR200A,MIR200B,MIR200C")]
    [InlineData("miR.200", "Ambiguous  MIR200A,MIR200B,MIR200C")]
    [InlineData("NA.1", "NotFound  XK!Unknown")]
    [InlineData("HSF\u20131", "Ambiguous  HSF1,NR5A1")]
    [InlineData("'HSF-1'", "Ambiguous  HSF1,NR5A1")]
    [InlineData("BRCA1\u1d43", "Repaired BRCA1")]
    [InlineData("BRE.1", "Ambiguous  BABAM2,RNF20,MARCHF1,MTARC1")]
    [InlineData("TP-53", "Repaired TP53 LCN1")]
    // With a number in brackets: an ID, or a count.
    [InlineData("TP53 (7157)", "Repaired TP53")]
    [InlineData("TP53(11998)", "Repaired TP53")]
    [InlineData("A4GNT (1)", "Ambiguous  A4GNT,A1BG!SeveralGenes")]
    [InlineData("NOSUCHGENE (1)", "NotFound  !Unknown")]
    // From a list, or with a footnote.
    [InlineData("• BRCA1", "Repaired BRCA1")]
    [InlineData("·BRCA1", "Repaired BRCA1")]
    [InlineData("* Oct4", "Repaired POU5F1")]
    [InlineData("- MIR128-2", "Repaired MIR128-2")]
    [InlineData("12) BRCA1", "Repaired BRCA1")]
    [InlineData("(3) BRCA1", "Repaired BRCA1")]
    [InlineData("1. BRCA1", "Repaired BRCA1")]
    [InlineData("1. MAG", "Repaired MAG GPAT3")]
    [InlineData("BRCA1*", "Repaired BRCA1")]
    [InlineData("BRCA1†,‡", "Repaired BRCA1")]
    [InlineData("BRCA1¹", "Repaired BRCA1")]
    [InlineData("ALG1¹", "Ambiguous  ALG1,ALG11")]
    [InlineData("* NA", "NotFound  !Unknown")]
    [InlineData("225*", "NotFound  !Unknown")]
    // The letters and the number of an approved symbol, apart.
    [InlineData("ACE-2", "Ambiguous  ACE,ACE2")]
    [InlineData("Ace_2", "Ambiguous  ACE,ACE2")]
    [InlineData("ACE.2", "Ambiguous  ACE,ACE2")]
    [InlineData("AARS.2", "Ambiguous  AARS1,AARS2")]
    [InlineData("HSF-1", "Ambiguous  HSF1,NR5A1")]
    [InlineData("HK-1", "Ambiguous  HK1,TAC4")]
    [InlineData("MT-1L", "Ambiguous  MT1L,MT1X")]
    [InlineData("BCL-2", "Repaired BCL2")]
    [InlineData("PD-1", "Alias PDCD1")]
    [InlineData("MATR3-1", "Repaired MATR3")]
    [InlineData("HOXA1-1", "Repaired HOXA1 HOXA11")]
    // Numbers are not names.
    [InlineData("225.0", "NotFound  !BareNumber")]
    [InlineData("3635.1", "NotFound  PDE12!BareNumber")]
    // Transcripts, with any version or none.
    [InlineData("NM_015665.6", "Identifier AAAS")]
    [InlineData("NM_015665", "Identifier AAAS")]
    [InlineData("NM_015665.2", "Repaired AAAS")]
    [InlineData("ENST00000357654", "Identifier BRCA1")]
    [InlineData("ENST00000357654.10", "Repaired BRCA1")]
    // Prefixes and addresses.
    [InlineData("HGNC:HGNC:1100", "Identifier BRCA1")]
    [InlineData("NCBIGene:672", "Identifier BRCA1")]
    [InlineData("UniProtKB:P38398", "Identifier BRCA1")]
    [InlineData("OMIM:113705", "Identifier BRCA1")]
    [InlineData("https://identifiers.org/hgnc:1100", "Identifier BRCA1")]
    [InlineData(
        "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:1100",
        "Identifier BRCA1"
    )]
    [InlineData("hgnc.symbol:BRCA1", "Repaired BRCA1")]
    // Decorations.
    [InlineData("ENSG00000205755_PAR_Y", "Repaired CRLF2")]
    [InlineData("HLA-DRB1*15:01", "Repaired HLA-DRB1")]
    [InlineData("A*02:01", "Repaired HLA-A")]
    [InlineData("CYP2D6*4", "Repaired CYP2D6")]
    [InlineData("hsa-miR-21-5p", "Repaired MIR21")]
    [InlineData("hsa-let-7a-5p", "Ambiguous  MIRLET7A1,MIRLET7A2,MIRLET7A3")]
    [InlineData("LOC100287102", "Repaired DDX11L1")]
    [InlineData("A12M1~withdrawn", "Withdrawn  A12M1")]
    [InlineData("GRCh38_TP53", "Repaired TP53")]
    [InlineData("BRCA1_ENST00000357654", "Repaired BRCA1")]
    [InlineData("BRCA1_ENST00000471181.7", "Repaired BRCA1")]
    [InlineData("NOGENE_ENST00000471181.7", "NotFound  !Unknown")]
    // A symbol with its ID. If they disagree, it is a question.
    [InlineData("BRCA1 (HGNC:1100)", "Repaired BRCA1")]
    [InlineData("BRCA1[hgnc:1100]", "Repaired BRCA1")]
    [InlineData("HGNC:1100_BRCA1", "Repaired BRCA1")]
    [InlineData("ENSG00000012048.23 (BRCA1)", "Repaired BRCA1")]
    [InlineData("BRCA2 (HGNC:1100)", "Ambiguous  !SeveralGenes")]
    // A clone's accession is not the gene that Ensembl names after it.
    [InlineData("AL627309.1", "NotFound  !NoSuchIdentifier")]
    // Typography.
    [InlineData("HLA–A", "Repaired HLA-A")]
    [InlineData("NKX2‑1", "Repaired NKX2-1")]
    [InlineData("\"BRCA1\"", "Repaired BRCA1")]
    [InlineData("=\"SEPT2\"", "Repaired SEPTIN2 SEPTIN6")]
    [InlineData("IL-1β", "Repaired IL1B")]
    [InlineData("IFN-γ", "Repaired IFNG")]
    [InlineData("PAX 8", "Repaired PAX8")]
    [InlineData("IL 6", "Repaired IL6")]
    // Several in one cell.
    [InlineData("DDR1 /// MIR4640", "Ambiguous  DDR1,MIR4640!SeveralGenes")]
    [InlineData("BRCA1;BRCA2", "Ambiguous  BRCA1,BRCA2!SeveralGenes")]
    [InlineData("BRCA1/BRCA2", "Ambiguous  BRCA1,BRCA2!SeveralGenes")]
    [InlineData("BRCA1;nonsense", "Ambiguous  BRCA1!SeveralGenes")]
    [InlineData("BRCA1|673", "Ambiguous  BRCA1,BRAF!SeveralGenes")]
    [InlineData("TKT;DDR2", "Ambiguous  TKT,DDR2!SeveralGenes")]
    [InlineData("HLA-DRB1*15:01,HLA-A*02:01", "Ambiguous  HLA-DRB1,HLA-A!SeveralGenes")]
    [InlineData("BRCA1;BRCA1", "Repaired BRCA1")]
    [InlineData("BRCA1|672", "Repaired BRCA1")]
    [InlineData("OCT4;POU5F1", "Repaired POU5F1")]
    [InlineData("BCR::ABL1", "Ambiguous  BCR,ABL1!Fusion")]
    [InlineData("EML4-ALK", "Ambiguous  EML4,ALK!Fusion")]
    // Dates.
    [InlineData("X2.Sep", "Repaired SEPTIN2")]
    [InlineData("X10-Sep", "Repaired SEPTIN10")]
    [InlineData("1-Mar.1", "Ambiguous  MARCHF1,MTARC1")]
    [InlineData("40057", "Ambiguous  SEPTIN1,SEPTIN9")]
    [InlineData("2009-09-01", "Ambiguous  SEPTIN1,SEPTIN9")]
    [InlineData("9/1/2009", "Ambiguous  SEPTIN1,SEPTIN9")]
    [InlineData("37865", "Ambiguous  SEPTIN1,SEPTIN3")]
    [InlineData("37316", "Ambiguous  MARCHF1,MARCHF2,MTARC1,MTARC2")]
    [InlineData("Sep-2009", "Repaired SEPTIN9")]
    [InlineData("10/3", "Ambiguous  MARCHF10,POU5F1,SLC22A3")]
    [InlineData("37104", "Repaired AGO1")]
    [InlineData("2-Aug", "Repaired AGO2")]
    [InlineData("2-Apr", "Repaired FAM215A")]
    [InlineData("16-Jun", "Repaired IFI6")]
    [InlineData("07.Eyl", "Repaired SEPTIN7")]
    [InlineData("9月7日", "Repaired SEPTIN7")]
    // Within a kind of match, the exact form comes first.
    [InlineData("p18", "Ambiguous  EEF1E1,CDKN2C")]
    [InlineData("HuR", "Alias ELAVL1")]
    [InlineData("CD11b", "Alias ITGAM")]
    // A withdrawn entry next to an approved gene has a replacement.
    [InlineData("SNF2L3", "Previous HLTF SNF2L3,FOXN2")]
    [InlineData("IGO1", "Alias IGKV1OR2-108 GSTP1P1")]
    // The reason why there is no gene.
    [InlineData("", "NotFound  !Empty")]
    [InlineData("---", "NotFound  !Placeholder")]
    [InlineData("NA", "NotFound  XK!Placeholder")]
    [InlineData("#N/A", "NotFound  !Placeholder")]
    [InlineData("672", "NotFound  !BareNumber")]
    [InlineData("ENSMUSG00000059552", "NotFound  !NotHuman")]
    [InlineData("Trp53", "NotFound  !NotHuman")]
    [InlineData("NP_000537.3", "NotFound  !NoField")]
    [InlineData("ENSG00000999999", "NotFound  !NoSuchIdentifier")]
    [InlineData("nonsense", "NotFound  !Unknown")]
    public Task A_dressed_up_name_means(string input, string expected) =>
        Meanings.AssertAsync(mirror, input, expected);

    [Theory]
    [InlineData("BRAC1", "BRCA1")]
    [InlineData("Trp53", "TP53")]
    [InlineData("BRCA1 gene", "BRCA1")]
    [InlineData("BRAF_V600E", "BRAF")]
    [InlineData("CTNNNB1", "CTNNB1")]
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

    private Task<RestSource> ServiceAsync() => Meanings.ServiceAsync(mirror);
}
