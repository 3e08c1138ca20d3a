using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace HgncPS.Loader;

/// <summary>
/// The module's own assembly load context: the library Hgnc and its dependencies load here, so that another version of the same
/// library, loaded by PowerShell or by another module, affects neither side.
/// </summary>
internal sealed class HgncLoadContext : AssemblyLoadContext
{
    private const string Library = "Hgnc";

    private static readonly string Platform = FolderOf(typeof(object));

    // One for the process: runspaces and repeated imports share the client, and with it the request limit. The loader's
    // assembly is loaded once in a process, so there is one context.
    private static readonly HgncLoadContext Instance = new(FolderOf(typeof(HgncLoadContext)));

    private readonly string _folder;

    private HgncLoadContext(string folder)
        : base("HgncPS")
    {
        _folder = folder;
        // The cmdlets are in PowerShell's own context. Of the assemblies in this context, they use only the library.
        Default.Resolving += (_, name) => name.Name == Library ? LoadFromAssemblyName(name) : null;
    }

    /// <summary>Creates the context unless it already exists.</summary>
    public static void Prepare() => _ = Instance;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (IsOfPlatform(assemblyName))
        {
            return null;
        }
        var path = Path.Combine(_folder, assemblyName.Name + ".dll");
        // An assembly that is not in the module's folder belongs to PowerShell or .NET.
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    /// <inheritdoc/>
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        NativeLibraries.Find(_folder, unmanagedDllName) is { } path
            ? LoadUnmanagedDllFromPath(path)
            : IntPtr.Zero;

    // .NET's own assemblies are precompiled. The packages of the same name, which older versions need, are not, and compiling
    // System.Text.Json at run time takes a good part of the time to the first record.
    private static bool IsOfPlatform(AssemblyName name) =>
        name.Name!.StartsWith("System.", StringComparison.Ordinal)
        && name.Version?.Major <= Environment.Version.Major
        && File.Exists(Path.Combine(Platform, name.Name + ".dll"));

    private static string FolderOf(Type type) => Path.GetDirectoryName(type.Assembly.Location)!;
}
