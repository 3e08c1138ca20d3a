using System.Management.Automation;
using Hgnc;
using Hgnc.Releases;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Removes saved releases from this machine.</summary>
[Cmdlet(
    VerbsCommon.Remove,
    "HgncDataset",
    SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Remove-HgncDataset.md"
)]
public sealed class RemoveHgncDatasetCommand : HgncCmdlet
{
    /// <summary>The releases: days, or months for all releases of a month.</summary>
    [Parameter(
        Mandatory = true,
        Position = 0,
        ValueFromPipeline = true,
        ValueFromPipelineByPropertyName = true
    )]
    [ValidateNotNullOrEmpty]
    [ReleaseText]
    public string[] Release { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var store = new ReleaseStore();
        foreach (var text in Release)
        {
            try
            {
                foreach (var release in store.FindSaved(ReleaseName.Parse(text)))
                {
                    if (ShouldProcess($"release {release}", "Remove from this machine"))
                    {
                        store.Remove(release);
                    }
                }
            }
            catch (HgncException e)
            {
                WriteFailure(e, text);
            }
        }
    }
}
