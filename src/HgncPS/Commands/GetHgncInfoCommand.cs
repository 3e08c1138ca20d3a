using System.Management.Automation;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>
/// <para type="synopsis">What the service says of itself: when its data were last updated, how many records and which fields it has. With -Source Local, what the local copy has.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "HgncInfo", HelpUri = "https://www.genenames.org/help/rest/")]
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
            WriteFailure(e, Service.BaseUri);
        }
    }
}
