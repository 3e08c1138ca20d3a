using System.Management.Automation;
using Hgnc;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>The options that apply in this session: the source, the address of the service and how requests are sent.</summary>
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
