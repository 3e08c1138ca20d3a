using System.Management.Automation;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>
/// <para type="synopsis">The options that count in this session: who answers, where the service is and how it is asked.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "HgncOption", HelpUri = "https://www.genenames.org/help/rest/")]
[OutputType(typeof(HgncOption))]
public sealed class GetHgncOptionCommand : HgncCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            WriteObject(HgncOption.Current());
        }
        catch (HgncException e)
        {
            WriteFailure(e, null);
        }
    }
}
