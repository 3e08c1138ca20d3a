using System.Management.Automation;
using Hgnc;
using Hgnc.Local;
using Hgnc.Releases;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Makes or updates a local copy of HGNC's data.</summary>
[Cmdlet(
    VerbsData.Save,
    "HgncDataset",
    SupportsShouldProcess = true,
    DefaultParameterSetName = FromServer,
    HelpUri = HelpPages.Folder + "Save-HgncDataset.md"
)]
[OutputType(typeof(HgncDataset))]
public sealed partial class SaveHgncDatasetCommand : HgncCmdlet
{
    private const string FromServer = "Uri";
    private const string FromFiles = "Path";

    private readonly SaveStatus _status = new();

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
            progress => save.RunAsync(progress, Exchanges.Add, reach, StopToken),
            report => _status.Show(Progress, report)
        );
        WriteInformation(
            isUnchanged ? save.UnchangedText : $"Saved a new copy: {dataset.Path}.",
            ["HgncDataset"]
        );
        if (dataset.GeneGroupProblem is { } problem)
        {
            WriteWarning(problem);
        }
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
        if (NoGeneGroup && (GeneGroupUri ?? GeneGroupPath) is not null)
        {
            throw Bad(
                "-NoGeneGroup leaves out the gene groups, and a folder with them is given.",
                "Give one of them."
            );
        }
        var origin =
            Path is not null
                ? DatasetOrigin.FromFiles(
                    FindFile(Path),
                    WithdrawnPath is null ? null : FindFile(WithdrawnPath)
                )
            : Uri is not null ? DatasetOrigin.FromUri(Uri, WithdrawnUri)
            : Release is null ? DatasetOrigin.Hgnc
            : null;
        if (origin is null && (GeneGroupUri ?? GeneGroupPath) is not null)
        {
            throw Bad(
                "A release of the archive has no gene groups.",
                "Leave out the folder of gene groups, or give the release's files with -Path or -Uri."
            );
        }
        return NoGeneGroup ? origin?.WithoutGeneGroups()
            : GeneGroupPath is not null ? origin?.WithGeneGroups(FindFile(GeneGroupPath))
            : GeneGroupUri is not null ? origin?.WithGeneGroups(GeneGroupUri)
            : origin;
    }

    private static HgncException Bad(string message, string advice) =>
        new(HgncErrorKind.BadInput, message, advice);
}
