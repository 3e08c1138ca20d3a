using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Hgnc;
using Hgnc.Resolution;
using Hgnc.Tables;
using HgncPS.Inputs;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Gets the records of genes: by HGNC ID, symbol or another database's accession, or by a value of any searchable field.</summary>
[Cmdlet(VerbsCommon.Get, "HgncGene", HelpUri = HelpPages.Folder + "Get-HgncGene.md")]
[OutputType(typeof(HgncGene))]
public sealed partial class GetHgncGeneCommand : RequestCmdlet<GeneRequest, object>
{
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private ResolverQueue _resolver = null!;
    private SymbolRow _rows = null!;
    private readonly HitRecords _hits = new(request =>
        (request.Origin as PSObject)?.BaseObject as HgncHit
    );
    private bool _any;

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

    private protected override bool CanJoin(GeneRequest request) =>
        Raw is null && _hits.CanJoin(request);

    private protected override void Join(IReadOnlyList<GeneRequest> requests) =>
        _hits.Join(requests);

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
        MyInvocation.BoundParameters.TryGetValue(field.PropertyName, out var value)
            ? value as string[]
            : null;
}
