#if !NET
using System;
using System.IO;
using System.Reflection;

namespace HgncPS.Loading;

/// <summary>
/// .NET Framework has no load contexts, and no binding redirects for modules. If a dependency requests another version than the
/// module's, it gets the module's, and so does a request for an assembly that only the module has.
/// </summary>
internal sealed class DesktopAssemblies
{
    private readonly string _folder;

    /// <param name="folder">The folder of the module's assemblies.</param>
    public DesktopAssemblies(string folder)
    {
        _folder = folder;
    }

    /// <summary>Starts to resolve assemblies.</summary>
    public void Attach() => AppDomain.CurrentDomain.AssemblyResolve += Resolve;

    /// <summary>Stops resolving assemblies.</summary>
    public void Detach() => AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    private Assembly? Resolve(object sender, ResolveEventArgs args)
    {
        var path = Path.Combine(_folder, new AssemblyName(args.Name).Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }
}
#endif
