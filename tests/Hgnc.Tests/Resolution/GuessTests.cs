using System.Threading.Tasks;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Resolution;

/// <summary>
/// Names with more than one plausible reading, with all of HGNC's data. If the readings name different genes, the name is ambiguous, and all of
/// the genes are candidates. The expectations have the form of <see cref="Meanings"/>.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class GuessTests(WholeMirror mirror) : IClassFixture<WholeMirror>
{
    [Theory]
    // A sign: a repeated name, or part of a name.
    [InlineData("ALK.1", "Ambiguous  ALK,ACVRL1")]
    [InlineData("SRC_2", "Ambiguous  SRC,FGR")]
    [InlineData("NRAMP.2", "Ambiguous  SLC11A1,SLC11A2")]
    [InlineData("TSC.22", "Ambiguous  TSC1,TSC22D1")]
    [InlineData("LAT.1", "Ambiguous  LAT,SLC7A5")]
    [InlineData("RNF_28", "Repaired TRIM63")]
    [InlineData("DDX.19", "Repaired DDX19B")]
    [InlineData("HLA.DRA", "Repaired HLA-DRA")]
    [InlineData("RP11-363D14.4", "NotFound  ARID5A!Unknown")]
    [InlineData("AGR-16", "Repaired S1PR2")]
    [InlineData("ROCK-II", "Repaired ROCK2")]
    // A number that continues a list of two genes.
    [InlineData("SMAD2.3", "Ambiguous  SMAD2,SMAD3")]
    [InlineData("ERK1.2", "Ambiguous  MAPK3,MAPK1")]
    [InlineData("HDAC1-3", "Ambiguous  HDAC1,HDAC3")]
    [InlineData("HDAC3.1", "Repaired HDAC3")]
    // An addition before or after a symbol.
    [InlineData("p-ANK2", "Ambiguous  ANK2,PANK2")]
    [InlineData("p.ANK2", "Ambiguous  ANK2,PANK2")]
    [InlineData("p_AK7", "Ambiguous  AK7,PAK5")]
    [InlineData("p ANK2", "Ambiguous  ANK2,PANK2")]
    [InlineData("p-ank2", "Ambiguous  ANK2,PANK2")]
    [InlineData("sh-ANK3", "Ambiguous  ANK3,SHANK3")]
    [InlineData("si-SP1", "Ambiguous  SP1,VSIR")]
    [InlineData("Ac-PIN1", "Ambiguous  PIN1,FAM220A")]
    [InlineData("Hs_ZFP36", "Ambiguous  ZFP36,ZNF823")]
    [InlineData("α-CRP", "Ambiguous  CRP,SPAG7")]
    [InlineData("ΔUSP15", "Ambiguous  USP15,DUSP15")]
    [InlineData("ATR.x", "Ambiguous  ATR,ATRX")]
    [InlineData("SMO_x", "Ambiguous  SMO,SMOX")]
    [InlineData("RPA2-P", "Ambiguous  RPA2,RPA2P1")]
    [InlineData("EGF-R", "Repaired EGFR EGF")]
    [InlineData("HB-EGF", "Repaired HBEGF EGF")]
    [InlineData("K-RAS", "Repaired KRAS")]
    // A fusion.
    [InlineData("ADA--RB1", "Ambiguous  ADA,RB1!Fusion")]
    [InlineData("TES--SP1", "Ambiguous  TES,SP1!Fusion")]
    [InlineData("ADA-RB1", "Ambiguous  ADA,RB1,ADARB1")]
    [InlineData("ADA - RB1", "Ambiguous  ADA,RB1,ADARB1")]
    [InlineData("ADA_RB1", "Ambiguous  ADA,RB1,ADARB1")]
    [InlineData("ADA RB1", "Ambiguous  ADA,RB1,ADARB1")]
    // An alias in another case, or of another gene than the name without its sign.
    [InlineData("IL-1RA", "Ambiguous  IL6R,IL1R1,IL1RN")]
    [InlineData("EF-1A", "Ambiguous  HBS1L,EEF1A1")]
    [InlineData("aP-2", "Ambiguous  FABP4,TFAP2A")]
    [InlineData("PRL-R", "Ambiguous  PRLR,PTP4A3")]
    [InlineData("P-gp", "Alias ABCB1")]
    [InlineData("SP - D", "Repaired SFTPD")]
    // MicroRNAs.
    [InlineData("miR-7", "Ambiguous  MIR7-1,MIR7-2,MIR7-3")]
    [InlineData("miR-10", "Ambiguous  MIR10A,MIR10B")]
    [InlineData("hsa.miR.21.5p", "Repaired MIR21")]
    [InlineData("hsa_miR_21_5p", "Repaired MIR21")]
    // Greek letters, and letters that look like others.
    [InlineData("eIF2α", "Ambiguous  EIF2A,EIF2S1")]
    [InlineData("TRα", "Ambiguous  TRA,THRA")]
    [InlineData("TRα1", "Ambiguous  HSP90B1,THRA")]
    [InlineData("β-TrCP1", "Ambiguous  BTRCP1,BTRC")]
    [InlineData("PTPα", "Ambiguous  PTPA,PTPRA")]
    [InlineData("EIF2β", "Ambiguous  EIF2B1,EIF2S2")]
    [InlineData("Gαs", "NotFound  GAST!Unknown")]
    [InlineData("TNF-β", "Repaired LTA")]
    [InlineData("NLRΡ3", "Repaired NLRP3")]
    [InlineData("DLΧ1", "Repaired DLX1")]
    [InlineData("GSK-3β", "Repaired GSK3B")]
    [InlineData("HIF-2α", "Repaired EPAS1")]
    [InlineData("PGC-1β", "Repaired PPARGC1B")]
    [InlineData("IL-2Rα", "Repaired IL2RA")]
    [InlineData("IL-1ß", "Repaired IL1B")]
    [InlineData("TNFɑ", "Repaired TNF")]
    [InlineData("İL6", "Repaired IL6")]
    // Numbers and alleles.
    [InlineData("LOC100287102.1", "Repaired DDX11L1")]
    [InlineData("TRAV29/DV5*01", "Repaired TRAV29DV5")]
    [InlineData("MICA*008:01", "Repaired MICA")]
    // Two names of one gene.
    [InlineData("CDKN2A (p16)", "Repaired CDKN2A H3P10")]
    [InlineData("MS4A1 (CD20)", "Repaired MS4A1")]
    [InlineData("PD-L1 [CD274]", "Repaired CD274")]
    [InlineData("KDR/Flk-1", "Repaired KDR")]
    [InlineData("TP53 (MDM2)", "Ambiguous  TP53,MDM2!SeveralGenes")]
    [InlineData("TP53 (mutant)", "NotFound  !Unknown")]
    // Dates.
    [InlineData("1-mars", "Ambiguous  MARS1,MARCHF1,MTARC1")]
    [InlineData("2 mars 2023", "Ambiguous  MARS2,MARCHF2,MTARC2")]
    [InlineData("Mar-15", "NotFound  IRF1!Unknown")]
    [InlineData("Oct-17", "NotFound  PLXNA2!Unknown")]
    [InlineData("Jun-29", "NotFound  JUN!Unknown")]
    [InlineData("set-10", "NotFound  SET,SEPTIN10!Unknown")]
    [InlineData("set-07", "Ambiguous  KMT5A,SEPTIN7")]
    [InlineData("1. des", "Repaired DELEC1 DES")]
    [InlineData("1. DES", "Repaired DES DELEC1")]
    [InlineData("1. mart", "Ambiguous  MARCHF1,MTARC1")]
    [InlineData("12. Apr", "NotFound  LRP1!Unknown")]
    [InlineData("6.3.", "Repaired MARCHF6 PLXNA3")]
    [InlineData("45000", "NotFound  MAN1B1!BareNumber")]
    public Task A_name_with_several_readings_means(string input, string expected) =>
        Meanings.AssertAsync(mirror, input, expected);
}
