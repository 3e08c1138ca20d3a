using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Hgnc;
using Hgnc.Resolution;
using HgncPS.Completion;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Finds genes: by a query in HGNC's search language, by values of fields, or by the symbols in the rows of a table.</summary>
[Cmdlet(
    VerbsCommon.Find,
    "HgncGene",
    SupportsPaging = true,
    HelpUri = HelpPages.Folder + "Find-HgncGene.md"
)]
[OutputType(typeof(HgncHit))]
public sealed class FindHgncGeneCommand : RequestCmdlet<GeneSearch, HgncHit>
{
    private ResolverQueue _resolver = null!;
    private SymbolRow _rows = null!;
    private IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> _fields = [];
    private GeneSearch? _current;

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

    /// <summary>Symbols that were approved before.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PrevSymbolCompleter))]
    public string[]? PrevSymbol { get; set; }

    /// <summary>Words of names that were approved before, or a phrase.</summary>
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

    /// <summary>Locations in the form that sorts.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? LocationSortable { get; set; }

    /// <summary>Tags of symbol reports, such as 'Stable symbol'.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? SymbolReportTag { get; set; }

    /// <summary>The property of the objects that has their symbols: its name, or its number from 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Column { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (
            var input in Query ?? (MyInvocation.ExpectingInput ? new PSObject?[] { null } : [])
        )
        {
            try
            {
                foreach (
                    var request in SearchInput.Read(
                        input,
                        MyInvocation.ExpectingInput,
                        _fields,
                        _rows
                    )
                )
                {
                    Add(request);
                }
            }
            catch (HgncException e)
            {
                WriteFailure(e, input);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!MyInvocation.ExpectingInput && Query is null)
        {
            try
            {
                Add(GeneSearch.ForFields(_fields));
            }
            catch (HgncException e)
            {
                WriteFailure(e, null);
            }
        }
        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _fields = FieldValues();
        _rows = new SymbolRow(Column);
        _resolver = new ResolverQueue(() => Answering, EnoughToken);
    }

    private protected override string Activity => "Searching HGNC";

    private protected override Task<HgncResponse<HgncHit>> AskAsync(
        GeneSearch request,
        Task turn,
        CancellationToken cancellationToken
    ) => request.FindAsync(_resolver, Answering, turn, cancellationToken);

    private protected override bool CanJoin(GeneSearch request) => request.CanJoin;

    private protected override void Join(IReadOnlyList<GeneSearch> requests) =>
        GeneSearch.Join(requests);

    private protected override void Take(RequestStep<GeneSearch, HgncHit> step)
    {
        if (step.Error is not null)
        {
            WriteFailure(step.Error, step.Request.Origin);
            return;
        }
        // Each query has its own page, so that -First 1 gives the best hit of every row.
        if (PagingParameters.IncludeTotalCount && _current != step.Request)
        {
            _current = step.Request;
            WriteObject(PagingParameters.NewTotalCount((ulong)step.Found, accuracy: 1.0));
        }
        var place = (ulong)step.Given - 1;
        if (
            step.Record is not null
            && place >= PagingParameters.Skip
            && place - PagingParameters.Skip < PagingParameters.First
        )
        {
            if (step.Given == 1 && step.Request.Resolution is { } resolution)
            {
                WriteWarning($"{resolution}");
            }
            WriteObject(SpreadsheetSafe ? SpreadsheetText.Defuse(step.Record) : step.Record);
        }
        if (step.IsEnd && step.Found == 0 && step.Request.Query.NoHitsHint is { } hint)
        {
            WriteWarning(hint);
        }
        if (step.IsEnd && step.Found == 0 && step.Request.Plain is { } plain)
        {
            WriteError(
                step.Request.Resolution is { HgncId: null } meaning
                    ? ErrorRecords.Unresolved(meaning, step.Request.Origin)
                    : ErrorRecords.NotFound(
                        $"HGNC has nothing for '{plain}'.",
                        step.Request.Origin,
                        NotFoundAdvice(plain)
                    )
            );
        }
    }

    private static string NotFoundAdvice(string plain) =>
        $"It may be a previous symbol, an alias, or damaged: Resolve-HgncSymbol '{plain}' tells.";

    // The parameters that are named as fields' properties are those fields.
    private IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> FieldValues() =>
        HgncField
            .All.Where(field => field.IsSearchable)
            .Select(field =>
                (
                    field.Name,
                    Values: MyInvocation.BoundParameters.TryGetValue(
                        field.PropertyName,
                        out var value
                    )
                        ? value as string[]
                        : null
                )
            )
            .Where(pair => pair.Values is not null)
            .Select(pair => new KeyValuePair<string, IReadOnlyList<string>>(
                pair.Name,
                pair.Values!
            ))
            .ToList();
}
