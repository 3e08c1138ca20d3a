using System;
using System.Collections.Generic;
using System.Management.Automation;
using Hgnc;
using Hgnc.Releases;
using Hgnc.Resolution;
using HgncPS.Inputs;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Finds the genes that symbols of any age mean.</summary>
[Cmdlet(
    VerbsDiagnostic.Resolve,
    "HgncSymbol",
    HelpUri = HelpPages.Folder + "Resolve-HgncSymbol.md"
)]
[OutputType(typeof(HgncResolution))]
public sealed partial class ResolveHgncSymbolCommand : SourceCmdlet
{
    private readonly ResolutionSummary _summary = new();
    private SymbolRow _row = null!;
    private ResolveQueue _queue = null!;
    private AsOfChoice? _asOf;
    private long _inputs;

    private protected override string Activity => "Resolving symbols";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _row = new SymbolRow(Column);
        base.BeginProcessing();
        OrEnd(() => SymbolInput.CheckChromosome(Chromosome, "-Chromosome"), Chromosome);
        _asOf = OrEnd(() => AsOfChoice.Find(AsOf), AsOf);
        if (_asOf?.Warning is { } warning)
        {
            WriteWarning(warning);
        }
        _queue = new ResolveQueue(
            new ItemResolver(() => CurrentSource, CreateResolver, Chromosome),
            CreateWait(RequestForecast.InputsOfRequest, SymbolResolver.BatchSize),
            EachAlone,
            task => Wait(task),
            () => IsLocal,
            Write,
            StopToken
        );
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _asOf?.Dispose();
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var row = MyInvocation.ExpectingInput ? ResolveInput.FindRow(Symbol, Row) : null;
        foreach (var input in ResolveInput.Flatten(Symbol ?? [null]))
        {
            AddInput(input, row);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Total = Done + _queue.Count;
        _queue.End();
        WriteVerbose(_summary.ToString());
        base.EndProcessing();
    }

    private void AddInput(PSObject? input, PSObject? row)
    {
        _inputs++;
        IReadOnlyList<ResolveItem> read;
        try
        {
            read = ResolveInput.Read(input, row, Symbol?.Length > 1, _row);
        }
        catch (HgncException e)
        {
            // If the first object does not have the column, its name is mistyped.
            if (Column is not null && _inputs == 1)
            {
                ThrowTerminatingError(ErrorRecords.From(e, input));
            }
            _summary.AddError();
            WriteFailure(e, input);
            return;
        }
        if (_row.TakeWarning() is { } warning)
        {
            WriteWarning(warning);
        }
        foreach (var item in read)
        {
            _queue.Add(item, _row.LacksResultColumns);
        }
    }

    private ISymbolResolver CreateResolver(IHgncSource source) =>
        OrEnd(
            () => _asOf?.CreateResolver(source, Strict) ?? new SymbolResolver(source, Strict),
            null
        );

    private void Write(ResolveItem item, IReadOnlyList<SymbolOutcome> outcomes, bool lacksNames)
    {
        Done++;
        ShowProgress();
        var resolutions = new List<HgncResolution>(outcomes.Count);
        foreach (var outcome in outcomes)
        {
            if (Take(outcome, item) is { } resolution)
            {
                resolutions.Add(resolution);
            }
        }
        var objects = ResolvedObject.Of(item, resolutions, PassThru, _asOf is not null, lacksNames);
        foreach (var one in objects)
        {
            WriteObject(one);
        }
    }

    private HgncResolution? Take(SymbolOutcome outcome, ResolveItem item)
    {
        if (outcome.Resolution is not { } resolution)
        {
            _summary.AddError();
            WriteFailure(outcome.Error!, item.Row is null ? outcome.Input.Text : item.Row);
            return null;
        }
        if (outcome.Warning is not null)
        {
            WriteWarning(item.Describe(outcome.Warning));
        }
        _summary.Add(resolution);
        return SpreadsheetSafe ? SpreadsheetText.Defuse(resolution) : resolution;
    }
}
