using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Comparison;
using Hgnc.Local;
using HgncPS.Completion;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Says what has changed from one saved release to another, of all genes or of those in the pipeline.</summary>
[Cmdlet(VerbsData.Compare, "HgncDataset", HelpUri = HelpPages.Folder + "Compare-HgncDataset.md")]
[OutputType(typeof(HgncChange), typeof(string), typeof(PSObject))]
public sealed class CompareHgncDatasetCommand : HgncCmdlet
{
    private readonly List<HgncChange> _report = new();
    private LocalSource? _reference;
    private LocalSource? _difference;
    private SymbolRow _row = null!;
    private GeneChanges? _genes;
    private long _done;

    /// <summary>The older release: a day, or a month for its last release.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ReleaseText]
    public string Reference { get; set; } = null!;

    /// <summary>The newer release; else the newest one on this machine.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    [ReleaseText]
    public string Difference { get; set; } = ReleaseName.Latest.Text;

    /// <summary>Genes: symbols or identifiers, or objects that have them. Each has at least one answer.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    public PSObject? InputObject { get; set; }

    /// <summary>The property of the objects that has their symbols: its name, or its number from 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Column { get; set; }

    /// <summary>Only changes of these kinds.</summary>
    [Parameter]
    public HgncChangeKind[]? Kind { get; set; }

    /// <summary>Compares only these fields.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PropertyCompleter))]
    public string[]? Property { get; set; }

    /// <summary>Gives back the objects that came in, one for each change, with the change added.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Objects, or a report.</summary>
    [Parameter]
    public ReportFormat Format { get; set; }

    /// <summary>Puts an apostrophe before each text from HGNC that a spreadsheet would take for a formula.</summary>
    [Parameter]
    public SwitchParameter SpreadsheetSafe { get; set; }

    private protected override string Activity => "Comparing HGNC's releases";

    private ComparisonOptions Options => new() { Kinds = Kind, Properties = Property };

    private bool HasGenes =>
        MyInvocation.ExpectingInput
        || MyInvocation.BoundParameters.ContainsKey(nameof(InputObject));

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _row = new SymbolRow(Column);
        try
        {
            _reference = SavedReleases.Find(Reference).OpenShared();
            _difference = SavedReleases.Find(Difference).OpenShared();
            WriteVerbose(
                $"From release {_reference.Dataset.Release} to release {_difference.Dataset.Release}"
            );
            if (HasGenes)
            {
                _genes = new GeneChanges(_reference, _difference, Options);
            }
        }
        catch (HgncException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e, Reference));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (_genes is null)
        {
            return;
        }
        try
        {
            var isLone = InputObject is null || InputValues.IsLone(InputObject);
            var inputs = isLone
                ? [new SymbolInput { Text = InputValues.Text(InputObject) }]
                : _row.Read(InputObject!).SelectMany(item => item.Inputs).ToList();
            foreach (var change in inputs.SelectMany(_genes.Find))
            {
                Write(change, isLone ? null : InputObject);
            }
        }
        catch (HgncException e)
        {
            WriteFailure(e, InputObject);
        }
        if (_row.TakeWarning() is { } warning)
        {
            WriteWarning(warning);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            if (_genes is null)
            {
                foreach (
                    var change in new ReleaseComparison(_reference!, _difference!, Options).Compare(
                        StopToken
                    )
                )
                {
                    Write(change, null);
                }
            }
            var (from, to) = (_reference!.Dataset.Release, _difference!.Dataset.Release);
            if (Format is not ReportFormat.Object)
            {
                WriteObject(
                    Format is ReportFormat.Html
                        ? ChangeReport.ToHtml(_report, from, to)
                        : ChangeReport.ToMarkdown(_report, from, to)
                );
            }
        }
        catch (HgncException e)
        {
            WriteFailure(e, Reference);
        }
        base.EndProcessing();
    }

    private void Write(HgncChange change, PSObject? row)
    {
        if (Progress.IsDue)
        {
            Progress.Show($"{ProgressLine.Count(++_done)} changes", _done, null);
        }
        if (Format is not ReportFormat.Object)
        {
            _report.Add(change);
            return;
        }
        var written = SpreadsheetSafe ? change.Defuse() : change;
        WriteObject(PassThru ? ChangedRow.From(row, written) : written);
    }
}
