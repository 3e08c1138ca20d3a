#if NET
using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace HgncPS.Loading;

/// <summary>
/// The module's own world of assemblies on PowerShell 7: what it depends on loads here, so that another version of the same
/// library, loaded by PowerShell or by another module, disturbs neither side.
/// </summary>
public sealed class HgncLoadContext : AssemblyLoadContext
{
    // One for the process: runspaces and repeated imports share the client, and with it the limit of requests. The
    // loader's own assembly is loaded once in a process, so this is, too.
    private static readonly Lazy<Assembly> Module = new(() =>
    {
        var path = typeof(HgncLoadContext).Assembly.Location;
        return new HgncLoadContext(Path.GetDirectoryName(path)!).LoadFromAssemblyPath(path);
    });

    private readonly string _folder;

    private HgncLoadContext(string folder)
        : base("HgncPS")
    {
        _folder = folder;
    }

    /// <summary>The cmdlets' assembly, loaded with its dependencies from the folder of this file.</summary>
    public static Assembly LoadModule() => Module.Value;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(_folder, assemblyName.Name + ".dll");
        // What is not beside the module is PowerShell's or .NET's own.
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    /// <inheritdoc/>
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        NativeLibraries.Find(_folder, unmanagedDllName) is { } path
            ? LoadUnmanagedDllFromPath(path)
            : IntPtr.Zero;
}
#endif
