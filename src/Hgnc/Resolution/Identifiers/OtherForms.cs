using System.Collections.Generic;

namespace Hgnc.Resolution.Identifiers;

/// <summary>The forms of things for which HGNC has no field: proteins, variants, locations, probes, terms of ontologies.</summary>
internal static class OtherForms
{
    private const string MapProtein =
        "HGNC has no protein accessions; map {0} to a gene or a transcript accession first.";

    private const string MapProbe =
        "HGNC has no array probes; map {0} to a gene with the annotation of the array first.";

    private static readonly IReadOnlyList<OtherForm> All = new[]
    {
        No("NXYAWZ", @"[NXYAWZ]P_\d+(\.\d+)?", MapProtein),
        No("E", @"ENSP\d{11}(\.\d+)?", MapProtein),
        No("0", @"\d+\.ENSP\d{11}", MapProtein),
        No("OI", @"OTTHUMP\d{11}(\.\d+)?|IPI\d{8}(\.\d+)?", MapProtein),
        No("U", @"UPI[0-9A-F]{10}|UniRef\d+_\w+", MapProtein),
        No(
            "",
            @"[A-Z0-9]{1,10}_HUMAN",
            "HGNC has no UniProt entry names; give the accession of {0}, such as P38398 for BRCA1_HUMAN."
        ),
        No(
            "O",
            @"OTTHUMT\d{11}(\.\d+)?",
            "HGNC has no Vega transcripts; give the Vega or the Ensembl gene ID of {0}."
        ),
        No(
            "E",
            @"ENS(E|R|GT|FM|TR)\d{11}(\.\d+)?",
            "HGNC has only Ensembl gene IDs and MANE Select transcripts; give the Ensembl gene ID (ENSG…) of {0}."
        ),
        No(
            "NA",
            @"(N[CTWZ]|AC)_\d+(\.\d+)?",
            "HGNC has no accessions of chromosomes or contigs, which have many genes; give the genes that you mean on {0}."
        ),
        No(
            "RSVC",
            @"[rs]s\d+|[RSV]CV\d+(\.\d+)?|COS[MV]\d+|CA\d{6,}",
            "HGNC has no variants; give the gene that {0} lies in."
        ),
        No(
            "CNLE",
            @"(chr\w+|N[CGTW]_\d+(\.\d+)?|LRG_\d+(t\d+)?):[cgmnr]\..+",
            "HGNC has no variants; give the gene that {0} lies in."
        ),
        No(
            "CXYM0",
            @"(chr[\dXYMT]\w*|\d{1,2}|X|Y|MT?)[:_]\d[\d,]*((-|\.\.|[:_])\d[\d,]*.*|:?[ACGT]*[>:/_][ACGT]+)?|chr(\d{1,2}|[XYM]|MT|Un)(_\w+)?",
            "HGNC has no coordinates; look up the genes at {0} in a genome browser first."
        ),
        No("A0", @"AFFX-.+|\d+(_[a-z]{1,2})?_[as]t|[A-Z]\w*\d(_[a-z0-9]+)*_at", MapProbe),
        No("ICA", @"ILMN_\d+|cg\d{8}(_\w+)?|ch\.\d+\.\w+|A_\d{2}_P\d+", MapProbe),
        No(
            "GHMDEUCS",
            @"(GO|HP|MONDO|DOID|EFO|UBERON|CL|CHEBI|SO)_\d{4,}",
            "HGNC has no ontology terms; give the genes that {0} is about."
        ),
        No(
            "PISC",
            @"PF\d{5}(\.\d+)?|IPR\d{6}|PTHR\d{5}(:SF\d+)?|SSF\d{5,}|cd\d{5}",
            "HGNC has no protein domains or families; give the genes that have {0}."
        ),
        No(
            "RWH",
            @"R-HSA-\d+(\.\d+)?|WP\d+|hsa\d{5}",
            "HGNC has no pathways; give the genes of {0}."
        ),
        No(
            "CDP",
            @"CHEMBL\d+|DB\d{5}|PA\d{2,}",
            "HGNC has no IDs of ChEMBL, DrugBank or PharmGKB; give the gene or the protein that {0} stands for."
        ),
        No(
            "M",
            @"MI(MAT)?\d{7}",
            "HGNC cannot search for miRBase IDs; give the name of the microRNA, such as MIR21 for MI0000077."
        ),
        No(
            "H",
            @"Hs\.\d+",
            "HGNC has no UniGene clusters, and UniGene was retired; give a transcript or a gene of {0}."
        ),
        No("L", @"LRG_\d+(t\d+)?", "HGNC cannot search for LRG IDs; give the gene of {0}."),
        No("O", @"ORPHA\d+", "HGNC cannot search for Orphanet IDs; give the gene of {0}."),
        No(
            "E0",
            @"(EC ?)?\d+\.\d+\.\d+\.(\d+|-)",
            "HGNC cannot search for EC numbers; give the genes of the enzyme {0}."
        ),
        No("P", @"PM(ID|C) ?\d+", "HGNC cannot search for publications; give the genes of {0}."),
        No(
            "GSEP",
            @"G(SE|SM|PL|DS)\d+|[SED]R[RSXP]\d{5,}|PRJ[A-Z]{2}\d+",
            "HGNC has no data sets or samples; give the genes of {0}."
        ),
        new(
            HgncReason.Unknown,
            "XY0",
            @"(\d{1,2}|X|Y)[pq](\d{1,2}(\.\d{1,3})?|ter|cen)(-([pq]\d|\d{1,2}[pq]).*)?",
            "This is a location on a chromosome, which has many genes; search for them with location:{0}*."
        ),
    };

    /// <summary>The reason for the form of a text, or null.</summary>
    public static InputReason? Read(string text)
    {
        foreach (var form in All)
        {
            if (form.Read(text) is { } reason)
            {
                return reason;
            }
        }
        return OtherSpecies.Read(text);
    }

    private static OtherForm No(string first, string pattern, string sentence) =>
        new(HgncReason.NoField, first, pattern, sentence);
}
