using System;
using System.Collections.Generic;
using System.Management.Automation;
using Hgnc;
using Hgnc.Comparison;
using Hgnc.Local;
using HgncPS.Inputs;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Shows what has changed from one saved release to another, for all genes or for those in the pipeline.</summary>
[Cmdlet(VerbsData.Compare, "HgncDataset", HelpUri = HelpPages.Folder + "Compare-HgncDataset.md")]
[OutputType(typeof(HgncChange), typeof(string), typeof(PSObject))]
public sealed partial class CompareHgncDatasetCommand : HgncCmdlet
{
    private LocalSource _reference = null!;
    private LocalSource _difference = null!;
    private ReleaseComparison _all = null!;
    private SymbolRow _row = null!;
    private GeneChanges? _genes;
    private ChangeOutput _output = null!;

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
        _reference = OrEnd(() => SavedReleases.Find(Reference).OpenShared(), Reference);
        _difference = OrEnd(() => SavedReleases.Find(Difference).OpenShared(), Difference);
        WriteVerbose(
            $"From release {_reference.Dataset.Release} to release {_difference.Dataset.Release}"
        );
        _all = OrEnd(() => new ReleaseComparison(_reference, _difference, Options), Property);
        _genes = HasInput(nameof(InputObject))
            ? new GeneChanges(_reference, _difference, Options)
            : null;
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
        // If the first object does not have the column, its name is mistyped.
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
            foreach (var change in _genes is null ? _all.Compare(StopToken) : [])
            {
                Write(change, null);
            }
            if (_output.Report(_all.Reference, _all.Difference) is { } report)
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
