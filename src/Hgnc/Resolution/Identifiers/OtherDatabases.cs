using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc.Resolution.Identifiers;

/// <summary>The databases for which HGNC has no searchable field, with their prefixes, also from Bioregistry.</summary>
internal static class OtherDatabases
{
    public static IReadOnlyList<IdentifierDatabase> All { get; } =
        new[]
        {
            // HGNC's records have these, but its service cannot search for them.
            Without("Orphanet", "orphanet orpha orphanetordo ordo"),
            Without("COSMIC", "cosmic"),
            Without(
                "the IUPHAR/BPS Guide to Pharmacology",
                "iuphar iupharreceptor iupharobj iuphargpcr iupharfamily iupharligand gtopdb gtp objectid"
            ),
            Without("miRBase", "mirbase mirbasemature mirbasem mirna"),
            Without("HORDE", "horde hordeid"),
            Without("MEROPS", "merops meropsentry meropsinhibitor meropsfamily"),
            Without("IMGT", "imgt imgthla ipdimgthla imgtligm imgtgenedb"),
            Without("snoRNABase", "snornabase snornalbme snorna"),
            Without("the SLC tables", "slc slctables bioparadigms bioparadigmsslc"),
            Without("Pseudogene.org", "pseudogene pseudogeneorg"),
            Without("HomeoDB", "homeodb homeodb2"),
            Without("the Human KZNF Gene Catalog", "kznf kznfgenecatalog"),
            Without("Mamit-tRNAdb", "mamittrnadb"),
            Without("the Human Cell Differentiation Molecules database", "hcdm hcdmorg"),
            Without("lncRNAdb", "lncrnadb"),
            Without("the Enzyme Commission's list", "ec eccode enzyme enzymeid"),
            Without("LNCipedia", "lncipedia"),
            Without("GtRNAdb", "gtrnadb"),
            Without("PubMed", "pubmed pmid pubmedid pmcid pmc"),
            Without(
                "HGNC's gene groups",
                "hgncgenegroup hgncgenefamily hgncgroup hgncfamily gfam genegroup genegroupid genefamily"
            ),
            // HGNC's records do not have these.
            Without("the RefSeq proteins", "ncbiprotein refseqprot refseqp refseqprotein protein"),
            Without("the Gene Ontology", "go gobp gomf gocc"),
            Without("Pfam", "pfam pfamclan"),
            Without("InterPro", "interpro ipr"),
            Without("PANTHER", "panther pantherfamily panthernode pantherpathway"),
            Without("PDB", "pdb rcsbpdb wwpdb"),
            Without("STRING", "string stringdb"),
            Without("UniParc", "uniparc uniref"),
            Without("HPRD", "hprd"),
            Without("the Human Phenotype Ontology", "hp hpo"),
            Without("Mondo", "mondo"),
            Without("the Disease Ontology", "do doid"),
            Without("Reactome", "reactome reactomepathway react"),
            Without("WikiPathways", "wikipathways wp"),
            Without("KEGG", "kegg keggpathway keggorthology ko keggcompound path"),
            Without("ChEMBL", "chembl chembltarget chemblcompound chemblid"),
            Without("ChEBI", "chebi chebiid"),
            Without("DrugBank", "drugbank drugbankid drugbanktarget db"),
            Without("PubChem", "pubchem pubchemcompound cid sid"),
            Without("PharmGKB", "pharmgkb pharmgkbgene pharmgkbdrug"),
            Without("dbSNP", "dbsnp snp rsid"),
            Without("ClinVar", "clinvar clinvarvariant clinvarvariation"),
            Without("ClinGen", "clingen caid"),
            Without("LRG", "lrg"),
            Without("UniGene", "unigene unigeneid"),
            Without("Affymetrix", "affy affymetrix affyprobeset affymetrixprobeset affyid"),
            Without("Illumina", "illumina ilmn"),
            Without("Wikidata", "wikidata wd"),
            Without("UMLS", "umls umlscui cui"),
            Without("MeSH", "mesh meshd meshid"),
            Without("the NCI Thesaurus", "ncit nci ncithesaurus"),
            Without("EFO", "efo"),
            Without("Uberon", "uberon"),
            Without("the Cell Ontology", "cl"),
            Without("the Sequence Ontology", "so"),
            Without("NCBI Taxonomy", "ncbitaxon taxon taxid taxonomy"),
            // Genes of other species. The short prefixes are KEGG's.
            Foreign("FlyBase", "fb flybase flybasegene"),
            Foreign("WormBase", "wb wormbase wormbasegene"),
            Foreign("ZFIN", "zfin"),
            Foreign("Xenbase", "xenbase"),
            Foreign("SGD", "sgd"),
            Foreign("PomBase", "pombase"),
            Foreign("TAIR", "tair tairlocus tairgene agilocuscode"),
            Foreign("dictyBase", "dictybase dictybasegene"),
            Foreign("VGNC", "vgnc"),
            Foreign(
                "Ensembl Genomes",
                "ensemblbacteria ensemblfungi ensemblmetazoa ensemblplant ensemblplants ensemblprotist"
            ),
            Foreign(
                "KEGG's genes of other species",
                "mmu rno dre dme cel sce spo ssc bta gga cfa ptr mcc xla xtr eco ath"
            ),
        };

    private static IdentifierDatabase Without(string name, string prefixes) =>
        new(name, Array.Empty<string>(), prefixes.Split(' ').ToArray());

    private static IdentifierDatabase Foreign(string name, string prefixes) =>
        Without(name, prefixes) with
        {
            IsNotHuman = true,
        };
}
