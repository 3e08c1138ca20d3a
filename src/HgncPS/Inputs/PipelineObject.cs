using System.Management.Automation;

namespace HgncPS.Inputs;

/// <summary>
/// The parameter for the object from which a script block such as { $_.name } takes the value of another parameter. PowerShell sets it.
/// </summary>
internal sealed class PipelineObject
{
    /// <summary>The object in the pipeline.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    [AllowNull]
    public PSObject? Row { get; set; }
}
