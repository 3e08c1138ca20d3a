using System;
using System.Collections.Generic;
using System.Management.Automation;
using Hgnc;
using Hgnc.Comparison;
using Hgnc.Local;
using HgncPS.Completion;
using HgncPS.Inputs;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Says what has changed from one saved release to another, of all genes or of those in the pipeline.</summary>
[Cmdlet(VerbsData.Compare, "HgncDataset", HelpUri = HelpPages.Folder + "Compare-HgncDataset.md")]
[OutputType(typeof(HgncChange), typeof(string), typeof(PSObject))]
public sealed class CompareHgncDatasetCommand : HgncCmdlet
{
    private LocalSource? _reference;
    private LocalSource? _difference;
    private SymbolRow _row = null!;
    private GeneChanges? _genes;
    private ChangeOutput _output = null!;

    /// <summary>The older release: a day, or a month for its last release.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ReleaseText]
    public string Reference { get; set; } = null!;

    /// <summary>The newer release. Default: the newest one on this machine.</summary>
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

    private Func<IEnumerable<HgncChange>, string?, string?, string>? Report =>
        Format switch
        {
            ReportFormat.Html => ChangeReport.ToHtml,
            ReportFormat.Markdown => ChangeReport.ToMarkdown,
            _ => null,
        };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _row = new SymbolRow(Column);
        _output = new ChangeOutput(Report, PassThru, SpreadsheetSafe);
        try
        {
            _reference = SavedReleases.Find(Reference).OpenShared();
            _difference = SavedReleases.Find(Difference).OpenShared();
            WriteVerbose(
                $"From release {_reference.Dataset.Release} to release {_difference.Dataset.Release}"
            );
            _genes = HasInput(nameof(InputObject))
                ? new GeneChanges(_reference, _difference, Options)
                : null;
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
            foreach (var (input, row) in _row.ReadEach(InputObject))
            {
                foreach (var change in _genes.Find(input))
                {
                    Write(change, row);
                }
            }
        }
        // A column that the first object does not have is mistyped.
        catch (HgncException e) when (Column is not null && _output.Count == 0)
        {
            ThrowTerminatingError(ErrorRecords.From(e, InputObject));
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
            var all = new ReleaseComparison(_reference!, _difference!, Options);
            foreach (var change in _genes is null ? all.Compare(StopToken) : [])
            {
                Write(change, null);
            }
            if (_output.Report(all.Reference, all.Difference) is { } report)
            {
                WriteObject(report);
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
        var written = _output.Take(change, row);
        if (Progress.IsDue)
        {
            Progress.Show($"{ProgressLine.Count(_output.Count)} changes", _output.Count, null);
        }
        if (written is not null)
        {
            WriteObject(written);
        }
    }
}
