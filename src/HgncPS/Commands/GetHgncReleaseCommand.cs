using System.Linq;
using System.Management.Automation;
using Hgnc;
using Hgnc.Releases;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Lists HGNC's releases: in the archive, and saved on this machine.</summary>
[Cmdlet(VerbsCommon.Get, "HgncRelease", HelpUri = HelpPages.Folder + "Get-HgncRelease.md")]
[OutputType(typeof(HgncRelease))]
public sealed class GetHgncReleaseCommand : HgncCmdlet
{
    /// <summary>Only the releases of a day or a month, or the latest.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ReleaseText]
    public string? Release { get; set; }

    /// <summary>Only the releases that are saved on this machine, without a request.</summary>
    [Parameter]
    public SwitchParameter Saved { get; set; }

    /// <summary>The archive: an address that lists its files, or a folder of files.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Archive { get; set; }

    private protected override string Activity => "Listing HGNC's releases";

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            var name = Release is null ? (ReleaseName?)null : ReleaseName.Parse(Release);
            var settings = SessionSettings.For();
            var list = Wait(
                new ReleaseList(new ReleaseStore()).ReadAsync(
                    Saved ? null : FindArchive(Archive ?? settings.Archive),
                    settings.ToRestOptions(),
                    Exchanges.Add,
                    StopToken
                )
            );
            var releases =
                name is not { } wanted ? list.Releases
                : wanted.IsLatest ? list.Releases.Take(1)
                : list.Releases.Where(release =>
                    release.Date >= wanted.First && release.Date <= wanted.Last
                );
            foreach (var release in releases)
            {
                WriteObject(release);
            }
            if (list.Error is not null)
            {
                WriteFailure(list.Error, Archive);
            }
        }
        catch (HgncException e)
        {
            WriteFailure(e, Release ?? Archive);
        }
        base.EndProcessing();
    }
}
