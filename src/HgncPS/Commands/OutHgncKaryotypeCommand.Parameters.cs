using System.Management.Automation;
using Hgnc.Karyotype;
using HgncPS.Completion;

namespace HgncPS.Commands;

// What the user gives.
public sealed partial class OutHgncKaryotypeCommand
{
    /// <summary><para type="description">The file to write: a drawing where its name ends in .svg; where it ends in .html or .htm a page, with a search.</para></summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary><para type="description">Records, as Get-HgncGene gives them, or objects with a symbol or an HGNC ID and a location, such as rows of a table. What Resolve-HgncSymbol gives may lack the location: Get-HgncGene has it.</para></summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; }

    /// <summary><para type="description">The property by which marks are coloured: a field by HGNC's name or the property's (locus_group, LocusGroup), or a property that the objects have besides. Numbers make a scale.</para></summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PropertyCompleter))]
    public string? ColorBy { get; set; }

    /// <summary><para type="description">Labels marks with their symbols, as far as there is room.</para></summary>
    [Parameter]
    public SwitchParameter Label { get; set; }

    /// <summary><para type="description">What stands above the drawing.</para></summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary><para type="description">Light, Dark, or Auto: as the reader's system is set.</para></summary>
    [Parameter]
    public KaryotypeTheme Theme { get; set; }

    /// <summary><para type="description">Writes also in the place of a file that is read-only.</para></summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary><para type="description">Leaves a file that is there already as it is, with an error.</para></summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary><para type="description">Gives the file that was written.</para></summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }
}
