using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace HgncPS.Loader;

/// <summary>
/// The module's own world of assemblies: the library Hgnc and what it depends on load here, so that another version of the same
/// library, loaded by PowerShell or by another module, disturbs neither side.
/// </summary>
internal sealed class HgncLoadContext : AssemblyLoadContext
{
    private const string Library = "Hgnc";

    private static readonly string Platform = FolderOf(typeof(object));

    // One for the process: runspaces and repeated imports share the client, and with it the limit of requests. The loader's
    // assembly is loaded once in a process, so this is, too.
    private static readonly HgncLoadContext Instance = new(FolderOf(typeof(HgncLoadContext)));

    private readonly string _folder;

    private HgncLoadContext(string folder)
        : base("HgncPS")
    {
        _folder = folder;
        // The cmdlets are in PowerShell's own context. Of all that is in this one they ask for the library only.
        Default.Resolving += (_, name) => name.Name == Library ? LoadFromAssemblyName(name) : null;
    }

    /// <summary>Makes the context, unless it is there already.</summary>
    public static void Prepare() => _ = Instance;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (IsOfPlatform(assemblyName))
        {
            return null;
        }
        var path = Path.Combine(_folder, assemblyName.Name + ".dll");
        // What is not beside the module is PowerShell's or .NET's own.
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    /// <inheritdoc/>
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        NativeLibraries.Find(_folder, unmanagedDllName) is { } path
            ? LoadUnmanagedDllFromPath(path)
            : IntPtr.Zero;

    // .NET's own parts are compiled beforehand. The packages of the same name, which older versions need, are not, and to compile
    // System.Text.Json's while it runs is a good part of the time to a first record.
    private static bool IsOfPlatform(AssemblyName name) =>
        name.Name!.StartsWith("System.", StringComparison.Ordinal)
        && name.Version?.Major <= Environment.Version.Major
        && File.Exists(Path.Combine(Platform, name.Name + ".dll"));

    private static string FolderOf(Type type) => Path.GetDirectoryName(type.Assembly.Location)!;
}
