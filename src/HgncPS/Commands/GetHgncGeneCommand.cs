using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Hgnc;
using Hgnc.Resolution;
using Hgnc.Rest;
using Hgnc.Tables;
using HgncPS.Completion;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Gets the records of genes: by HGNC ID, symbol or another database's accession, or by a value of any searchable field.</summary>
[Cmdlet(VerbsCommon.Get, "HgncGene", HelpUri = HelpPages.Folder + "Get-HgncGene.md")]
[OutputType(typeof(HgncGene))]
public sealed class GetHgncGeneCommand : RequestCmdlet<GeneRequest, object>
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private ResolverQueue _resolver = null!;
    private SymbolRow _rows = null!;
    private (string Query, bool CanJoin) _looked = ("", false);
    private (string Query, SearchedRecords? Records) _searched = ("", null);
    private bool _any;

    /// <summary>HGNC IDs, accessions and approved symbols, told apart by their form, or objects that have one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(SymbolCompleter))]
    public PSObject?[]? Id { get; set; }

    /// <summary>HGNC IDs, with or without the prefix HGNC:. Where an object has several identifiers, this one counts.</summary>
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

    /// <summary>MANE Select transcripts, with any version or none.</summary>
    [Parameter]
    [Alias("mane_select")]
    public string[]? ManeSelect { get; set; }

    /// <summary>Approved symbols.</summary>
    [Parameter]
    [Alias("gene_symbol", "hgnc_symbol", "approved_symbol", "hugo_symbol", "gene")]
    [ArgumentCompleter(typeof(SymbolCompleter))]
    public string[]? Symbol { get; set; }

    /// <summary>Symbols that were approved before; several genes may have had the same.</summary>
    [Parameter]
    [Alias("prev_symbol")]
    [ArgumentCompleter(typeof(PrevSymbolCompleter))]
    public string[]? PrevSymbol { get; set; }

    /// <summary>Other symbols used for genes; several genes may have the same.</summary>
    [Parameter]
    [Alias("alias_symbol")]
    [ArgumentCompleter(typeof(AliasSymbolCompleter))]
    public string[]? AliasSymbol { get; set; }

    /// <summary>Any searchable field, under HGNC's name for it: terms, and what comes from the pipeline, are its values.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SearchableFieldCompleter))]
    public string? Field { get; set; }

    /// <summary>Whole values of the field, in any case; no wildcards.</summary>
    [Parameter]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(TermCompleter))]
    public string[]? Term { get; set; }

    /// <summary>The property of the objects that has their IDs or symbols: its name, or its number from 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Column { get; set; }

    /// <summary>Just these fields of each record, in this order and under these names.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PropertyCompleter))]
    public string[]? Property { get; set; }

    /// <summary>The text of the service's answers, as JSON or as XML, instead of records.</summary>
    [Parameter]
    public RestFormat? Raw { get; set; }

    /// <summary>Gets the record of a symbol that is not approved too, where it means one gene, and warns how.</summary>
    [Parameter]
    public SwitchParameter Resolve { get; set; }

    // Id takes objects apart itself. For PowerShell to do it (ValueFromPipelineByPropertyName), it would look for each of
    // these parameters and aliases on each object, twice: on text, which has none of them, that took half of all time.
    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _rows = new SymbolRow(Column);
        if (Raw is not null && IsLocal)
        {
            Refuse(
                "-Raw gives the text of the service's answers, and with -Source Local the service is not asked.",
                "Leave out one of them."
            );
        }
        if (Raw is not null && SpreadsheetSafe)
        {
            Refuse(
                "-Raw gives the service's answers as they are, and -SpreadsheetSafe alters them.",
                "Leave out one of them; records go to Export-Csv, and the text of answers does not."
            );
        }
        _resolver = new ResolverQueue(() => Answering, EnoughToken);
        var named = IdentifierFields
            .AllWithSymbols.Where(IsNamed)
            .Select(field => "-" + field.PropertyName)
            .ToList();
        var isPiped =
            MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(Id));
        if (named.Count > 1 || (named.Count == 1 && (isPiped || Field is not null)))
        {
            Refuse(
                $"{string.Join(" and ", named)} {(named.Count > 1 ? "are" : "is")} given beside other input.",
                "Give one identifier; an object that has several is taken from the pipeline, the first of them counting."
            );
        }
        if (named.Count == 0 && !isPiped && Term is null)
        {
            Refuse(
                "There is nothing to get.",
                "Give a symbol, an HGNC ID or an accession, or pipe them in."
            );
        }
        if (Term is not null && Field is null)
        {
            Refuse(
                $"-Term {string.Join(", ", Term)} has no -Field.",
                "Say which field has this value, such as -Field entrez_id; a symbol or an accession needs neither of the two."
            );
        }
        ForEach(Term ?? Array.Empty<string>(), term => new[] { GeneInput.ForField(Field!, term) });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Field is not null)
        {
            var inputs = Id ?? (MyInvocation.ExpectingInput ? new PSObject?[] { null } : []);
            ForEach(inputs, input => GeneInput.FromObject(input, Field, Column));
            return;
        }
        // What comes down the pipeline is taken apart here: were these parameters bound by property name, PowerShell would look
        // for each of them on each object, which takes longer than everything else.
        if (!MyInvocation.ExpectingInput && GeneInput.FindIdentifier(Value) is { } identifier)
        {
            ForEach(
                identifier.Values,
                value => new[] { GeneInput.ForField(identifier.Field, value) }
            );
        }
        else
        {
            // A null in the pipeline, or an identifier without a value, gets its error too: nothing vanishes.
            ForEach(Id ?? new PSObject?[] { null }, input => GeneInput.FromObject(input, _rows));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (_any && Property is not null)
        {
            foreach (
                var name in Property.Where(name => !HgncGene.IsKnown(name) && !_seen.Contains(name))
            )
            {
                var nearest = HgncField.Nearest(name, HgncField.All.Select(field => field.Name));
                WriteWarning(
                    $"No record has a field '{name}'."
                        + (
                            nearest.Count > 0
                                ? $" Did you mean {string.Join(" or ", nearest)}?"
                                : ""
                        )
                );
            }
        }
    }

    private protected override string Activity => "Getting records from HGNC";

    private protected override bool NeedsService => Raw is not null;

    private protected override async Task<HgncResponse<object>> AskAsync(
        GeneRequest request,
        Task turn,
        CancellationToken cancellationToken
    )
    {
        if (Raw is { } format)
        {
            return await request
                .FetchRawAsync(Service, format, cancellationToken)
                .ConfigureAwait(false);
        }
        if (
            request.Searched is { } searched
            && await searched
                .FindAsync(request.Readings[0].Term, Answering, cancellationToken)
                .ConfigureAwait(false)
                is { } record
        )
        {
            return new HgncResponse<object>([record]);
        }
        if (request.Searched is not null)
        {
            await turn.ConfigureAwait(false);
        }
        var answer = Resolve
            ? await request
                .FetchResolvedAsync(_resolver, Answering, cancellationToken)
                .ConfigureAwait(false)
            : await request
                .FetchExplainedAsync(_resolver, Answering, cancellationToken)
                .ConfigureAwait(false);
        return answer.As<object>();
    }

    private protected override bool CanJoin(GeneRequest request)
    {
        if (Raw is not null || HitOf(request) is not { } hit)
        {
            return false;
        }
        if (_looked.Query != hit.Query)
        {
            _looked = (hit.Query, SearchedRecords.CanCreate(hit.Query));
        }
        return _looked.CanJoin;
    }

    private protected override void Join(IReadOnlyList<GeneRequest> requests)
    {
        foreach (
            var hits in requests.GroupBy(request => HitOf(request)!.Query, StringComparer.Ordinal)
        )
        {
            // The batch is full and these are its last ones, so more hits of the same query may follow.
            int? count =
                requests.Count == Batch<GeneRequest>.Enough
                && hits.Key == HitOf(requests[^1])!.Query
                    ? null
                    : hits.Count();
            if (_searched.Query != hits.Key || _searched.Records?.WouldTake(count) is not true)
            {
                _searched = (hits.Key, SearchedRecords.TryCreate(hits.Key, count));
            }
            foreach (var request in hits)
            {
                request.Searched = _searched.Records;
            }
        }
    }

    private static HgncHit? HitOf(GeneRequest request) =>
        (request.Origin as PSObject)?.BaseObject as HgncHit;

    private protected override void Take(RequestStep<GeneRequest, object> step)
    {
        if (step.Record is not null)
        {
            if (step.Given == 1 && step.Request.Resolution is { } resolution)
            {
                WriteWarning($"{resolution}");
            }
            Write(step.Record);
        }
        if (step.Error is not null)
        {
            WriteFailure(step.Error, step.Request.Origin);
        }
        else if (step.IsEnd && step.Found == 0)
        {
            WriteError(
                step.Request.Resolution is { } meaning
                    ? ErrorRecords.Unresolved(meaning, step.Request.Origin)
                    : ErrorRecords.NoRecord(step.Request)
            );
        }
    }

    private void Write(object record)
    {
        if (record is not HgncGene gene)
        {
            WriteObject(record);
            return;
        }
        if (SpreadsheetSafe)
        {
            gene = SpreadsheetText.Defuse(gene);
        }
        if (Property is null)
        {
            WriteObject(GeneObject.From(gene, SpreadsheetSafe));
        }
        else
        {
            _any = true;
            _seen.UnionWith(gene.GetUnknownFields().Select(field => field.Key));
            WriteObject(GeneObject.Select(gene, Property));
        }
    }

    private void ForEach<T>(IReadOnlyCollection<T> inputs, Func<T, IEnumerable<GeneRequest>> read)
    {
        if (!MyInvocation.ExpectingInput)
        {
            Total = inputs.Count;
        }
        foreach (var input in inputs)
        {
            try
            {
                foreach (var request in read(input))
                {
                    if (Resolve && request.Origin is PSObject row && !InputValues.IsLone(row))
                    {
                        request.Chromosome = _rows.FindChromosome(row);
                    }
                    if (IsDebugged)
                    {
                        WriteDebug(
                            $"{request.Input} is read as {string.Join(", else as ", request.Readings.Select(reading => $"{reading.Field} {reading.Term}"))}."
                        );
                    }
                    Add(request);
                }
            }
            catch (HgncException e)
            {
                WriteFailure(e, input);
            }
        }
    }

    private void Refuse(string message, string advice) =>
        ThrowTerminatingError(
            ErrorRecords.From(new HgncException(HgncErrorKind.BadInput, message, advice), null)
        );

    private bool IsNamed(HgncField field) =>
        MyInvocation.BoundParameters.ContainsKey(field.PropertyName);

    private string[]? Value(HgncField field) =>
        field.PropertyName switch
        {
            nameof(HgncId) => HgncId,
            nameof(EnsemblGeneId) => EnsemblGeneId,
            nameof(EntrezId) => EntrezId,
            nameof(VegaId) => VegaId,
            nameof(UcscId) => UcscId,
            nameof(CcdsId) => CcdsId,
            nameof(OmimId) => OmimId,
            nameof(UniprotIds) => UniprotIds,
            nameof(RefseqAccession) => RefseqAccession,
            nameof(Ena) => Ena,
            nameof(MgdId) => MgdId,
            nameof(RgdId) => RgdId,
            nameof(RnaCentralId) => RnaCentralId,
            nameof(ManeSelect) => ManeSelect,
            nameof(Symbol) => Symbol,
            nameof(PrevSymbol) => PrevSymbol,
            nameof(AliasSymbol) => AliasSymbol,
            _ => null,
        };
}
