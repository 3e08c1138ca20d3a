using System.Threading.Tasks;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Resolution;

/// <summary>
/// Names that were changed by a program or a person, with all of HGNC's data.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class NameReadingsTests(WholeCopy copy) : IClassFixture<WholeCopy>
{
    /// <summary>Names and their meanings, in the form of <see cref="Meanings"/>.</summary>
    public static TheoryData<string, string> Names =>
        new()
        {
            // Made unique by a program.
            { "BCR.1", "Ambiguous  BCR,BCRP1" },
            { "ERG.1", "Ambiguous  ERG,CUZD1" },
            { "C4B.2", "Ambiguous  C4B,C4B_2" },
            { "TBCE.1", "Repaired TBCE" },
            { "BCR-1", "Alias BCRP1 BCR" },
            { "BCR_1", "Ambiguous  BCR,BCRP1" },
            { "SET.1", "Ambiguous  SET,SETD1A,SEPTIN1" },
            { "SET-1", "Ambiguous  SET,SETD1A,SEPTIN1" },
            { "ABCB1.0", "NotFound  ABCB10!Unknown" },
            { "ADAR-2", "Ambiguous  ADAR,ADARB1" },
            { "MIR2-1", "NotFound  MIR21!Unknown" },
            { "SLC-25", "NotFound  CCL21!Unknown" },
            { "COX.98", "NotFound  COX8A!Unknown" },
            { "p53.1", "NotFound  TP53!Unknown" },
            { "miR-200", "Ambiguous  MIR200A,MIR200B,MIR200C" },
            { "miR.200", "Ambiguous  MIR200A,MIR200B,MIR200C" },
            { "NA.1", "NotFound  XK!Unknown" },
            { "NK1.1", "NotFound  CD160!Unknown" },
            { "DQ2.5", "NotFound  TOR1A!Unknown" },
            { "her4.1", "NotFound  ERBB4!Unknown" },
            { "bEnd.3", "NotFound  BEND3!Unknown" },
            { "Nav3.1", "NotFound  NAV3!Unknown" },
            { "HP1.1", "NotFound  CBX5!Unknown" },
            { "CD45.1", "Repaired PTPRC" },
            { "HSF\u20131", "Ambiguous  HSF1,NR5A1" },
            { "'HSF-1'", "Ambiguous  HSF1,NR5A1" },
            { "BRCA1\u1d43", "Repaired BRCA1" },
            { "BRE.1", "Ambiguous  BABAM2,RNF20,MARCHF1,MTARC1" },
            { "TP-53", "Repaired TP53 LCN1" },
            // With a number in brackets: an ID, or a count.
            { "TP53 (7157)", "Repaired TP53" },
            { "TP53(11998)", "Repaired TP53" },
            { "A4GNT (1)", "Ambiguous  A4GNT,A1BG!SeveralGenes" },
            { "NOSUCHGENE (1)", "NotFound  !Unknown" },
            // With a change of its protein or its sequence.
            { "TP53 p.R175H", "Repaired TP53" },
            { "BRAF c.1799T>A", "Repaired BRAF" },
            { "EGFR p.(Leu858Arg)", "Repaired EGFR" },
            // From a list, or with a footnote.
            { "TP53^a", "Repaired TP53" },
            { "Ca^2", "NotFound  !Unknown" },
            { "TP53:", "Repaired TP53" },
            { "• BRCA1", "Repaired BRCA1" },
            { "·BRCA1", "Repaired BRCA1" },
            { "* Oct4", "Repaired POU5F1" },
            { "- MIR128-2", "Repaired MIR128-2" },
            { "12) BRCA1", "Repaired BRCA1" },
            { "(3) BRCA1", "Repaired BRCA1" },
            { "1. BRCA1", "Repaired BRCA1" },
            { "1. MAG", "Repaired MAG GPAT3" },
            { "BRCA1*", "Repaired BRCA1" },
            { "BRCA1†,‡", "Repaired BRCA1" },
            { "BRCA1¹", "Repaired BRCA1" },
            { "ALG1¹", "Ambiguous  ALG1,ALG11" },
            { "* NA", "NotFound  !Unknown" },
            { "225*", "NotFound  !Unknown" },
            // The letters and the number of an approved symbol, apart.
            { "ACE-2", "Ambiguous  ACE,ACE2" },
            { "Ace_2", "Ambiguous  ACE,ACE2" },
            { "ACE.2", "Ambiguous  ACE,ACE2" },
            { "AARS.2", "Ambiguous  AARS1,AARS2" },
            { "HSF-1", "Ambiguous  HSF1,NR5A1" },
            { "HK-1", "Ambiguous  HK1,TAC4" },
            { "MT-1L", "Ambiguous  MT1L,MT1X" },
            { "BCL-2", "Repaired BCL2" },
            { "PD-1", "Alias PDCD1" },
            { "MATR3-1", "Repaired MATR3" },
            { "HOXA1-1", "Repaired HOXA1 HOXA11" },
            // Numbers are not names.
            { "225.0", "NotFound  !BareNumber" },
            { "3635.1", "NotFound  PDE12!BareNumber" },
            // Transcripts, with any version or none.
            { "NM_015665.6", "Identifier AAAS" },
            { "NM_015665", "Identifier AAAS" },
            { "NM_015665.2", "Repaired AAAS" },
            { "ENST00000357654", "Identifier BRCA1" },
            { "ENST00000357654.10", "Repaired BRCA1" },
            // Prefixes and addresses.
            { "HGNC:HGNC:1100", "Identifier BRCA1" },
            { "NCBIGene:672", "Identifier BRCA1" },
            { "UniProtKB:P38398", "Identifier BRCA1" },
            { "OMIM:113705", "Identifier BRCA1" },
            { "https://identifiers.org/hgnc:1100", "Identifier BRCA1" },
            {
                "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:1100",
                "Identifier BRCA1"
            },
            { "hgnc.symbol:BRCA1", "Repaired BRCA1" },
            // Decorations.
            { "ENSG00000205755_PAR_Y", "Repaired CRLF2" },
            { "HLA-DRB1*15:01", "Repaired HLA-DRB1" },
            { "A*02:01", "Repaired HLA-A" },
            { "CYP2D6*4", "Repaired CYP2D6" },
            { "hsa-miR-21-5p", "Repaired MIR21" },
            { "miRNA-21", "Repaired MIR21" },
            { "microRNA-21", "Repaired MIR21" },
            { "hsa-let-7a-5p", "Ambiguous  MIRLET7A1,MIRLET7A2,MIRLET7A3" },
            { "LOC100287102", "Repaired DDX11L1" },
            { "A12M1~withdrawn", "Withdrawn  A12M1" },
            { "GRCh38_TP53", "Repaired TP53" },
            { "BRCA1_ENST00000357654", "Repaired BRCA1" },
            { "BRCA1_ENST00000471181.7", "Repaired BRCA1" },
            { "NOGENE_ENST00000471181.7", "NotFound  !Unknown" },
            // A symbol with its ID. If they disagree, it is a question.
            { "BRCA1 (HGNC:1100)", "Repaired BRCA1" },
            { "BRCA1[hgnc:1100]", "Repaired BRCA1" },
            { "HGNC:1100_BRCA1", "Repaired BRCA1" },
            { "ENSG00000012048.23 (BRCA1)", "Repaired BRCA1" },
            { "BRCA2 (HGNC:1100)", "Ambiguous  !SeveralGenes" },
            // A clone's accession is not the gene that Ensembl names after it.
            { "AL627309.1", "NotFound  !NoSuchIdentifier" },
            // Typography.
            { "HLA–A", "Repaired HLA-A" },
            { "NKX2‑1", "Repaired NKX2-1" },
            { "\"BRCA1\"", "Repaired BRCA1" },
            { "=\"SEPT2\"", "Repaired SEPTIN2 SEPTIN6" },
            { "IL-1β", "Repaired IL1B" },
            { "IFN-γ", "Repaired IFNG" },
            { "PAX 8", "Repaired PAX8" },
            { "IL 6", "Repaired IL6" },
            { "TNF-Î±", "Repaired TNF" },
            { "IL-1Î²", "Repaired IL1B" },
            { "ILâ€“6", "Repaired IL6" },
            { "NF-ÎºB", "Repaired NFKB1" },
            // Several in one cell.
            { "TP53 and BRCA1", "Ambiguous  TP53,BRCA1!SeveralGenes" },
            { "foo and bar", "NotFound  !Unknown" },
            { "DDR1 /// MIR4640", "Ambiguous  DDR1,MIR4640!SeveralGenes" },
            { "BRCA1;BRCA2", "Ambiguous  BRCA1,BRCA2!SeveralGenes" },
            { "BRCA1/BRCA2", "Ambiguous  BRCA1,BRCA2!SeveralGenes" },
            { "BRCA1;nonsense", "Ambiguous  BRCA1!SeveralGenes" },
            { "BRCA1|673", "Ambiguous  BRCA1,BRAF!SeveralGenes" },
            { "TKT;DDR2", "Ambiguous  TKT,DDR2!SeveralGenes" },
            { "HLA-DRB1*15:01,HLA-A*02:01", "Ambiguous  HLA-DRB1,HLA-A!SeveralGenes" },
            { "BRCA1;BRCA1", "Repaired BRCA1" },
            { "BRCA1|672", "Repaired BRCA1" },
            { "OCT4;POU5F1", "Repaired POU5F1" },
            { "BCR::ABL1", "Ambiguous  BCR,ABL1!Fusion" },
            { "EML4-ALK", "Ambiguous  EML4,ALK!Fusion" },
            // Dates.
            { "X2.Sep", "Repaired SEPTIN2" },
            { "X10-Sep", "Repaired SEPTIN10" },
            { "1-Mar.1", "Ambiguous  MARCHF1,MTARC1" },
            { "40057", "Ambiguous  SEPTIN1,SEPTIN9" },
            { "2009-09-01", "Ambiguous  SEPTIN1,SEPTIN9" },
            { "9/1/2009", "Ambiguous  SEPTIN1,SEPTIN9" },
            { "37865", "Ambiguous  SEPTIN1,SEPTIN3" },
            { "37316", "Ambiguous  MARCHF1,MARCHF2,MTARC1,MTARC2" },
            { "Sep-2009", "Repaired SEPTIN9" },
            { "10/3", "Ambiguous  MARCHF10,POU5F1,SLC22A3" },
            { "37104", "Repaired AGO1" },
            { "2-Aug", "Repaired AGO2" },
            { "2-ago", "Repaired AGO2" },
            { "2021-08-02", "Repaired AGO2" },
            { "2-Jan", "NotFound  OCA2!Unknown" },
            { "17-Mar", "NotFound  PGAP2!Unknown" },
            { "17-mrt", "Repaired PGAP2" },
            { "1-May", "Repaired MEI1" },
            { "9-Jul", "NotFound  SRP9!Unknown" },
            { "34404", "NotFound  !BareNumber" },
            { "36525", "NotFound  GEN1!BareNumber" },
            { "9-1-1", "NotFound  !Unknown" },
            { "3-3-3", "NotFound  !Unknown" },
            { "9/2/2021", "Repaired SEPTIN2" },
            { "2-Apr", "Repaired FAM215A" },
            { "16-Jun", "Repaired IFI6" },
            { "07.Eyl", "Repaired SEPTIN7" },
            { "9月7日", "Repaired SEPTIN7" },
            // Within a kind of match, the exact form comes first.
            { "p18", "Ambiguous  EEF1E1,CDKN2C" },
            { "HuR", "Alias ELAVL1" },
            { "CD11b", "Alias ITGAM" },
            // A withdrawn entry next to an approved gene has a replacement.
            { "SNF2L3", "Previous HLTF SNF2L3,FOXN2" },
            { "IGO1", "Alias IGKV1OR2-108 GSTP1P1" },
            // The reason why there is no gene.
            { "", "NotFound  !Empty" },
            { "---", "NotFound  !Placeholder" },
            { "NA", "NotFound  XK!Placeholder" },
            { "#N/A", "NotFound  !Placeholder" },
            { "672", "NotFound  !BareNumber" },
            { "ENSMUSG00000059552", "NotFound  !NotHuman" },
            { "Trp53", "NotFound  !NotHuman" },
            { "NP_000537.3", "NotFound  !NoField" },
            { "ENSG00000999999", "NotFound  !NoSuchIdentifier" },
            { "nonsense", "NotFound  !Unknown" },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_dressed_up_name_means(string input, string expected) =>
        Meanings.Assert(await copy.GetSourceAsync(), input, expected);
}
