using System.Management.Automation;

namespace HgncPS.Loader;

/// <summary>
/// Runs as the module's nested module, before PowerShell reads its cmdlets: their types need the library Hgnc at once.
/// </summary>
public sealed class ModuleLoader : IModuleAssemblyInitializer
{
    /// <inheritdoc/>
    public void OnImport() => HgncLoadContext.Prepare();
}
