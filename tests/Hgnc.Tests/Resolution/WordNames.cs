using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Resolution;

/// <summary>Words that are not genes, although HGNC has them as names, and the genes that have such names in another form.</summary>
public static class WordNames
{
    /// <summary>Names and their meanings, in the form of <see cref="Meanings"/>.</summary>
    public static TheoryData<string, string> Names =>
        new()
        {
            // Labels of tables.
            { "Up", "NotFound  UPP1!Unknown" },
            { "not", "NotFound  NR4A2!Unknown" },
            { "b", "NotFound  PPIB!Unknown" },
            { "set", "Repaired SET" },
            { "Ctrl", "NotFound  CTRL!Unknown" },
            { "Max", "NotFound  MAX!Unknown" },
            { "\"Max\"", "NotFound  MAX!Unknown" },
            { "MAX", "Approved MAX" },
            { "rest", "NotFound  REST!Unknown" },
            { "REST", "Approved REST" },
            { "Sd", "NotFound  RANGAP1!Unknown" },
            { "Ko", "NotFound  KRT8!Unknown" },
            { "rank", "NotFound  TNFRSF11A!Unknown" },
            { "RANK", "Alias TNFRSF11A" },
            { "MUT", "Previous MMUT" },
            // Words of a language.
            { "in", "NotFound  CD44!Unknown" },
            { "was", "NotFound  WAS!Unknown" },
            { "WAS", "Approved WAS" },
            { "cell", "NotFound  CELP!Unknown" },
            { "Race", "NotFound  AMACR!Unknown" },
            { "RACE", "Alias AMACR" },
            { "Tom", "NotFound  PRPF6!Unknown" },
            { "vegf", "Repaired VEGFA" },
            { "jnk", "Repaired MAPK8" },
            { "kras", "Repaired KRAS" },
            { "her2", "Repaired ERBB2" },
            // Units.
            { "hr", "NotFound  HR!Unknown" },
            { "HR", "Approved HR" },
            { "pH", "NotFound  PAH!Unknown" },
            // Cell lines and kinds of cells.
            { "TF-1", "NotFound  TF!Unknown" },
            { "CT-26", "NotFound  DDX53!Unknown" },
            { "CT 26", "NotFound  DDX53!Unknown" },
            { "TIG-3", "NotFound  PLAAT4!Unknown" },
            { "TIG3", "Alias PLAAT4" },
            { "Hek", "NotFound  EPHA3!Unknown" },
            { "HEK", "Alias EPHA3" },
            { "mSC", "NotFound  MSC!Unknown" },
            { "MSC", "Approved MSC" },
            // Genes of viruses, bacteria, worms and mice.
            { "US2", "NotFound  RPSA!Unknown" },
            { "uS2", "Alias RPSA" },
            { "UL16", "NotFound  RPL10!Unknown" },
            { "E1A", "NotFound  DHTKD1!Unknown" },
            { "vpu", "NotFound  SGTA!Unknown" },
            { "recA", "NotFound  RAD51!Unknown" },
            { "apoE", "Repaired APOE" },
            { "junB", "Repaired JUNB" },
            { "relA", "Repaired RELA" },
            { "stx2", "Repaired STX2" },
            { "VIM-1", "Repaired VIM" },
            { "Casp11", "NotFound  SCAF11!NotHuman" },
            { "Mup1", "NotFound  SLC25A19!NotHuman" },
            { "CagA", "NotFound  S100A8!Unknown" },
            { "LacI", "NotFound  TFPI!Unknown" },
            { "SARS-2", "NotFound  SARS2!Unknown" },
            { "MSP-1", "NotFound  ATAD1!Unknown" },
            { "stx1", "NotFound  STX1A!Unknown" },
            // Drugs and lipids.
            { "Nec-1", "NotFound  PCSK1!Unknown" },
            { "PP-2", "NotFound  NPY6R!Unknown" },
            { "LDL-C", "NotFound  COG2!Unknown" },
            // Samples, patients and cells with a number. HGNC's names in exactly this form, and symbols, stay.
            { "Ctrl-1", "NotFound  CTRL!Unknown" },
            { "ctrl1", "NotFound  CTRL!Unknown" },
            { "rep 1", "NotFound  CHM!Unknown" },
            { "tube 1", "NotFound  TUBE1!Unknown" },
            { "HSC_1", "NotFound  FUT1!Unknown" },
            { "MEF_2", "NotFound  MYEF2!Unknown" },
            { "PT_1", "NotFound  ZNF77!Unknown" },
            { "HC_1", "NotFound  CYCSP39!Unknown" },
            { "CML 2", "NotFound  NAT8B!Unknown" },
            { "HCC 3", "NotFound  CCL14!Unknown" },
            { "ex 1", "NotFound  FRMD6!Unknown" },
            { "OT-1", "NotFound  OXT!Unknown" },
            { "WT_1", "NotFound  WT1!Unknown" },
            { "PT-1", "NotFound  ZNF77!Unknown" },
            { "P-GT", "NotFound  SLCO2A1!Unknown" },
            { "TUBE1", "Approved TUBE1" },
            { "WT-1", "Alias WT1" },
            { "HCC-3", "Alias CCL14" },
            { "AML-1", "Repaired RUNX1" },
            { "MCL 1", "Repaired MCL1" },
            // Subjects of a study.
            { "sub-03", "NotFound  !Unknown" },
            { "B*", "NotFound  PPIB!Unknown" },
            { "ESAT-6", "NotFound  ESAT!Unknown" },
            { "lag-2", "NotFound  GNLY!Unknown" },
            { "H2-Ab1", "NotFound  H2AB1!NotHuman" },
            // Molecules.
            { "cAMP", "NotFound  CAMP!Unknown" },
            { "THP-1", "NotFound  GLI2!Unknown" },
            { "pDC", "NotFound  PDC!Unknown" },
            { "tRNA", "NotFound  MT-TA!Unknown" },
            { "CAMP", "Approved CAMP" },
            { "eGFR", "NotFound  EGFR!Unknown" },
            { "CCl4", "NotFound  CCL4!Unknown" },
            { "ChIP", "NotFound  STUB1!Unknown" },
        };
}
