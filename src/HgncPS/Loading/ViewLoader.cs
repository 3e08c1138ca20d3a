using System.IO;
using System.Management.Automation;

namespace HgncPS.Loading;

/// <summary>
/// Loads the module's types and views at import. The manifest does not name their files: if an execution policy forbids files of
/// this kind, PowerShell would refuse the whole module.
/// </summary>
public sealed class ViewLoader : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private const string Load = """
        param($Types, $Formats)
        try {
            Microsoft.PowerShell.Utility\Update-TypeData -AppendPath $Types -ErrorAction Stop
            Microsoft.PowerShell.Utility\Update-FormatData -PrependPath $Formats -ErrorAction Stop
        }
        catch {
            Microsoft.PowerShell.Utility\Write-Warning ("HgncPS is imported without its views: objects are shown with all their " +
                "properties, and `$gene.Links is missing (`$gene.GetLinks('omim_id') works). PowerShell did not load the views: $_ " +
                'If the execution policy forbids it, this allows it: Set-ExecutionPolicy RemoteSigned -Scope CurrentUser')
        }
        """;

    private const string Unload =
        @"param($Types) Microsoft.PowerShell.Utility\Remove-TypeData -Path $Types -ErrorAction Ignore";

    // The cmdlets are in bin/<build> in the folder of the module.
    private static readonly string Folder = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(typeof(ViewLoader).Assembly.Location)!, "..", "..")
    );

    private static string Types => Path.Combine(Folder, "HgncPS.types.ps1xml");

    private static string Formats => Path.Combine(Folder, "HgncPS.format.ps1xml");

    /// <inheritdoc/>
    public void OnImport() => ScriptBlock.Create(Load).Invoke(Types, Formats);

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => ScriptBlock.Create(Unload).Invoke(Types);
}
