using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using Hgnc;
using Hgnc.Karyotype;
using HgncPS.Completion;
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
    private string _file = "";

    /// <summary><para type="description">The file to write: a drawing where its name ends in .svg; where it ends in .html or .htm a page, with a search.</para></summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary><para type="description">Records, as Get-HgncGene gives them, or objects with a symbol or an HGNC ID and a location: what Resolve-HgncSymbol gives, or rows of a table.</para></summary>
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

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _reader = new KaryotypeInput(ColorBy);
        try
        {
            // Before genes are asked for that nobody could draw then.
            _file = FilePath(Path!);
            KaryotypeFile.Check(_file);
            CheckPlace();
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
            try
            {
                _genes.Add(_reader.Read(input));
            }
            catch (HgncException e)
            {
                WriteFailure(e, input);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            CheckColor();
            if (!ShouldProcess(_file, $"Draw {_genes.Count} genes"))
            {
                return;
            }
            CheckPlace();
            KaryotypeFile.Save(
                _file,
                _genes,
                new KaryotypeOptions
                {
                    ColorBy = ColorBy,
                    Label = Label,
                    Title = Title,
                    Theme = Theme,
                }
            );
            if (PassThru)
            {
                WriteObject(new FileInfo(_file));
            }
        }
        catch (HgncException e)
        {
            WriteFailure(e, Path);
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

    private void CheckPlace()
    {
        var file = new FileInfo(_file);
        if (file.Directory is { Exists: false })
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"There is no folder '{file.DirectoryName}' for '{Path}'.",
                "Make it first, or give a file in a folder that is there."
            );
        }
        if (Directory.Exists(_file))
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{Path}' is a folder.",
                "Give the name of a file in it."
            );
        }
        if (file.Exists && NoClobber)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{Path}' is there already, and -NoClobber leaves it.",
                "Give another name, or leave -NoClobber out."
            );
        }
        if (file.Exists && file.IsReadOnly && !Force)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{Path}' is read-only.",
                "Give another name, or -Force to write in its place."
            );
        }
    }

    private string FilePath(string path)
    {
        try
        {
            var file = SessionState.Path.GetUnresolvedProviderPathFromPSPath(
                path,
                out var provider,
                out _
            );
            return provider.Name == "FileSystem"
                ? file
                : throw new HgncException(
                    HgncErrorKind.BadInput,
                    $"'{path}' is a path of {provider.Name}, and not of a file.",
                    "Give the path of a file on this machine."
                );
        }
        catch (RuntimeException e)
        {
            throw new HgncException(
                HgncErrorKind.BadInput,
                $"'{path}' is no path of a file: {e.Message}",
                "Give the path of a file on this machine.",
                e
            );
        }
    }
}
