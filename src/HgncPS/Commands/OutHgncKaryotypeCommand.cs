using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using Hgnc;
using Hgnc.Karyotype;
using HgncPS.Inputs;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>
/// Draws genes beside the chromosomes, at their bands, as one self-contained SVG or HTML file. Each mark has its symbol, name, location and a
/// link to its symbol report.
/// </summary>
[Cmdlet(
    VerbsData.Out,
    "HgncKaryotype",
    SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Out-HgncKaryotype.md"
)]
[Alias("hgncmap")]
[OutputType(typeof(FileInfo))]
public sealed partial class OutHgncKaryotypeCommand : HgncCmdlet
{
    private KaryotypeGenes _genes = null!;
    private OutputFile? _file;
    private bool _isDrawing;

    private protected override string Activity => "Drawing genes";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _genes = new KaryotypeGenes(ColorBy);
        try
        {
            // Checked before requests are sent for genes that could not be drawn.
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
        // There is neither input from the pipeline nor an argument.
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
            _genes.Check(Path);
            // Written before a file is replaced, so that the file stays if a warning ends the pipeline.
            foreach (var warning in _genes.Warnings(MyInvocation.ExpectingInput))
            {
                WriteWarning(warning);
            }
            if (ShouldProcess(_file!.FullName, $"Draw {_genes.All.Count} genes"))
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
            var genes = $"{ProgressLine.Count(_genes.All.Count)} genes";
            Progress.Show(_isDrawing ? "Drawing " + genes : genes, _genes.All.Count, null);
        }
    }

    private void Add(PSObject? input)
    {
        if (input?.BaseObject is HgncResolution resolution && KaryotypeInput.IsNoGene(resolution))
        {
            _genes.AddFailure();
            WriteError(ErrorRecords.Unresolved(resolution, input));
            return;
        }
        try
        {
            _genes.Add(input);
        }
        catch (HgncException e)
        {
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
        // On another thread, so that the pipeline's thread can show progress.
        _ = Wait(
            Task.Run(() =>
            {
                KaryotypeFile.Save(path, _genes.All, options);
                return true;
            })
        );
        if (PassThru)
        {
            WriteObject(new FileInfo(path));
        }
    }
}
