using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Releases;
using Hgnc.Resolution;
using Hgnc.Tables;
using HgncPS.Inputs;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Tells what gene symbols of any age mean, and how.</summary>
[Cmdlet(
    VerbsDiagnostic.Resolve,
    "HgncSymbol",
    HelpUri = HelpPages.Folder + "Resolve-HgncSymbol.md"
)]
[OutputType(typeof(HgncResolution))]
public sealed partial class ResolveHgncSymbolCommand : SourceCmdlet
{
    private SymbolRow _row = null!;
    private long _inputs;
    private readonly ResolutionSummary _summary = new();
    private readonly ColumnWindow _window = new();
    private RepeatedInputs _repeated = new();
    private readonly List<ResolveItem> _waiting = new();
    private SourceWait _wait = null!;
    private ISymbolResolver? _resolver;
    private AsOfChoice? _asOf;
    private bool _isLocalResolver;

    private protected override string Activity => "Resolving symbols";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _row = new SymbolRow(Column);
        base.BeginProcessing();
        _wait = CreateWait(RequestForecast.InputsOfRequest, SymbolResolver.BatchSize);
        OrEnd(() => SymbolInput.CheckChromosome(Chromosome, "-Chromosome"), Chromosome);
        OrEnd(() => _asOf = AsOfChoice.Find(AsOf), AsOf);
        if (_asOf?.Warning is { } warning)
        {
            WriteWarning(warning);
        }
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
        // { $_.name } has PowerShell bind the value, and the object beside it.
        var row =
            MyInvocation.ExpectingInput
            && Row is not null
            && !InputValues.IsLone(Row)
            && !ResolveInput.IsBound(Symbol, Row)
                ? Row
                : null;
        foreach (var input in ResolveInput.Flatten(Symbol ?? [null]))
        {
            AddInput(input, row);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Total = Done + _waiting.Count + _window.Count;
        AnswerHeld();
        Flush();
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
            // A column that the first object does not have is mistyped.
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
            Add(item);
        }
    }

    private SymbolInput WithChromosome(SymbolInput input) =>
        input.WithDefaultChromosome(Chromosome);

    private void Add(ResolveItem item)
    {
        if (IsLocal)
        {
            if (EachAlone || !_window.Hold(item, _row.LacksAnswers))
            {
                Answer(item, _row.LacksAnswers);
            }
            else if (_window.IsFull)
            {
                AnswerHeld();
            }
            return;
        }
        _waiting.Add(item);
        _wait.Add();
        if (_wait.IsEnough)
        {
            Flush();
        }
    }

    private void AnswerHeld()
    {
        if (_window.Count == 0)
        {
            return;
        }
        var held = _window.Release();
        Resolver().LookAt(held.SelectMany(one => one.Item.Inputs));
        foreach (var (item, lacksAnswers) in held)
        {
            Answer(item, lacksAnswers);
        }
    }

    private void Answer(ResolveItem item, bool lacksAnswers)
    {
        var resolver = Resolver();
        SymbolOutcome Resolve(SymbolInput input) =>
            _repeated.Resolve(resolver, WithChromosome(input));
        Write(
            item,
            item.Inputs.Count == 1 ? [Resolve(item.Inputs[0])] : [.. item.Inputs.Select(Resolve)],
            lacksAnswers
        );
    }

    private void Flush()
    {
        _wait.Forecast(_waiting.SelectMany(item => item.Inputs).Select(WithChromosome));
        _wait.Release();
        for (var start = 0; start < _waiting.Count; start += SymbolResolver.BatchSize)
        {
            var batch = _waiting.GetRange(
                start,
                Math.Min(SymbolResolver.BatchSize, _waiting.Count - start)
            );
            var inputs = batch.SelectMany(item => item.Inputs).Select(WithChromosome).ToList();
            if (!EachAlone)
            {
                Resolver().LookAt(inputs);
            }
            var outcomes = Wait(Resolver().ResolveAsync(inputs, StopToken));
            var done = 0;
            foreach (var item in batch)
            {
                Write(item, outcomes.Skip(done).Take(item.Inputs.Count).ToList());
                done += item.Inputs.Count;
            }
        }
        _waiting.Clear();
    }

    private ISymbolResolver Resolver()
    {
        if (_resolver is null || _isLocalResolver != IsLocal)
        {
            _isLocalResolver = IsLocal;
            OrEnd(
                () =>
                    _resolver = _asOf is null
                        ? new SymbolResolver(Answering, Strict)
                        : _asOf.CreateResolver(Answering, Strict),
                null
            );
            _repeated = new RepeatedInputs();
        }
        return _resolver!;
    }

    private void Write(
        ResolveItem item,
        IReadOnlyList<SymbolOutcome> outcomes,
        bool lacksNames = false
    )
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
        if (!PassThru)
        {
            foreach (var resolution in resolutions)
            {
                // Equal inputs share an outcome, but each has an object of its own: a script may add members to one.
                WriteObject(resolution with { });
            }
        }
        else if (resolutions.Count > 0)
        {
            WriteObject(
                ResolvedObject.From(
                    item.IsShared ? item.Row?.Copy() : item.Row,
                    resolutions,
                    _asOf is not null,
                    lacksNames
                )
            );
        }
    }

    // What is wrong with a parameter, or with the source, ends the pipeline.
    private void OrEnd(Action work, object? target)
    {
        try
        {
            work();
        }
        catch (HgncException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e, target));
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
            WriteWarning(
                item.Row?.BaseObject is TableRow row ? $"{row}: {outcome.Warning}" : outcome.Warning
            );
        }
        _summary.Add(resolution);
        return SpreadsheetSafe ? SpreadsheetText.Defuse(resolution) : resolution;
    }
}
