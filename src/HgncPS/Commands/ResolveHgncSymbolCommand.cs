using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Releases;
using Hgnc.Resolution;
using Hgnc.Tables;
using HgncPS.Completion;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Tells what gene symbols of any age mean, and how.</summary>
[Cmdlet(
    VerbsDiagnostic.Resolve,
    "HgncSymbol",
    HelpUri = HelpPages.Folder + "Resolve-HgncSymbol.md"
)]
[OutputType(typeof(HgncResolution))]
public sealed class ResolveHgncSymbolCommand : SourceCmdlet
{
    // As long as anybody should wait for an answer while more inputs may come.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private SymbolRow _row = null!;
    private long _inputs;
    private readonly ResolutionSummary _summary = new();
    private readonly ColumnWindow _window = new();
    private RepeatedInputs _repeated = new();
    private readonly List<ResolveItem> _waiting = new();
    private readonly Stopwatch _sinceFirst = new();
    private ISymbolResolver? _resolver;
    private AsOfChoice? _asOf;
    private bool _isLocalResolver;
    private long _answered;

    /// <summary>Symbols, HGNC IDs or accessions, or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(AnySymbolCompleter))]
    public PSObject?[]? Symbol { get; set; }

    /// <summary>The object that -Symbol takes a value of, with { $_.name }: it goes through with -PassThru.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    [AllowNull]
    public PSObject? Row { get; set; }

    /// <summary>The property of the objects that has their symbols: its name, or its number from 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Column { get; set; }

    /// <summary>Where the gene is, such as 17, chrX or 17q21.31: it settles ties.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ChromosomeCompleter))]
    public string? Chromosome { get; set; }

    /// <summary>The day as of which symbols are read: they mean what they meant then.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReleaseText]
    public string? AsOf { get; set; }

    /// <summary>Takes case as it is and repairs nothing.</summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    /// <summary>Reads each date by itself instead of together with the other dates of its column.</summary>
    [Parameter]
    public SwitchParameter EachAlone { get; set; }

    /// <summary>Gives back the objects that came in, with the answers added.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Puts an apostrophe before each text from HGNC that a spreadsheet would take for a formula.</summary>
    [Parameter]
    public SwitchParameter SpreadsheetSafe { get; set; }

    private protected override string Activity => "Resolving symbols";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _row = new SymbolRow(Column);
        if (Chromosome is not null && !SymbolInput.IsPlace(Chromosome))
        {
            ThrowTerminatingError(
                ErrorRecords.From(
                    new HgncException(
                        HgncErrorKind.BadInput,
                        $"-Chromosome '{Chromosome}' names no human chromosome.",
                        "Give 1 to 22, X, Y or MT, with or without chr, or a location such as 17q21.31."
                    ),
                    Chromosome
                )
            );
        }
        base.BeginProcessing();
        try
        {
            _asOf = AsOfChoice.Find(AsOf);
        }
        catch (HgncException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e, AsOf));
        }
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
            && !IsBound(Row)
                ? Row
                : null;
        foreach (var input in Symbol ?? [null])
        {
            AddAll(input, row);
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

    private bool IsBound(PSObject row) =>
        Symbol is [{ } only] && ReferenceEquals(only.BaseObject, row.BaseObject)
        || Symbol is [{ } same] && ReferenceEquals(same, row)
        || (
            row.BaseObject is System.Collections.IEnumerable and not System.Collections.IDictionary
        );

    private void AddAll(PSObject? input, PSObject? row)
    {
        // An array within an array, as the columns of several tables make.
        if (input?.BaseObject is object[] many)
        {
            foreach (var one in many)
            {
                AddAll(one is null ? null : PSObject.AsPSObject(one), row);
            }
            return;
        }
        _inputs++;
        IReadOnlyList<ResolveItem> read;
        try
        {
            read = Read(input, row);
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

    private IReadOnlyList<ResolveItem> Read(PSObject? input, PSObject? row)
    {
        // What was resolved before is resolved again, whatever came of it.
        if (input?.BaseObject is HgncResolution before)
        {
            return [Lone(before.Input, input, isShared: false)];
        }
        return input is null || InputValues.IsLone(input)
            ?
            [
                Lone(
                    InputValues.Text(input),
                    row ?? input,
                    isShared: row is not null && Symbol?.Length > 1
                ),
            ]
            : _row.Read(input);
    }

    private static ResolveItem Lone(string text, PSObject? origin, bool isShared) =>
        new([new SymbolInput { Text = text, Origin = origin }], origin, isShared);

    private SymbolInput WithChromosome(SymbolInput input) =>
        Chromosome is null || SymbolInput.IsPlace(input.Chromosome)
            ? input
            : input with
            {
                Chromosome = Chromosome,
            };

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
        if (_waiting.Count == 1)
        {
            _sinceFirst.Restart();
        }
        // What is known to be needed: the searches, and what was sent so far.
        Need(Sent + RequestForecast.Least(_answered + _waiting.Count));
        if (IsLocal || _waiting.Count == Hold() || _sinceFirst.Elapsed > Patience)
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
        if (item.Inputs.Count == 1)
        {
            Write(
                item,
                [_repeated.Resolve(resolver, WithChromosome(item.Inputs[0]))],
                lacksAnswers
            );
            return;
        }
        Write(
            item,
            item.Inputs.Select(input => _repeated.Resolve(resolver, WithChromosome(input)))
                .ToList(),
            lacksAnswers
        );
    }

    // Where the copy may have to take over, all that must be known first is whether there are as many as that.
    private int Hold() => CanTurn && _answered == 0 ? int.MaxValue : SymbolResolver.BatchSize;

    private void Flush()
    {
        _sinceFirst.Reset();
        // What is not approved takes a request each: the copy knows how many those are.
        if (FreshCopy is { } copy)
        {
            Need(Sent + Foresee(copy));
        }
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
        _answered += _waiting.Count;
        _waiting.Clear();
    }

    // A copy that cannot be read now is no reason to fail where the service can answer.
    private long Foresee(IHgncSource copy)
    {
        try
        {
            return RequestForecast.Count(
                _waiting.SelectMany(item => item.Inputs).Select(WithChromosome).ToList(),
                copy
            );
        }
        catch (HgncException)
        {
            return 0;
        }
    }

    private ISymbolResolver Resolver()
    {
        if (_resolver is null || _isLocalResolver != IsLocal)
        {
            _isLocalResolver = IsLocal;
            try
            {
                _resolver = _asOf is null
                    ? new SymbolResolver(Answering, Strict)
                    : _asOf.CreateResolver(Answering, Strict);
                _repeated = new RepeatedInputs();
            }
            catch (HgncException e)
            {
                ThrowTerminatingError(ErrorRecords.From(e, null));
            }
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
                    lacksNames
                )
            );
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
