using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Tables;
using HgncPS.Inputs;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Gets the records of genes: by HGNC ID, symbol or another database's accession, or by a value of any searchable field.</summary>
[Cmdlet(VerbsCommon.Get, "HgncGene", HelpUri = HelpPages.Folder + "Get-HgncGene.md")]
[OutputType(typeof(HgncGene))]
public sealed partial class GetHgncGeneCommand : RequestCmdlet<GeneRequest, object>
{
    private SymbolRow _rows = null!;
    private FieldParameters _fields = null!;
    private GeneOutput _output = null!;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _rows = new SymbolRow(Column);
        _fields = new FieldParameters(MyInvocation.BoundParameters);
        _output = new GeneOutput(Property, SpreadsheetSafe);
        if (Raw is not null)
        {
            OrEnd(() => GeneParameters.CheckRaw(IsLocal, SpreadsheetSafe), null);
        }
        OrEnd(() => GeneParameters.CheckInput(_fields, HasInput(nameof(Id)), Field, Term), null);
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
        // Id reads objects itself. With ValueFromPipelineByPropertyName, PowerShell searches each object for each parameter and alias,
        // twice. For text, which has no such properties, this took half of the time.
        if (
            !MyInvocation.ExpectingInput
            && GeneInput.FindIdentifier(_fields.Values) is { } identifier
        )
        {
            var (field, values) = identifier;
            ForEach(values, value => new[] { GeneInput.ForField(field, value) });
        }
        else
        {
            // A null in the pipeline and an identifier without a value also get an error.
            ForEach(Id ?? new PSObject?[] { null }, input => GeneInput.FromObject(input, _rows));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        foreach (var warning in _output.Warnings())
        {
            WriteWarning(warning);
        }
    }

    private protected override string Activity => "Getting records from HGNC";

    private protected override bool NeedsService => Raw is not null;

    private protected override IRequestSender<GeneRequest, object> CreateSender() =>
        new GeneObjectSender(
            new GeneRequestSender(
                GetSource,
                Resolve,
                RequestToken,
                request => (request.Origin as PSObject)?.BaseObject as HgncHit
            ),
            GetService,
            Raw
        );

    private protected override void Take(RequestStep<GeneRequest, object> step)
    {
        if (step.Record is not null)
        {
            if (step.Given == 1 && step.Request.Resolution is { } resolution)
            {
                WriteWarning($"{resolution}");
            }
            if (
                step.Given == 1
                && step.Record is HgncGene gene
                && step.Request.FindContradiction(gene) is { } contradiction
            )
            {
                WriteWarning(contradiction);
            }
            WriteObject(_output.Of(step.Record));
        }
        if (step.Error is not null)
        {
            WriteFailure(step.Error, step.Request.Origin);
        }
        else if (step.IsEnd && step.Found == 0)
        {
            WriteError(ErrorRecords.NoRecord(step.Request));
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
            AddEach(input, () => read(input).Select(Prepare));
        }
    }

    private GeneRequest Prepare(GeneRequest request)
    {
        if (Resolve && request.Origin is PSObject row && !InputValues.IsLone(row))
        {
            request.Chromosome = _rows.FindChromosome(row);
        }
        if (IsDebugged)
        {
            WriteDebug(
                $"{request.Input} is read as {string.Join(", otherwise as ", request.Readings.Select(reading => $"{reading.Field} {reading.Term}"))}."
            );
        }
        return request;
    }
}
