#if !NET
using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;

namespace HgncPS.Loading;

/// <summary>
/// Windows PowerShell has one world of assemblies and no binding redirects for modules: what a dependency asks for in another
/// version than the module carries is answered with the module's.
/// </summary>
public sealed class DesktopLoader : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly string Folder = Path.GetDirectoryName(
        typeof(DesktopLoader).Assembly.Location
    )!;

    /// <inheritdoc/>
    public void OnImport() => AppDomain.CurrentDomain.AssemblyResolve += Resolve;

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) =>
        AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    private static Assembly? Resolve(object sender, ResolveEventArgs args)
    {
        var path = Path.Combine(Folder, new AssemblyName(args.Name).Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }
}
#endif
