using System.Management.Automation;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>
/// <para type="synopsis">What the service says of itself: when its data were last updated, how many records and which fields it has.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "HgncInfo", HelpUri = "https://www.genenames.org/help/rest/")]
[OutputType(typeof(HgncInfo))]
public sealed class GetHgncInfoCommand : HgncCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            WriteObject(Wait(Source.GetInfoAsync(StopToken)));
        }
        catch (HgncException e)
        {
            WriteFailure(e, Source.BaseUri);
        }
    }
}
