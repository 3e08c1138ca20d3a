using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Management.Automation;
using Hgnc;
using Hgnc.Resolution;
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

    private readonly SymbolRow _row = new();
    private readonly ResolutionSummary _summary = new();
    private readonly List<SymbolInput> _waiting = new();
    private readonly Stopwatch _sinceFirst = new();
    private SymbolResolver? _resolver;
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

    /// <summary>Where the gene is, such as 17, chrX or 17q21.31: it settles ties.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ChromosomeCompleter))]
    public string? Chromosome { get; set; }

    /// <summary>Takes case as it is and repairs nothing.</summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

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
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var input in Symbol ?? [null])
        {
            AddAll(input);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Total = Done + _waiting.Count;
        Flush();
        WriteVerbose(_summary.ToString());
        base.EndProcessing();
    }

    private void AddAll(PSObject? input)
    {
        // An array within an array, as the columns of several tables make.
        if (input?.BaseObject is object[] many)
        {
            foreach (var one in many)
            {
                AddAll(one is null ? null : PSObject.AsPSObject(one));
            }
            return;
        }
        SymbolInput read;
        try
        {
            read = Read(input);
        }
        catch (HgncException e)
        {
            _summary.AddError();
            WriteFailure(e, input);
            return;
        }
        Add(read);
    }

    private SymbolInput Read(PSObject? input)
    {
        // What was resolved before is resolved again, whatever came of it.
        if (input?.BaseObject is HgncResolution before)
        {
            return new SymbolInput
            {
                Text = before.Input,
                Chromosome = Chromosome,
                Origin = input,
            };
        }
        if (input is null || InputValues.IsLone(input))
        {
            return new SymbolInput
            {
                Text = InputValues.Text(input),
                Chromosome = Chromosome,
                Origin = input,
            };
        }
        var row = _row.Read(input);
        return Chromosome is not null && !SymbolInput.IsPlace(row.Chromosome)
            ? row with
            {
                Chromosome = Chromosome,
            }
            : row;
    }

    private void Add(SymbolInput input)
    {
        if (IsLocal)
        {
            Write(Resolver().Resolve(input), _row.LacksAnswers);
            return;
        }
        _waiting.Add(input);
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
            foreach (var outcome in Wait(Resolver().ResolveAsync(batch, StopToken)))
            {
                Write(outcome);
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
            return RequestForecast.Count(_waiting, copy);
        }
        catch (HgncException)
        {
            return 0;
        }
    }

    private SymbolResolver Resolver()
    {
        if (_resolver is null || _isLocalResolver != IsLocal)
        {
            _isLocalResolver = IsLocal;
            try
            {
                _resolver = new SymbolResolver(Answering, Strict);
            }
            catch (HgncException e)
            {
                ThrowTerminatingError(ErrorRecords.From(e, null));
            }
        }
        return _resolver!;
    }

    private void Write(SymbolOutcome outcome, bool lacksNames = false)
    {
        Done++;
        ShowProgress();
        if (outcome.Resolution is not { } resolution)
        {
            _summary.AddError();
            WriteFailure(outcome.Error!, outcome.Input.Origin ?? outcome.Input.Text);
            return;
        }
        if (outcome.Warning is not null)
        {
            WriteWarning(outcome.Warning);
        }
        _summary.Add(resolution);
        if (SpreadsheetSafe)
        {
            resolution = SpreadsheetText.Defuse(resolution);
        }
        WriteObject(
            PassThru
                ? ResolvedObject.From(outcome.Input.Origin as PSObject, resolution, lacksNames)
                : resolution
        );
    }
}
