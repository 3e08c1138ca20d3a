using System.Management.Automation;
using Hgnc;
using Hgnc.Local;
using Hgnc.Releases;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Makes a local copy of HGNC's data, or renews it where there is anything new.</summary>
[Cmdlet(
    VerbsData.Save,
    "HgncDataset",
    SupportsShouldProcess = true,
    DefaultParameterSetName = FromServer,
    HelpUri = HelpPages.Folder + "Save-HgncDataset.md"
)]
[OutputType(typeof(HgncDataset))]
public sealed class SaveHgncDatasetCommand : HgncCmdlet
{
    private const string FromServer = "Uri";
    private const string FromFiles = "Path";

    private readonly SaveStatus _status = new();

    /// <summary>Where to download the complete set: a file's address, or a folder's with a slash at its end.</summary>
    [Parameter(ParameterSetName = FromServer)]
    [ValidateNotNullOrEmpty]
    public string? Uri { get; set; }

    /// <summary>Where to download withdrawn.txt, where it is not in the folder of -Uri.</summary>
    [Parameter(ParameterSetName = FromServer)]
    [ValidateNotNullOrEmpty]
    public string? WithdrawnUri { get; set; }

    /// <summary>A file of HGNC's complete set, or a folder with HGNC's files: nothing is downloaded.</summary>
    [Parameter(ParameterSetName = FromFiles, Mandatory = true, Position = 0)]
    [Alias("LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The file withdrawn.txt, where it is not in the folder of -Path.</summary>
    [Parameter(ParameterSetName = FromFiles)]
    [ValidateNotNullOrEmpty]
    public string? WithdrawnPath { get; set; }

    /// <summary>
    /// Saves this release beside the others: a day, a month for its last release, or latest. With -Path or -Uri, the day of the release
    /// that the file is.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReleaseText]
    public string? Release { get; set; }

    /// <summary>The archive that the release is in: an address that lists its files, or a folder of files.</summary>
    [Parameter(ParameterSetName = FromServer)]
    [ValidateNotNullOrEmpty]
    public string? Archive { get; set; }

    /// <summary>Downloads and imports even if there is nothing new.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string Activity => "Saving HGNC's data";

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            Save();
        }
        catch (HgncException e)
        {
            WriteFailure(e, Release ?? Path ?? Uri);
        }
        base.EndProcessing();
    }

    private void Save()
    {
        var settings = SessionSettings.For();
        var files = FindFiles();
        var archive =
            Release is null || files is not null ? null : FindArchive(Archive ?? settings.Archive);
        var save = new DatasetSave(Release, files, archive, Force);
        if (!ShouldProcess(save.Target, $"Save from {save.Origin}"))
        {
            return;
        }
        var reach = settings.ToRestOptions();
        var (dataset, isUnchanged) = Wait<DatasetProgress, (HgncDataset, bool)>(
            progress => save.RunAsync(progress, Observe, reach, StopToken),
            report => _status.Show(Progress, report)
        );
        WriteInformation(
            isUnchanged ? save.UnchangedText : $"The copy is new: {dataset.Path}.",
            ["HgncDataset"]
        );
        WriteObject(dataset);
    }

    private DatasetOrigin? FindFiles()
    {
        if (Archive is not null && Release is null)
        {
            throw Bad(
                "-Archive is given without -Release.",
                "Give the release to save, such as 2024-10-01 or latest."
            );
        }
        if (Archive is not null && Uri is not null)
        {
            throw Bad("-Archive and -Uri both say where the files are.", "Give one of them.");
        }
        if (Uri is null && WithdrawnUri is not null)
        {
            throw Bad(
                "-WithdrawnUri is given without -Uri.",
                "Give both, or neither for HGNC's own server."
            );
        }
        return Path is not null
                ? DatasetOrigin.FromFiles(
                    FindFile(Path),
                    WithdrawnPath is null ? null : FindFile(WithdrawnPath)
                )
            : Uri is not null ? DatasetOrigin.FromUri(Uri, WithdrawnUri)
            : null;
    }

    private static HgncException Bad(string message, string advice) =>
        new(HgncErrorKind.BadInput, message, advice);
}
