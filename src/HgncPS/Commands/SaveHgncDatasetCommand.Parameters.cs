using System.Management.Automation;
using HgncPS.Pipeline;

namespace HgncPS.Commands;

/// <content>The parameters.</content>
public sealed partial class SaveHgncDatasetCommand
{
    /// <summary>The address of the complete set: of the file, or of its folder with a slash at the end.</summary>
    [Parameter(ParameterSetName = FromServer)]
    [ValidateNotNullOrEmpty]
    public string? Uri { get; set; }

    /// <summary>The address of withdrawn.txt, if it is not in the folder of -Uri.</summary>
    [Parameter(ParameterSetName = FromServer)]
    [ValidateNotNullOrEmpty]
    public string? WithdrawnUri { get; set; }

    /// <summary>A file of HGNC's complete set, or a folder with HGNC's files: nothing is downloaded.</summary>
    [Parameter(ParameterSetName = FromFiles, Mandatory = true, Position = 0)]
    [Alias("LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The file withdrawn.txt, if it is not in the folder of -Path.</summary>
    [Parameter(ParameterSetName = FromFiles)]
    [ValidateNotNullOrEmpty]
    public string? WithdrawnPath { get; set; }

    /// <summary>
    /// Saves this release beside the others: a day, a month for its last release, or latest. With -Path or -Uri, the day of the release
    /// in the file.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ReleaseText]
    public string? Release { get; set; }

    /// <summary>The archive that the release is in: an address that lists its files, or a folder of files.</summary>
    [Parameter(ParameterSetName = FromServer)]
    [ValidateNotNullOrEmpty]
    public string? Archive { get; set; }

    /// <summary>The folder with HGNC's files of gene groups (family.csv and others), if it is not the folder of -Uri.</summary>
    [Parameter(ParameterSetName = FromServer)]
    [ValidateNotNullOrEmpty]
    public string? GeneGroupUri { get; set; }

    /// <summary>The folder with HGNC's files of gene groups (family.csv and others), if it is not the folder of -Path.</summary>
    [Parameter(ParameterSetName = FromFiles)]
    [ValidateNotNullOrEmpty]
    public string? GeneGroupPath { get; set; }

    /// <summary>Leaves out HGNC's files of gene groups.</summary>
    [Parameter]
    public SwitchParameter NoGeneGroup { get; set; }

    /// <summary>Downloads and imports even if there is nothing new.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }
}
