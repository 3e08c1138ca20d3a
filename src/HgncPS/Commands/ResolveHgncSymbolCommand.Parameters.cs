using System.Management.Automation;
using HgncPS.Completion;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

// What the user gives.
public sealed partial class ResolveHgncSymbolCommand
{
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
}
