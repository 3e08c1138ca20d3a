#if !NET
using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.InteropServices;

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
    public void OnImport()
    {
        AppDomain.CurrentDomain.AssemblyResolve += Resolve;
        // Both flavours share the native libraries, and .NET Framework looks for them nowhere below a module.
        var platform =
            "win-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        var native = Path.Combine(
            Folder,
            "..",
            "net8.0",
            "runtimes",
            platform,
            "native",
            "e_sqlite3.dll"
        );
        if (Environment.OSVersion.Platform == PlatformID.Win32NT && File.Exists(native))
        {
            LoadLibrary(native);
        }
    }

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) =>
        AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    [DllImport("kernel32", CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr LoadLibrary(string path);

    private static Assembly? Resolve(object sender, ResolveEventArgs args)
    {
        var path = Path.Combine(Folder, new AssemblyName(args.Name).Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }
}
#endif
