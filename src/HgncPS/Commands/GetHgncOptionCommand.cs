using System.Management.Automation;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>The options that count in this session: who answers, where the service is and how it is asked.</summary>
[Cmdlet(VerbsCommon.Get, "HgncOption", HelpUri = HelpPages.Folder + "Get-HgncOption.md")]
[OutputType(typeof(HgncOption))]
public sealed class GetHgncOptionCommand : HgncCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            WriteObject(HgncOption.Current(WorkingFolder));
        }
        catch (HgncException e)
        {
            WriteFailure(e, null);
        }
    }
}
