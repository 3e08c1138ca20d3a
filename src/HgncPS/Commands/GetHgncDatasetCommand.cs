using System.Management.Automation;
using Hgnc;
using Hgnc.Local;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <summary>
/// <para type="synopsis">What local copy of HGNC's data there is: its place, its release date and age, how many records it has and how large it is; Exists tells whether there is one.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "HgncDataset", HelpUri = "https://www.genenames.org/download/archive/")]
[OutputType(typeof(HgncDataset))]
public sealed class GetHgncDatasetCommand : HgncCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            var dataset = new DatasetStore().GetDataset();
            if (dataset.Problem is not null)
            {
                WriteWarning($"{dataset.Problem} Save-HgncDataset makes the copy again.");
            }
            WriteObject(dataset);
        }
        catch (HgncException e)
        {
            WriteFailure(e, null);
        }
    }
}
