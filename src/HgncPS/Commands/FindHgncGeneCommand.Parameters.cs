using System.Management.Automation;
using HgncPS.Completion;

namespace HgncPS.Commands;

// The parameters, except those for identifiers.
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
