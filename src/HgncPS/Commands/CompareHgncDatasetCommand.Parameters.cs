using System.Management.Automation;
using Hgnc;
using Hgnc.Comparison;
using HgncPS.Completion;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

// The parameters.
public sealed partial class CompareHgncDatasetCommand
{
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

    /// <summary>Genes: symbols or identifiers, or objects that have them. Each has at least one result.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    public PSObject? InputObject { get; set; }

    /// <summary>The property of the objects with their symbols: its name, or its number from 1.</summary>
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

    /// <summary>Returns the input objects, one for each change, with the change added.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The form of the output: objects, or a report.</summary>
    [Parameter]
    public ReportFormat Format { get; set; }

    /// <summary>Puts an apostrophe before each text from HGNC that a spreadsheet would take for a formula.</summary>
    [Parameter]
    public SwitchParameter SpreadsheetSafe { get; set; }
}
