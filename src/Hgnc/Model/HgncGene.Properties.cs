using System;

namespace Hgnc;

// One property for each field of the catalogue, in its order, then the derived properties. Tables have their columns in this order. A missing value
// is null, or an empty list; dates are UTC. If a record has several numbers for one property, the property is null, and GetValue returns them.
public sealed partial class HgncGene
{
    /// <summary>HGNC ID: the unique ID that HGNC gives to every approved symbol. HGNC's <c>hgnc_id</c>.</summary>
    public string? HgncId => Text(HgncField.HgncId);

    /// <summary>The approved gene symbol. HGNC's <c>symbol</c>.</summary>
    public string? Symbol => Text(HgncField.Symbol);

    /// <summary>The approved name of the gene. HGNC's <c>name</c>.</summary>
    public string? Name => Text(HgncField.Name_);

    /// <summary>A group of related locus types, such as non-coding RNA. HGNC's <c>locus_group</c>.</summary>
    public string? LocusGroup => Text(HgncField.LocusGroup);

    /// <summary>The locus type, such as RNA, transfer. HGNC's <c>locus_type</c>.</summary>
    public string? LocusType => Text(HgncField.LocusType);

    /// <summary>The status of the symbol report: Approved or Entry Withdrawn. HGNC's <c>status</c>.</summary>
    public string? Status => Text(HgncField.Status);

    /// <summary>The cytogenetic location of the gene, such as 2q34. HGNC's <c>location</c>.</summary>
    public string? Location => Text(HgncField.Location);

    /// <summary>The location in sortable form, such as 02q34. HGNC's <c>location_sortable</c>.</summary>
    public string? LocationSortable => Text(HgncField.LocationSortable);

    /// <summary>Other symbols used to refer to the gene. HGNC's <c>alias_symbol</c>.</summary>
    public HgncList<string> AliasSymbol => List<string>(HgncField.AliasSymbol);

    /// <summary>Other names used to refer to the gene. HGNC's <c>alias_name</c>.</summary>
    public HgncList<string> AliasName => List<string>(HgncField.AliasName);

    /// <summary>Symbols that HGNC approved for the gene in the past. HGNC's <c>prev_symbol</c>.</summary>
    public HgncList<string> PrevSymbol => List<string>(HgncField.PrevSymbol);

    /// <summary>Names that HGNC approved for the gene in the past. HGNC's <c>prev_name</c>.</summary>
    public HgncList<string> PrevName => List<string>(HgncField.PrevName);

    /// <summary>The names of the gene groups that the gene belongs to; once called gene_family. HGNC's <c>gene_group</c>.</summary>
    public HgncList<string> GeneGroup => List<string>(HgncField.GeneGroup);

    /// <summary>The IDs of the gene groups that the gene belongs to; once called gene_family_id. HGNC's <c>gene_group_id</c>.</summary>
    public HgncList<long> GeneGroupId => List<long>(HgncField.GeneGroupId);

    /// <summary>The day the entry was first approved. HGNC's <c>date_approved_reserved</c>.</summary>
    public DateTime? DateApprovedReserved => Day(HgncField.DateApprovedReserved);

    /// <summary>The day the symbol was last changed. HGNC's <c>date_symbol_changed</c>.</summary>
    public DateTime? DateSymbolChanged => Day(HgncField.DateSymbolChanged);

    /// <summary>The day the name was last changed. HGNC's <c>date_name_changed</c>.</summary>
    public DateTime? DateNameChanged => Day(HgncField.DateNameChanged);

    /// <summary>The day the entry was last modified. HGNC's <c>date_modified</c>.</summary>
    public DateTime? DateModified => Day(HgncField.DateModified);

    /// <summary>NCBI (Entrez) gene ID. HGNC's <c>entrez_id</c>.</summary>
    public string? EntrezId => Text(HgncField.EntrezId);

    /// <summary>Ensembl gene ID. HGNC's <c>ensembl_gene_id</c>.</summary>
    public string? EnsemblGeneId => Text(HgncField.EnsemblGeneId);

    /// <summary>Vega gene ID. HGNC's <c>vega_id</c>.</summary>
    public string? VegaId => Text(HgncField.VegaId);

    /// <summary>UCSC gene ID. HGNC's <c>ucsc_id</c>.</summary>
    public string? UcscId => Text(HgncField.UcscId);

    /// <summary>Accession numbers of the International Nucleotide Sequence Database Collaboration (GenBank, ENA, DDBJ). HGNC's <c>ena</c>.</summary>
    public HgncList<string> Ena => List<string>(HgncField.Ena);

    /// <summary>RefSeq nucleotide accessions. HGNC's <c>refseq_accession</c>.</summary>
    public HgncList<string> RefseqAccession => List<string>(HgncField.RefseqAccession);

    /// <summary>Consensus CDS IDs. HGNC's <c>ccds_id</c>.</summary>
    public HgncList<string> CcdsId => List<string>(HgncField.CcdsId);

    /// <summary>UniProt protein accessions. HGNC's <c>uniprot_ids</c>.</summary>
    public HgncList<string> UniprotIds => List<string>(HgncField.UniprotIds);

    /// <summary>PubMed and Europe PubMed Central IDs. HGNC's <c>pubmed_id</c>.</summary>
    public HgncList<long> PubmedId => List<long>(HgncField.PubmedId);

    /// <summary>Mouse Genome Informatics IDs of homologs. HGNC's <c>mgd_id</c>.</summary>
    public HgncList<string> MgdId => List<string>(HgncField.MgdId);

    /// <summary>Rat Genome Database IDs of homologs. HGNC's <c>rgd_id</c>.</summary>
    public HgncList<string> RgdId => List<string>(HgncField.RgdId);

    /// <summary>Locus specific mutation databases: each a name and an address, separated by |. HGNC's <c>lsdb</c>.</summary>
    public HgncList<string> Lsdb => List<string>(HgncField.Lsdb);

    /// <summary>Symbol in COSMIC, the catalogue of somatic mutations in cancer. HGNC's <c>cosmic</c>.</summary>
    public string? Cosmic => Text(HgncField.Cosmic);

    /// <summary>OMIM (Online Mendelian Inheritance in Man) IDs. HGNC's <c>omim_id</c>.</summary>
    public HgncList<string> OmimId => List<string>(HgncField.OmimId);

    /// <summary>miRBase ID. HGNC's <c>mirbase</c>.</summary>
    public string? Mirbase => Text(HgncField.Mirbase);

    /// <summary>Homeobox Database ID. HGNC's <c>homeodb</c>.</summary>
    public long? Homeodb => Number(HgncField.Homeodb);

    /// <summary>snoRNABase ID. HGNC's <c>snornabase</c>.</summary>
    public string? Snornabase => Text(HgncField.Snornabase);

    /// <summary>Symbol in the SLC tables at bioparadigms.org. HGNC's <c>bioparadigms_slc</c>.</summary>
    public string? BioparadigmsSlc => Text(HgncField.BioparadigmsSlc);

    /// <summary>Orphanet ID. HGNC's <c>orphanet</c>.</summary>
    public long? Orphanet => Number(HgncField.Orphanet);

    /// <summary>Pseudogene.org ID. HGNC's <c>pseudogene.org</c>.</summary>
    public string? PseudogeneOrg => Text(HgncField.PseudogeneOrg);

    /// <summary>Symbol in HORDE, the olfactory receptor database. HGNC's <c>horde_id</c>.</summary>
    public string? HordeId => Text(HgncField.HordeId);

    /// <summary>ID in MEROPS, the peptidase database. HGNC's <c>merops</c>.</summary>
    public string? Merops => Text(HgncField.Merops);

    /// <summary>Symbol in IMGT, the immunogenetics information system. HGNC's <c>imgt</c>.</summary>
    public string? Imgt => Text(HgncField.Imgt);

    /// <summary>ID in the IUPHAR/BPS Guide to Pharmacology, such as objectId:1. HGNC's <c>iuphar</c>.</summary>
    public string? Iuphar => Text(HgncField.Iuphar);

    /// <summary>ID in the Human KZNF Gene Catalog. HGNC's <c>kznf_gene_catalog</c>.</summary>
    public long? KznfGeneCatalog => Number(HgncField.KznfGeneCatalog);

    /// <summary>ID in the Mamit-tRNA database. HGNC's <c>mamit-trnadb</c>.</summary>
    public long? MamitTrnadb => Number(HgncField.MamitTrnadb);

    /// <summary>Symbol in the Human Cell Differentiation Molecule database. HGNC's <c>cd</c>.</summary>
    public string? Cd => Text(HgncField.Cd);

    /// <summary>lncRNA Database ID. HGNC's <c>lncrnadb</c>.</summary>
    public string? Lncrnadb => Text(HgncField.Lncrnadb);

    /// <summary>Enzyme Commission (EC) numbers. HGNC's <c>enzyme_id</c>.</summary>
    public HgncList<string> EnzymeId => List<string>(HgncField.EnzymeId);

    /// <summary>ID in the Human Intermediate Filament Database. HGNC's <c>intermediate_filament_db</c>.</summary>
    public string? IntermediateFilamentDb => Text(HgncField.IntermediateFilamentDb);

    /// <summary>RNAcentral IDs. HGNC's <c>rna_central_id</c>.</summary>
    public HgncList<string> RnaCentralId => List<string>(HgncField.RnaCentralId);

    /// <summary>LNCipedia ID, of long non-coding RNAs only. HGNC's <c>lncipedia</c>.</summary>
    public string? Lncipedia => Text(HgncField.Lncipedia);

    /// <summary>GtRNAdb ID, of transfer RNAs only. HGNC's <c>gtrnadb</c>.</summary>
    public string? Gtrnadb => Text(HgncField.Gtrnadb);

    /// <summary>HGNC ID of the gene's page at the Alliance of Genome Resources. HGNC's <c>agr</c>.</summary>
    public string? Agr => Text(HgncField.Agr);

    /// <summary>MANE Select transcripts, Ensembl's and RefSeq's, with versions. HGNC's <c>mane_select</c>.</summary>
    public HgncList<string> ManeSelect => List<string>(HgncField.ManeSelect);

    /// <summary>HGNC ID of the gene's page at GenCC, the Gene Curation Coalition. HGNC's <c>gencc</c>.</summary>
    public string? Gencc => Text(HgncField.Gencc);

    /// <summary>Notes of HGNC's curators on the entry. HGNC's <c>curator_notes</c>.</summary>
    public HgncList<string> CuratorNotes => List<string>(HgncField.CuratorNotes);

    /// <summary>A tag next to the title of the symbol report, such as Stable symbol. It is case-sensitive. HGNC's <c>symbol_report_tag</c>.</summary>
    public string? SymbolReportTag => Text(HgncField.SymbolReportTag);

    /// <summary>The record's ID within the search server. HGNC's <c>uuid</c>.</summary>
    public string? Uuid => Text(HgncField.Uuid);

    /// <summary>The version number that the search server gives to the record. HGNC's <c>_version_</c>.</summary>
    public long? Version => Number(HgncField.Version);

    /// <summary>The address of HGNC's symbol report on the gene, or null if the record has no HGNC ID.</summary>
    public string? Url => HgncId is { } id ? HgncField.HgncId.GetLink(id) : null;

    /// <summary>The chromosome in <see cref="Location"/>: 1 to 22, X, Y or MT, or <c>X and Y</c>, or null.</summary>
    public string? Chromosome => FromPositions(position => position.Chromosome);

    /// <summary>The arm in <see cref="Location"/>, p or q, or null. For a range, the first arm.</summary>
    public string? Arm => FromPositions(position => position.Arm);

    /// <summary>
    /// The cytogenetic band in <see cref="Location"/>, without chromosome and arm: <c>21.31</c>, for a range <c>32.2-32.3</c>, or
    /// <c>11-q12</c> if it ends on the other arm, or null.
    /// </summary>
    public string? Band => FromPositions(BandOf);

    /// <summary>The source of the record. It is not one of the fields: records from different sources can be equal.</summary>
    public HgncSourceKind Source { get; internal set; }
}
