using System.Management.Automation;
using HgncPS.Completion;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

// The parameters.
public sealed partial class ResolveHgncSymbolCommand
{
    /// <summary>Symbols, HGNC IDs or accessions, or objects that have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(AnySymbolCompleter))]
    public PSObject? Symbol { get; set; }

    /// <summary>The property of the objects with their symbols: its name, or its number from 1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Column { get; set; }

    /// <summary>The location of the gene, such as 17, chrX or 17q21.31. It decides between several genes.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ChromosomeCompleter))]
    public string? Chromosome { get; set; }

    /// <summary>The day as of which symbols are read: they have the meaning of that day.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReleaseText]
    public string? AsOf { get; set; }

    /// <summary>Distinguishes upper and lower case, and repairs nothing.</summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    /// <summary>Reads each date by itself instead of together with the other dates of its column.</summary>
    [Parameter]
    public SwitchParameter EachAlone { get; set; }

    /// <summary>Returns the input objects with the results added.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Puts an apostrophe before each text from HGNC that a spreadsheet would take for a formula.</summary>
    [Parameter]
    public SwitchParameter SpreadsheetSafe { get; set; }
}
