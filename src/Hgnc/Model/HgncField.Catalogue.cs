using System;
using System.Collections.Generic;
using System.Linq;

namespace Hgnc;

// The catalogue, in the order of HGNC's tables. Sources: the help page of the REST service (searchable and stored
// fields, meanings, links), its responses to info of 2019 and 2024, and the header of the bulk files.
public sealed partial class HgncField
{
    private static readonly List<HgncField> Catalogue = new();
    internal static readonly HgncField HgncId = Define(
        "hgnc_id",
        HgncFieldType.Text,
        "HGNC ID: the unique ID that HGNC gives to every approved symbol.",
        searchable: true,
        link: "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/{value}"
    );
    internal static readonly HgncField Symbol = Define(
        "symbol",
        HgncFieldType.Text,
        "The approved gene symbol.",
        searchable: true
    );
    internal static readonly HgncField Name_ = Define(
        "name",
        HgncFieldType.Text,
        "The approved name of the gene.",
        searchable: true
    );
    internal static readonly HgncField LocusGroup = Define(
        "locus_group",
        HgncFieldType.Text,
        "A group of related locus types, such as non-coding RNA.",
        searchable: true
    );
    internal static readonly HgncField LocusType = Define(
        "locus_type",
        HgncFieldType.Text,
        "The locus type, such as RNA, transfer.",
        searchable: true
    );
    internal static readonly HgncField Status = Define(
        "status",
        HgncFieldType.Text,
        "The status of the symbol report: Approved or Entry Withdrawn.",
        searchable: true
    );
    internal static readonly HgncField Location = Define(
        "location",
        HgncFieldType.Text,
        "The cytogenetic location of the gene, such as 2q34.",
        searchable: true
    );
    internal static readonly HgncField LocationSortable = Define(
        "location_sortable",
        HgncFieldType.Text,
        "The location in sortable form, such as 02q34.",
        searchable: true
    );
    internal static readonly HgncField AliasSymbol = Define(
        "alias_symbol",
        HgncFieldType.Text,
        "Other symbols used to refer to the gene.",
        list: true,
        searchable: true
    );
    internal static readonly HgncField AliasName = Define(
        "alias_name",
        HgncFieldType.Text,
        "Other names used to refer to the gene.",
        list: true,
        searchable: true
    );
    internal static readonly HgncField PrevSymbol = Define(
        "prev_symbol",
        HgncFieldType.Text,
        "Symbols that were approved for the gene in the past.",
        list: true,
        searchable: true
    );
    internal static readonly HgncField PrevName = Define(
        "prev_name",
        HgncFieldType.Text,
        "Names that were approved for the gene in the past.",
        list: true,
        searchable: true
    );
    internal static readonly HgncField GeneGroup = Define(
        "gene_group",
        HgncFieldType.Text,
        "The names of the gene groups that the gene belongs to; formerly gene_family.",
        list: true
    );
    internal static readonly HgncField GeneGroupId = Define(
        "gene_group_id",
        HgncFieldType.Integer,
        "The IDs of the gene groups that the gene belongs to; formerly gene_family_id.",
        list: true,
        searchable: true,
        link: "https://www.genenames.org/data/genegroup/#!/group/{value}"
    );
    internal static readonly HgncField DateApprovedReserved = Define(
        "date_approved_reserved",
        HgncFieldType.Date,
        "The day the entry was first approved."
    );
    internal static readonly HgncField DateSymbolChanged = Define(
        "date_symbol_changed",
        HgncFieldType.Date,
        "The day the symbol was last changed."
    );
    internal static readonly HgncField DateNameChanged = Define(
        "date_name_changed",
        HgncFieldType.Date,
        "The day the name was last changed."
    );
    internal static readonly HgncField DateModified = Define(
        "date_modified",
        HgncFieldType.Date,
        "The day the entry was last modified."
    );
    internal static readonly HgncField EntrezId = Define(
        "entrez_id",
        HgncFieldType.Text,
        "NCBI (Entrez) gene ID.",
        searchable: true,
        link: "https://www.ncbi.nlm.nih.gov/gene/{value}"
    );
    internal static readonly HgncField EnsemblGeneId = Define(
        "ensembl_gene_id",
        HgncFieldType.Text,
        "Ensembl gene ID.",
        searchable: true,
        link: "https://www.ensembl.org/Homo_sapiens/Gene/Summary?g={value}"
    );
    internal static readonly HgncField VegaId = Define(
        "vega_id",
        HgncFieldType.Text,
        "Vega gene ID.",
        searchable: true,
        link: "http://vega.sanger.ac.uk/Homo_sapiens/Gene/Sequence?db=core;g={value}"
    );
    internal static readonly HgncField UcscId = Define(
        "ucsc_id",
        HgncFieldType.Text,
        "UCSC gene ID.",
        searchable: true
    );
    internal static readonly HgncField Ena = Define(
        "ena",
        HgncFieldType.Text,
        "Accession numbers of the International Nucleotide Sequence Database Collaboration (GenBank, ENA, DDBJ).",
        list: true,
        searchable: true,
        link: "https://www.ebi.ac.uk/ena/data/view/{value}"
    );
    internal static readonly HgncField RefseqAccession = Define(
        "refseq_accession",
        HgncFieldType.Text,
        "RefSeq nucleotide accessions.",
        list: true,
        searchable: true,
        link: "https://www.ncbi.nlm.nih.gov/nuccore/{value}"
    );
    internal static readonly HgncField CcdsId = Define(
        "ccds_id",
        HgncFieldType.Text,
        "Consensus CDS IDs.",
        list: true,
        searchable: true,
        link: "https://www.ncbi.nlm.nih.gov/CCDS/CcdsBrowse.cgi?REQUEST=CCDS&DATA={value}"
    );
    internal static readonly HgncField UniprotIds = Define(
        "uniprot_ids",
        HgncFieldType.Text,
        "UniProt protein accessions.",
        list: true,
        searchable: true,
        link: "http://www.uniprot.org/uniprot/{value}"
    );
    internal static readonly HgncField PubmedId = Define(
        "pubmed_id",
        HgncFieldType.Integer,
        "PubMed and Europe PubMed Central IDs.",
        list: true,
        link: "https://www.ncbi.nlm.nih.gov/pubmed/{value}"
    );
    internal static readonly HgncField MgdId = Define(
        "mgd_id",
        HgncFieldType.Text,
        "Mouse Genome Informatics IDs of homologs.",
        list: true,
        searchable: true,
        link: "http://www.informatics.jax.org/marker/{value}"
    );
    internal static readonly HgncField RgdId = Define(
        "rgd_id",
        HgncFieldType.Text,
        "Rat Genome Database IDs of homologs.",
        list: true,
        searchable: true,
        link: "http://rgd.mcw.edu/rgdweb/report/gene/main.html?id={value}",
        linkPrefix: "RGD:"
    );
    internal static readonly HgncField Lsdb = Define(
        "lsdb",
        HgncFieldType.Text,
        "Locus specific mutation databases: each a name and an address, with | between.",
        list: true
    );
    internal static readonly HgncField Cosmic = Define(
        "cosmic",
        HgncFieldType.Text,
        "Symbol in COSMIC, the catalogue of somatic mutations in cancer."
    );
    internal static readonly HgncField OmimId = Define(
        "omim_id",
        HgncFieldType.Text,
        "OMIM (Online Mendelian Inheritance in Man) IDs.",
        list: true,
        searchable: true,
        link: "https://www.omim.org/entry/{value}"
    );
    internal static readonly HgncField Mirbase = Define(
        "mirbase",
        HgncFieldType.Text,
        "miRBase ID."
    );
    internal static readonly HgncField Homeodb = Define(
        "homeodb",
        HgncFieldType.Integer,
        "Homeobox Database ID."
    );
    internal static readonly HgncField Snornabase = Define(
        "snornabase",
        HgncFieldType.Text,
        "snoRNABase ID."
    );
    internal static readonly HgncField BioparadigmsSlc = Define(
        "bioparadigms_slc",
        HgncFieldType.Text,
        "Symbol in the SLC tables at bioparadigms.org."
    );
    internal static readonly HgncField Orphanet = Define(
        "orphanet",
        HgncFieldType.Integer,
        "Orphanet ID."
    );
    internal static readonly HgncField PseudogeneOrg = Define(
        "pseudogene.org",
        HgncFieldType.Text,
        "Pseudogene.org ID."
    );
    internal static readonly HgncField HordeId = Define(
        "horde_id",
        HgncFieldType.Text,
        "Symbol in HORDE, the olfactory receptor database."
    );
    internal static readonly HgncField Merops = Define(
        "merops",
        HgncFieldType.Text,
        "ID in MEROPS, the peptidase database."
    );
    internal static readonly HgncField Imgt = Define(
        "imgt",
        HgncFieldType.Text,
        "Symbol in IMGT, the immunogenetics information system."
    );
    internal static readonly HgncField Iuphar = Define(
        "iuphar",
        HgncFieldType.Text,
        "ID in the IUPHAR/BPS Guide to Pharmacology, such as objectId:1.",
        link: "https://www.guidetopharmacology.org/GRAC/ObjectDisplayForward?objectId={value}",
        linkPrefix: "objectId:"
    );
    internal static readonly HgncField KznfGeneCatalog = Define(
        "kznf_gene_catalog",
        HgncFieldType.Integer,
        "ID in the Human KZNF Gene Catalog."
    );
    internal static readonly HgncField MamitTrnadb = Define(
        "mamit-trnadb",
        HgncFieldType.Integer,
        "ID in the Mamit-tRNA database."
    );
    internal static readonly HgncField Cd = Define(
        "cd",
        HgncFieldType.Text,
        "Symbol in the Human Cell Differentiation Molecule database."
    );
    internal static readonly HgncField Lncrnadb = Define(
        "lncrnadb",
        HgncFieldType.Text,
        "lncRNA Database ID."
    );
    internal static readonly HgncField EnzymeId = Define(
        "enzyme_id",
        HgncFieldType.Text,
        "Enzyme Commission (EC) numbers.",
        list: true,
        link: "http://enzyme.expasy.org/EC/{value}"
    );
    internal static readonly HgncField IntermediateFilamentDb = Define(
        "intermediate_filament_db",
        HgncFieldType.Text,
        "ID in the Human Intermediate Filament Database."
    );
    internal static readonly HgncField RnaCentralId = Define(
        "rna_central_id",
        HgncFieldType.Text,
        "RNAcentral IDs.",
        list: true,
        searchable: true
    );
    internal static readonly HgncField Lncipedia = Define(
        "lncipedia",
        HgncFieldType.Text,
        "LNCipedia ID, of long non-coding RNAs only."
    );
    internal static readonly HgncField Gtrnadb = Define(
        "gtrnadb",
        HgncFieldType.Text,
        "GtRNAdb ID, of transfer RNAs only."
    );
    internal static readonly HgncField Agr = Define(
        "agr",
        HgncFieldType.Text,
        "HGNC ID of the gene's page at the Alliance of Genome Resources.",
        link: "https://www.alliancegenome.org/gene/{value}"
    );
    internal static readonly HgncField ManeSelect = Define(
        "mane_select",
        HgncFieldType.Text,
        "MANE Select transcripts, Ensembl's and RefSeq's, with versions.",
        list: true,
        searchable: true
    );
    internal static readonly HgncField Gencc = Define(
        "gencc",
        HgncFieldType.Text,
        "HGNC ID of the gene's page at GenCC, the Gene Curation Coalition."
    );
    internal static readonly HgncField CuratorNotes = Define(
        "curator_notes",
        HgncFieldType.Text,
        "Notes of HGNC's curators on the entry.",
        list: true,
        searchable: true
    );
    internal static readonly HgncField SymbolReportTag = Define(
        "symbol_report_tag",
        HgncFieldType.Text,
        "A tag beside the title of the symbol report, such as Stable symbol; its case matters.",
        searchable: true
    );
    internal static readonly HgncField Uuid = Define(
        "uuid",
        HgncFieldType.Text,
        "The record's ID within the search server."
    );
    internal static readonly HgncField Version = Define(
        "_version_",
        HgncFieldType.Integer,
        "The version number that the search server gives to the record."
    );

    /// <summary>Every known field. HGNC adds fields: records keep unknown fields with their names.</summary>
    public static IReadOnlyList<HgncField> All { get; } = Catalogue.AsReadOnly();

    /// <summary>Previous names of fields, with the fields that have their values now.</summary>
    internal static IReadOnlyDictionary<string, HgncField> Former { get; } =
        new Dictionary<string, HgncField>(StringComparer.OrdinalIgnoreCase)
        {
            ["gene_family"] = GeneGroup,
            ["gene_family_id"] = GeneGroupId,
            ["rna_central_ids"] = RnaCentralId,
        };

    private static readonly Dictionary<string, HgncField> ByName = IndexNames();

    private static Dictionary<string, HgncField> IndexNames()
    {
        var names = new Dictionary<string, HgncField>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in Catalogue)
        {
            names[field.Name] = field;
            names[field.PropertyName] = field;
        }
        foreach (var former in Former)
        {
            names[former.Key] = former.Value;
        }
        return names;
    }

    private static HgncField Define(
        string name,
        HgncFieldType type,
        string description,
        bool list = false,
        bool searchable = false,
        string? link = null,
        string? linkPrefix = null
    )
    {
        var field = new HgncField(
            Catalogue.Count,
            name,
            type,
            list,
            searchable,
            description,
            link,
            linkPrefix
        );
        Catalogue.Add(field);
        return field;
    }
}
