using System.Management.Automation;
using Hgnc.Karyotype;
using HgncPS.Completion;

namespace HgncPS.Commands;

// The parameters.
public sealed partial class OutHgncKaryotypeCommand
{
    /// <summary><para type="description">The file to write: a drawing if its name ends in .svg, or a page with a search box if it ends in .html or .htm.</para></summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary><para type="description">Records, as Get-HgncGene returns them, or objects with a symbol or an HGNC ID and a location, such as rows of a table. Results of Resolve-HgncSymbol may lack the location: pipe them to Get-HgncGene first.</para></summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; }

    /// <summary><para type="description">The property that decides the colour of the marks: a field, by HGNC's name or the property's (locus_group, LocusGroup), or another property of the objects. Numbers make a scale.</para></summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PropertyCompleter))]
    public string? ColorBy { get; set; }

    /// <summary><para type="description">Labels marks with their symbols, as far as there is space.</para></summary>
    [Parameter]
    public SwitchParameter Label { get; set; }

    /// <summary><para type="description">The title of the drawing.</para></summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary><para type="description">Light, Dark, or Auto for the setting of the reader's system.</para></summary>
    [Parameter]
    public KaryotypeTheme Theme { get; set; }

    /// <summary><para type="description">Also replaces a read-only file.</para></summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary><para type="description">Does not replace an existing file, but writes an error.</para></summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Returns the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }
}
