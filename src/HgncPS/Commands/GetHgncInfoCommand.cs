using System.Management.Automation;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>What the service, or the local copy, says of itself.</summary>
[Cmdlet(VerbsCommon.Get, "HgncInfo", HelpUri = HelpPages.Folder + "Get-HgncInfo.md")]
[OutputType(typeof(HgncInfo))]
public sealed class GetHgncInfoCommand : SourceCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            WriteObject(Wait(Answering.GetInfoAsync(StopToken)));
        }
        catch (HgncException e)
        {
            WriteFailure(e, IsLocal ? null : Service.BaseUri);
        }
        base.EndProcessing();
    }
}
