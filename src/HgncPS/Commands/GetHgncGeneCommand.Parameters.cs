using System.Management.Automation;
using Hgnc.Rest;
using HgncPS.Completion;

namespace HgncPS.Commands;

// The parameters.
public sealed partial class GetHgncGeneCommand
{
    /// <summary>HGNC IDs, accessions and approved symbols, recognised by their form, or objects that have one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(SymbolCompleter))]
    public PSObject?[]? Id { get; set; }

    /// <summary>HGNC IDs, with or without the prefix HGNC:. If an object has several identifiers, this one counts.</summary>
    [Parameter]
    [Alias("hgnc_id")]
    public string[]? HgncId { get; set; }

    /// <summary>Ensembl gene IDs, with or without a version.</summary>
    [Parameter]
    [Alias("ensembl_gene_id")]
    public string[]? EnsemblGeneId { get; set; }

    /// <summary>NCBI (Entrez) gene IDs.</summary>
    [Parameter]
    [Alias("entrez_id")]
    public string[]? EntrezId { get; set; }

    /// <summary>Vega gene IDs.</summary>
    [Parameter]
    [Alias("vega_id")]
    public string[]? VegaId { get; set; }

    /// <summary>UCSC gene IDs.</summary>
    [Parameter]
    [Alias("ucsc_id")]
    public string[]? UcscId { get; set; }

    /// <summary>Consensus CDS IDs, with or without a version.</summary>
    [Parameter]
    [Alias("ccds_id")]
    public string[]? CcdsId { get; set; }

    /// <summary>OMIM IDs.</summary>
    [Parameter]
    [Alias("omim_id")]
    public string[]? OmimId { get; set; }

    /// <summary>UniProt accessions.</summary>
    [Parameter]
    [Alias("uniprot_ids")]
    public string[]? UniprotIds { get; set; }

    /// <summary>RefSeq nucleotide accessions, with or without a version.</summary>
    [Parameter]
    [Alias("refseq_accession")]
    public string[]? RefseqAccession { get; set; }

    /// <summary>Accessions of GenBank, ENA or DDBJ.</summary>
    [Parameter]
    public string[]? Ena { get; set; }

    /// <summary>Mouse Genome Informatics IDs of homologs.</summary>
    [Parameter]
    [Alias("mgd_id")]
    public string[]? MgdId { get; set; }

    /// <summary>Rat Genome Database IDs of homologs.</summary>
    [Parameter]
    [Alias("rgd_id")]
    public string[]? RgdId { get; set; }

    /// <summary>RNAcentral IDs.</summary>
    [Parameter]
    [Alias("rna_central_id")]
    public string[]? RnaCentralId { get; set; }

    /// <summary>MANE Select transcripts, with or without a version.</summary>
    [Parameter]
    [Alias("mane_select")]
    public string[]? ManeSelect { get; set; }

    /// <summary>Approved symbols.</summary>
    [Parameter]
    [Alias("gene_symbol", "hgnc_symbol", "approved_symbol", "hugo_symbol", "gene")]
    [ArgumentCompleter(typeof(SymbolCompleter))]
    public string[]? Symbol { get; set; }

    /// <summary>Symbols that were approved in the past. Several genes can have had the same one.</summary>
    [Parameter]
    [Alias("prev_symbol")]
    [ArgumentCompleter(typeof(PrevSymbolCompleter))]
    public string[]? PrevSymbol { get; set; }

    /// <summary>Other symbols used for genes. Several genes can have the same one.</summary>
    [Parameter]
    [Alias("alias_symbol")]
    [ArgumentCompleter(typeof(AliasSymbolCompleter))]
    public string[]? AliasSymbol { get; set; }

    /// <summary>Any searchable field, by HGNC's name. The terms and the input from the pipeline are its values.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SearchableFieldCompleter))]
    public string? Field { get; set; }

    /// <summary>Whole values of the field, in upper or lower case. Wildcards are not supported.</summary>
    [Parameter]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(TermCompleter))]
    public string[]? Term { get; set; }

    /// <summary>The property of the objects with their IDs or symbols: its name, or its number from 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Column { get; set; }

    /// <summary>Only these fields of each record, in this order and with these names.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PropertyCompleter))]
    public string[]? Property { get; set; }

    /// <summary>The text of the service's responses, as JSON or XML, instead of records.</summary>
    [Parameter]
    public RestFormat? Raw { get; set; }

    /// <summary>Also gets the record of a symbol that is not approved if it means one gene, with a warning.</summary>
    [Parameter]
    public SwitchParameter Resolve { get; set; }
}
