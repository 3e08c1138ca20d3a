#if !NET
using System;
using System.IO;
using System.Management.Automation;
using System.Runtime.InteropServices;

namespace HgncPS.Loading;

/// <summary>Makes Windows PowerShell find the module's assemblies and SQLite's native library.</summary>
public sealed class DesktopLoader : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly string Folder = Path.GetDirectoryName(
        typeof(DesktopLoader).Assembly.Location
    )!;

    private static readonly DesktopAssemblies Assemblies = new(Folder);

    /// <inheritdoc/>
    public void OnImport()
    {
        Assemblies.Attach();
        // Both builds share the native libraries, and .NET Framework does not search for them below a module's folder.
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
    public void OnRemove(PSModuleInfo psModuleInfo) => Assemblies.Detach();

    [DllImport("kernel32", CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr LoadLibrary(string path);
}
#endif
