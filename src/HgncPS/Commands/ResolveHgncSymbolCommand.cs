using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Releases;
using Hgnc.Resolution;
using HgncPS.Inputs;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Finds the genes that current and old symbols mean.</summary>
[Cmdlet(
    VerbsDiagnostic.Resolve,
    "HgncSymbol",
    HelpUri = HelpPages.Folder + "Resolve-HgncSymbol.md"
)]
[OutputType(typeof(HgncResolution))]
public sealed partial class ResolveHgncSymbolCommand : SourceCmdlet, IDynamicParameters
{
    private readonly ResolutionSummary _summary = new();
    private readonly WarningLimit _warnings = new();

    // Used again for each input: a new list would take as long as finding its result.
    private readonly List<ResolveItem> _items = new();
    private readonly List<HgncResolution> _resolutions = new();
    private SymbolRow _row = null!;
    private ResolveQueue _queue = null!;
    private AsOfChoice? _asOf;
    private ResolvedObject _results = null!;
    private PipelineObject? _pipeline;
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
        // A script block, such as { $_.gene }, can read any column.
        var column = _pipeline is null ? Column : Guid.NewGuid().ToString();
        _results = new ResolvedObject(column, _asOf is not null);
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

    // PowerShell binds each object to each parameter for pipeline input, which takes as long as resolving it. So the second one
    // exists only if -Symbol is on the command line, where it can be a script block.
    object? IDynamicParameters.GetDynamicParameters() =>
        _pipeline = MyInvocation.BoundParameters.ContainsKey(nameof(Symbol)) ? new() : null;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (TryAddApproved(Symbol))
        {
            return;
        }
        var row = FindRow();
        if (!ResolveInput.IsList(Symbol))
        {
            AddInput(Symbol, row, isOneOfMany: false);
            return;
        }
        var inputs = ResolveInput.Flatten(Symbol).ToList();
        foreach (var input in inputs)
        {
            AddInput(input, row, inputs.Count > 1);
        }
    }

    // Nearly all rows of a table have one approved symbol. Creating the objects for an input and its result would take several times as long
    // as finding the gene.
    private bool TryAddApproved(PSObject? row)
    {
        if (
            !PassThru
            || row is null
            || _pipeline is not null
            || _row.FindLoneSymbol(row) is not { } symbol
            || _queue.FindApproved(symbol) is not { } gene
            || !_results.TryAdd(row, gene)
        )
        {
            return false;
        }
        _inputs++;
        _summary.AddApproved();
        ShowDone();
        WriteObject(row);
        return true;
    }

    private void ShowDone()
    {
        Done++;
        ShowProgress();
    }

    private PSObject? FindRow() =>
        _pipeline?.Row is { } row && MyInvocation.ExpectingInput
            ? ResolveInput.FindRow(Symbol, row)
            : null;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Total = Done + _queue.Count;
        _queue.End();
        foreach (var rest in _warnings.Rest())
        {
            WriteWarning(rest);
        }
        WriteVerbose(_summary.ToString());
        base.EndProcessing();
    }

    private void AddInput(PSObject? input, PSObject? row, bool isOneOfMany)
    {
        _inputs++;
        _items.Clear();
        try
        {
            ResolveInput.Read(input, row, isOneOfMany, _row, _items);
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
        foreach (var item in _items)
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
        ShowDone();
        _resolutions.Clear();
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (Take(outcomes[i], item) is { } resolution)
            {
                _resolutions.Add(resolution);
            }
        }
        if (!PassThru)
        {
            foreach (var resolution in _resolutions)
            {
                // Equal inputs share an outcome, but each gets its own object, because a script can add members to it.
                WriteObject(resolution with { });
            }
        }
        else if (_resolutions.Count > 0)
        {
            WriteObject(_results.Of(item, _resolutions, lacksNames));
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
        if (outcome.Warning is not null && _warnings.Add(outcome.Warning))
        {
            WriteWarning(item.Describe(outcome.Warning));
        }
        _summary.Add(resolution);
        return SpreadsheetSafe ? SpreadsheetText.Defuse(resolution) : resolution;
    }
}
