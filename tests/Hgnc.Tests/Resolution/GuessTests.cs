using System.Threading.Tasks;
using Hgnc.Tests.Local;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Resolution;

/// <summary>
/// Names with more than one plausible reading, with all of HGNC's data. If the readings name different genes, the name is ambiguous, and all of
/// the genes are candidates.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class GuessTests(WholeCopy copy) : IClassFixture<WholeCopy>
{
    /// <summary>Names and their meanings, in the form of <see cref="Meanings"/>.</summary>
    public static TheoryData<string, string> Names =>
        new()
        {
            // A sign: a repeated name, or part of a name.
            { "ALK.1", "Ambiguous  ALK,ACVRL1" },
            { "SRC_2", "Ambiguous  SRC,FGR" },
            { "NRAMP.2", "Ambiguous  SLC11A1,SLC11A2" },
            { "TSC.22", "Ambiguous  TSC1,TSC22D1" },
            { "LAT.1", "Ambiguous  LAT,SLC7A5" },
            { "RNF_28", "Repaired TRIM63" },
            { "DDX.19", "Repaired DDX19B" },
            { "HLA.DRA", "Repaired HLA-DRA" },
            { "RP11-363D14.4", "NotFound  ARID5A!Unknown" },
            { "AGR-16", "Repaired S1PR2" },
            { "ROCK-II", "Repaired ROCK2" },
            // A number that continues a list of two genes.
            { "SMAD2.3", "Ambiguous  SMAD2,SMAD3" },
            { "ERK1.2", "Ambiguous  MAPK3,MAPK1" },
            { "HDAC1-3", "Ambiguous  HDAC1,HDAC3" },
            { "HDAC3.1", "Repaired HDAC3" },
            // An addition before or after a symbol.
            { "p-ANK2", "Ambiguous  ANK2,PANK2" },
            { "p.ANK2", "Ambiguous  ANK2,PANK2" },
            { "p_AK7", "Ambiguous  AK7,PAK5" },
            { "p ANK2", "Ambiguous  ANK2,PANK2" },
            { "p-ank2", "Ambiguous  ANK2,PANK2" },
            { "sh-ANK3", "Ambiguous  ANK3,SHANK3" },
            { "si-SP1", "Ambiguous  SP1,VSIR" },
            { "Ac-PIN1", "Ambiguous  PIN1,FAM220A" },
            { "Hs_ZFP36", "Ambiguous  ZFP36,ZNF823" },
            { "AB_CD4", "Ambiguous  CD4,ABCD4" },
            { "α-CRP", "Ambiguous  CRP,SPAG7" },
            { "ΔUSP15", "Ambiguous  USP15,DUSP15" },
            { "ATR.x", "Ambiguous  ATR,ATRX" },
            { "SMO_x", "Ambiguous  SMO,SMOX" },
            { "RPA2-P", "Ambiguous  RPA2,RPA2P1" },
            { "EGF-R", "Repaired EGFR EGF" },
            { "IL6-R", "Repaired IL6R IL6" },
            { "FOXO1-B", "Ambiguous  FOXO1,FOXO1B" },
            { "FOXO1β", "Ambiguous  FOXO1,FOXO1B" },
            { "SRP68-P1", "Ambiguous  SRP68,SRP68P1" },
            { "PR-A", "Ambiguous  PGR,S100A6" },
            { "p-RAL", "Ambiguous  PRAL,RALA" },
            { "sPD-L1", "Ambiguous  SPDL1,CD274" },
            { "s-WT-1", "Ambiguous  SWT1,WT1" },
            { "pH1-1", "Ambiguous  H1-1,AGXT" },
            { "uPAR", "Repaired PLAUR" },
            { "AT-III", "Repaired SERPINC1" },
            { "PAI-1", "Repaired SERPINE1" },
            { "HB-EGF", "Repaired HBEGF EGF" },
            { "K-RAS", "Repaired KRAS" },
            { "hGH1", "Ambiguous  GH1,HGH1" },
            { "sCD4", "Ambiguous  CD4,SCD5" },
            { "pCASP1", "Ambiguous  CASP1,MALT1" },
            { "kRAS", "Repaired KRAS" },
            { "mTOR", "Repaired MTOR" },
            { "AIP-1", "Alias ABI2 MAGI2" },
            { "CDH1-I", "NotFound  CDH1!Unknown" },
            // The name of a protein, which is not a repeated symbol.
            { "Gal-3", "NotFound  GAL!Unknown" },
            { "Prx-1", "NotFound  PRX!Unknown" },
            { "MIP-2", "NotFound  MIP!Unknown" },
            { "PC-12", "NotFound  PC!Unknown" },
            { "GAL.1", "Repaired GAL" },
            { "EGFR-2", "Repaired EGFR" },
            // Upper and lower case in one name.
            { "CgA", "NotFound  CGA!Unknown" },
            { "IgA", "NotFound  CD79A!Unknown" },
            { "HuR", "Alias ELAVL1" },
            { "GluD1", "Ambiguous  GLUD1,GRID1" },
            { "TRb", "Ambiguous  TRB,THRB" },
            { "Met", "Repaired MET" },
            { "TNFa", "Repaired TNF" },
            // Labels of tables.
            { "Up", "NotFound  UPP1!Unknown" },
            { "not", "NotFound  NR4A2!Unknown" },
            { "b", "NotFound  PPIB!Unknown" },
            { "set", "Repaired SET" },
            { "Ctrl", "NotFound  CTRL!Unknown" },
            // Molecules.
            { "cAMP", "NotFound  CAMP!Unknown" },
            { "THP-1", "NotFound  GLI2!Unknown" },
            { "pDC", "NotFound  PDC!Unknown" },
            { "tRNA", "NotFound  MT-TA!Unknown" },
            { "CAMP", "Approved CAMP" },
            // A hyphen that people leave out.
            { "Ki67", "Repaired MKI67" },
            { "KI67", "Repaired MKI67" },
            { "ZO1", "Repaired TJP1" },
            { "TDP43", "Repaired TARDBP" },
            { "4EBP1", "Repaired EIF4EBP1" },
            { "MIP1alpha", "Repaired CCL3" },
            { "Mac2", "NotFound  LGALS3!NotHuman" },
            { "Rep1", "NotFound  CHM!NotHuman" },
            { "MIR91", "NotFound  !Unknown" },
            // An addition before an approved symbol, for a gene of the cell or of the human.
            { "c-Met", "Repaired MET" },
            { "cMET", "Repaired MET" },
            { "cJun", "Repaired JUN" },
            { "cTnT", "NotFound  C16orf82!Unknown" },
            { "hTERT", "Repaired TERT" },
            { "hACE2", "Repaired ACE2" },
            { "hMSC", "NotFound  MSC!Unknown" },
            // An addition that can be part of an alias, or be a letter of it.
            { "pERK", "Ambiguous  EIF2AK3,EPHB2" },
            { "pAkt", "NotFound  AKT1!Unknown" },
            { "T-cell", "NotFound  CELP!Unknown" },
            { "pAKT", "NotFound  AKT1!Unknown" },
            { "CD4+", "NotFound  CD4!Unknown" },
            { "DBNl", "Ambiguous  DBN1,DBNL" },
            { "CDKl", "NotFound  CDK1!Unknown" },
            // A number with leading zeros, which can also be that of a sample.
            { "SEPT07", "NotFound  SEPTIN7!Unknown" },
            { "C09orf72", "NotFound  C9orf72!Unknown" },
            { "WT01", "NotFound  WT1!Unknown" },
            { "A01", "NotFound  !Unknown" },
            // Markup of a web page.
            { "<i>TP53</i>", "Repaired TP53" },
            { "TP53&nbsp;", "Repaired TP53" },
            { "&beta;-catenin", "Repaired CTNNB1" },
            { "CDK1<sup>2</sup>", "Repaired CDK1" },
            { "TP53&amp;BRCA1", "Ambiguous  TP53,BRCA1!SeveralGenes" },
            { "p<0.05", "NotFound  !Unknown" },
            // Genes of a family in short.
            { "SMAD2/3", "Ambiguous  SMAD2,SMAD3!SeveralGenes" },
            { "STAT5A/B", "Ambiguous  STAT5A,STAT5B!SeveralGenes" },
            { "AKT1,2,3", "Ambiguous  AKT1,AKT2,AKT3!SeveralGenes" },
            { "HLA-A/B/C", "Ambiguous  HLA-A,HLA-B,HLA-C!SeveralGenes" },
            { "Erk1/2", "Ambiguous  MAPK3,MAPK1!SeveralGenes" },
            { "KIR3DL1/S1", "Ambiguous  KIR3DL1,KIR3DS1!SeveralGenes" },
            { "LC3A/B", "NotFound  !Unknown" },
            { "miR-17/20a", "Ambiguous  MIR17,MIR20A!SeveralGenes" },
            // A fusion.
            { "BCR-ABL", "Ambiguous  BCR,ABL1!Fusion" },
            { "MLL-AF9", "Ambiguous  KMT2A,MLLT3!Fusion" },
            { "CD8+ T", "NotFound  !Unknown" },
            { "ADA--RB1", "Ambiguous  ADA,RB1!Fusion" },
            { "TES--SP1", "Ambiguous  TES,SP1!Fusion" },
            { "ADA-RB1", "Ambiguous  ADA,RB1,ADARB1" },
            { "ADA - RB1", "Ambiguous  ADA,RB1,ADARB1" },
            { "ADA_RB1", "Ambiguous  ADA,RB1,ADARB1" },
            { "ADA RB1", "Ambiguous  ADA,RB1,ADARB1" },
            // An alias in another case, or of another gene than the name without its sign.
            { "IL-1RA", "Ambiguous  IL6R,IL1R1,IL1RN" },
            { "SRC-1", "Ambiguous  SRC,NCOA1" },
            { "eIF2a", "Ambiguous  EIF2A,EIF2S1" },
            { "EF-1A", "Ambiguous  HBS1L,EEF1A1" },
            { "aP-2", "Ambiguous  FABP4,TFAP2A" },
            { "PRL-R", "Ambiguous  PRLR,PTP4A3" },
            { "P-gp", "Alias ABCB1" },
            { "SP - D", "Repaired SFTPD" },
            // MicroRNAs.
            { "miR-7", "Ambiguous  MIR7-1,MIR7-2,MIR7-3" },
            { "miR-10", "Ambiguous  MIR10A,MIR10B" },
            { "hsa.miR.21.5p", "Repaired MIR21" },
            { "hsa_miR_21_5p", "Repaired MIR21" },
            // Greek letters, and letters that look like others.
            { "eIF2α", "Ambiguous  EIF2A,EIF2S1" },
            { "TRα", "Ambiguous  TRA,THRA" },
            { "TRα1", "Ambiguous  HSP90B1,THRA" },
            { "β-TrCP1", "Ambiguous  BTRCP1,BTRC" },
            { "PTPα", "Ambiguous  PTPA,PTPRA" },
            { "EIF2β", "Ambiguous  EIF2B1,EIF2S2" },
            { "Gαs", "NotFound  GAST!Unknown" },
            { "TNF-β", "Repaired LTA" },
            { "NLRΡ3", "Repaired NLRP3" },
            { "DLΧ1", "Repaired DLX1" },
            { "HSP90α", "NotFound  HSP90AA2P!Unknown" },
            { "MIP-1a", "Repaired CCL3" },
            { "b-catenin", "Repaired CTNNB1" },
            { "NF-kB", "Repaired NFKB1" },
            { "GSK-3β", "Repaired GSK3B" },
            { "HIF-2α", "Repaired EPAS1" },
            { "PGC-1β", "Repaired PPARGC1B" },
            { "IL-2Rα", "Repaired IL2RA" },
            { "IL-1ß", "Repaired IL1B" },
            { "TNFɑ", "Repaired TNF" },
            { "İL6", "Repaired IL6" },
            // Numbers and alleles.
            { "LOC100287102.1", "Repaired DDX11L1" },
            { "TRAV29/DV5*01", "Repaired TRAV29DV5" },
            { "MICA*008:01", "Repaired MICA" },
            // Two names of one gene.
            { "CDKN2A (p16)", "Repaired CDKN2A H3P10" },
            { "MS4A1 (CD20)", "Repaired MS4A1" },
            { "PD-L1 [CD274]", "Repaired CD274" },
            { "KDR/Flk-1", "Repaired KDR" },
            { "WWTR1 (TAZ)", "Repaired WWTR1 TAFAZZIN" },
            { "TAZ (WWTR1)", "Repaired WWTR1 TAFAZZIN" },
            { "TP53 (MDM2)", "Ambiguous  TP53,MDM2!SeveralGenes" },
            { "TP53 KO", "NotFound  !Unknown" },
            { "TP53;WT", "Ambiguous  TP53!SeveralGenes" },
            { "TP53 (mutant)", "NotFound  !Unknown" },
            // Dates.
            { "1-mars", "Ambiguous  MARS1,MARCHF1,MTARC1" },
            { "2 mars 2023", "Ambiguous  MARS2,MARCHF2,MTARC2" },
            { "Mar-15", "NotFound  IRF1!Unknown" },
            { "Oct-17", "NotFound  PLXNA2!Unknown" },
            { "Jun-29", "NotFound  JUN!Unknown" },
            { "set-10", "NotFound  SET,SEPTIN10!Unknown" },
            { "set-07", "Ambiguous  KMT5A,SEPTIN7" },
            { "1. des", "Repaired DELEC1 DES" },
            { "1. DES", "Repaired DES DELEC1" },
            { "1. mart", "Ambiguous  MARCHF1,MTARC1" },
            { "12. Apr", "NotFound  LRP1!Unknown" },
            { "6.3.", "Repaired MARCHF6 PLXNA3" },
            { "45000", "NotFound  MAN1B1!BareNumber" },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_name_with_several_readings_means(string input, string expected) =>
        Meanings.Assert(await copy.GetSourceAsync(), input, expected);
}
