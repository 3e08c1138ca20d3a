using System.Management.Automation;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>Shows what the service or the local copy reports about itself.</summary>
[Cmdlet(VerbsCommon.Get, "HgncInfo", HelpUri = HelpPages.Folder + "Get-HgncInfo.md")]
[OutputType(typeof(HgncInfo))]
public sealed class GetHgncInfoCommand : SourceCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            WriteObject(Wait(CurrentSource.GetInfoAsync(StopToken)));
        }
        catch (HgncException e)
        {
            WriteFailure(e, IsLocal ? null : GetService().BaseUri);
        }
        base.EndProcessing();
    }
}
