using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using Hgnc;
using Hgnc.Karyotype;
using HgncPS.Completion;
using HgncPS.Inputs;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>
/// <para type="synopsis">Draws genes beside the chromosomes, at their bands, as one SVG or HTML file that needs no other: each mark with its symbol, name, location and a link to its symbol report.</para>
/// </summary>
[Cmdlet(
    VerbsData.Out,
    "HgncKaryotype",
    SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Out-HgncKaryotype.md"
)]
[Alias("hgncmap")]
[OutputType(typeof(FileInfo))]
public sealed class OutHgncKaryotypeCommand : HgncCmdlet
{
    private readonly List<KaryotypeGene> _genes = new();
    private KaryotypeInput _reader = new(null);
    private OutputFile? _file;
    private long _failed;
    private bool _isDrawing;

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

    private protected override string Activity => "Drawing genes";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _reader = new KaryotypeInput(ColorBy);
        try
        {
            // Before genes are asked for that nobody could draw then.
            _file = OutputFile.Find(SessionState.Path, Path!);
            KaryotypeFile.Check(_file.FullName);
            _file.Check(NoClobber, Force);
        }
        catch (HgncException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e, Path));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // Nothing came down the pipeline and nothing was given.
        if (!MyInvocation.BoundParameters.ContainsKey(nameof(InputObject)))
        {
            return;
        }
        foreach (var input in InputObject ?? [null])
        {
            Add(input);
            ShowProgress();
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            CheckGenes();
            CheckColor();
            // Before a file is replaced: whoever ends at a warning still has it.
            WarnOfLosses();
            if (ShouldProcess(_file!.FullName, $"Draw {_genes.Count} genes"))
            {
                _file.Check(NoClobber, Force);
                Draw(_file.FullName);
            }
        }
        catch (HgncException e)
        {
            WriteFailure(e, Path);
        }
        base.EndProcessing();
    }

    private protected override void ShowProgress()
    {
        if (Progress.IsDue)
        {
            var genes = $"{ProgressLine.Count(_genes.Count)} genes";
            Progress.Show(_isDrawing ? "Drawing " + genes : genes, _genes.Count, null);
        }
    }

    private void Add(PSObject? input)
    {
        if (input?.BaseObject is HgncResolution resolution && KaryotypeInput.IsNoGene(resolution))
        {
            _failed++;
            WriteError(ErrorRecords.Unresolved(resolution, input));
            return;
        }
        try
        {
            _genes.Add(_reader.Read(input));
        }
        catch (HgncException e)
        {
            _failed++;
            WriteFailure(e, input);
        }
    }

    private void Draw(string path)
    {
        var options = new KaryotypeOptions
        {
            ColorBy = ColorBy,
            Label = Label,
            Title = Title,
            Theme = Theme,
        };
        _isDrawing = true;
        ShowProgress();
        // Beside the pipeline's thread, which tells meanwhile that it is under way.
        _ = Wait(
            Task.Run(() =>
            {
                KaryotypeFile.Save(path, _genes, options);
                return true;
            })
        );
        if (PassThru)
        {
            WriteObject(new FileInfo(path));
        }
    }

    // Where nothing came, nothing is what there is to draw. Where all that came failed, nobody knows what there is.
    private void CheckGenes()
    {
        if (_genes.Count == 0 && _failed > 0)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"None of the inputs is a gene ({ProgressLine.Count(_failed)} failed): '{Path}' was not written.",
                "See the errors before this one: they say what is wrong with each."
            );
        }
    }

    private void WarnOfLosses()
    {
        if (_genes.Count == 0 && MyInvocation.ExpectingInput)
        {
            WriteWarning("No gene came: the drawing has the chromosomes alone.");
        }
        if (_reader.WithoutLocation is > 0 and var count)
        {
            WriteWarning(
                $"{ProgressLine.Count(count)} {(count == 1 ? "gene" : "genes")} came without a location; Get-HgncGene has it: … | Get-HgncGene | Out-HgncKaryotype."
            );
        }
    }

    private void CheckColor()
    {
        if (ColorBy is null || _genes.Count == 0 || _reader.HasColor)
        {
            return;
        }
        var nearest = HgncField.Nearest(ColorBy, ColorNames());
        throw new HgncException(
            HgncErrorKind.BadInput,
            $"-ColorBy '{ColorBy}' is a property of no input; nothing was drawn.",
            nearest.Count > 0
                ? $"Give a property that the genes have, such as {string.Join(" or ", nearest)}."
                : "Give a property that the genes have, such as locus_group."
        );
    }

    private static IEnumerable<string> ColorNames()
    {
        foreach (var field in HgncField.All)
        {
            yield return field.Name;
        }
    }
}
