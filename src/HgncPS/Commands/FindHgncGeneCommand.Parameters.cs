using System.Management.Automation;
using HgncPS.Completion;

namespace HgncPS.Commands;

// The parameters.
public sealed partial class FindHgncGeneCommand
{
    /// <summary>Queries in HGNC's search language, or objects with a query or a symbol.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(QueryCompleter))]
    public PSObject?[]? Query { get; set; }

    /// <summary>Approved symbols; * and ? are wildcards in this and all other fields.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SymbolCompleter))]
    public string[]? Symbol { get; set; }

    /// <summary>Words of the approved name, or a phrase.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Name { get; set; }

    /// <summary>Other symbols used for the gene.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AliasSymbolCompleter))]
    public string[]? AliasSymbol { get; set; }

    /// <summary>Words of other names used for the gene, or a phrase.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? AliasName { get; set; }

    /// <summary>Symbols that were approved in the past.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PrevSymbolCompleter))]
    public string[]? PrevSymbol { get; set; }

    /// <summary>Words of names that were approved in the past, or a phrase.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? PrevName { get; set; }

    /// <summary>The status: Approved or Entry Withdrawn.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StatusCompleter))]
    public string[]? Status { get; set; }

    /// <summary>The locus type, such as 'gene with protein product'.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LocusTypeCompleter))]
    public string[]? LocusType { get; set; }

    /// <summary>The locus group, such as 'protein-coding gene'.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LocusGroupCompleter))]
    public string[]? LocusGroup { get; set; }

    /// <summary>The cytogenetic location, such as 7q34 or 7q*.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Location { get; set; }

    /// <summary>HGNC IDs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? HgncId { get; set; }

    /// <summary>NCBI (Entrez) gene IDs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? EntrezId { get; set; }

    /// <summary>Ensembl gene IDs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? EnsemblGeneId { get; set; }

    /// <summary>Vega gene IDs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? VegaId { get; set; }

    /// <summary>UCSC gene IDs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? UcscId { get; set; }

    /// <summary>Accessions of GenBank, ENA or DDBJ.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Ena { get; set; }

    /// <summary>RefSeq nucleotide accessions.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? RefseqAccession { get; set; }

    /// <summary>Consensus CDS IDs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? CcdsId { get; set; }

    /// <summary>UniProt accessions.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? UniprotIds { get; set; }

    /// <summary>OMIM IDs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? OmimId { get; set; }

    /// <summary>Mouse Genome Informatics IDs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? MgdId { get; set; }

    /// <summary>Rat Genome Database IDs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? RgdId { get; set; }

    /// <summary>RNAcentral IDs.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? RnaCentralId { get; set; }

    /// <summary>MANE Select transcripts, with their versions.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? ManeSelect { get; set; }

    /// <summary>Words of curators' notes, or a phrase.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? CuratorNotes { get; set; }

    /// <summary>IDs of gene groups.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(GeneGroupCompleter))]
    public string[]? GeneGroupId { get; set; }

    /// <summary>Locations in sortable form.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? LocationSortable { get; set; }

    /// <summary>Tags of symbol reports, such as 'Stable symbol'.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? SymbolReportTag { get; set; }

    /// <summary>The property of the objects with their symbols: its name, or its number from 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Column { get; set; }
}
