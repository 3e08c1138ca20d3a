using System.Management.Automation;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Shows the local copy of HGNC's data: its path, release, age and size.</summary>
[Cmdlet(VerbsCommon.Get, "HgncDataset", HelpUri = HelpPages.Folder + "Get-HgncDataset.md")]
[OutputType(typeof(HgncDataset))]
public sealed class GetHgncDatasetCommand : HgncCmdlet
{
    /// <summary>Show a saved release instead of the newest copy: a day, a month for its last release, or latest.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ReleaseText]
    public string? Release { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            var dataset = SavedReleases.Find(Release).GetDataset();
            if (dataset.Problem is not null)
            {
                WriteWarning($"{dataset.Problem} Save-HgncDataset makes the copy again.");
            }
            WriteObject(dataset);
        }
        catch (HgncException e)
        {
            WriteFailure(e, Release);
        }
    }
}
