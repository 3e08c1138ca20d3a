using System.Management.Automation;

namespace HgncPS.Commands;

// The parameters for identifiers of HGNC and of other databases.
public sealed partial class FindHgncGeneCommand
{
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
}
