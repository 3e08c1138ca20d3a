using System.Management.Automation;

namespace HgncPS.Loader;

/// <summary>
/// The nested module, which runs before PowerShell loads the cmdlets, because their types need the library Hgnc at once.
/// </summary>
public sealed class ModuleLoader : IModuleAssemblyInitializer
{
    /// <inheritdoc/>
    public void OnImport() => HgncLoadContext.Prepare();
}
