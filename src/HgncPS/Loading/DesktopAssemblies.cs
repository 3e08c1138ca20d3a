#if !NET
using System;
using System.IO;
using System.Reflection;

namespace HgncPS.Loading;

/// <summary>
/// .NET Framework has one world of assemblies, and no binding redirects for modules: what a dependency asks for in another version than the
/// module carries is answered with the module's, and so is what nobody else has.
/// </summary>
internal sealed class DesktopAssemblies
{
    private readonly string _folder;

    /// <param name="folder">Where the module's assemblies lie.</param>
    public DesktopAssemblies(string folder)
    {
        _folder = folder;
    }

    /// <summary>Answers from now on.</summary>
    public void Attach() => AppDomain.CurrentDomain.AssemblyResolve += Resolve;

    /// <summary>Answers no more.</summary>
    public void Detach() => AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    private Assembly? Resolve(object sender, ResolveEventArgs args)
    {
        var path = Path.Combine(_folder, new AssemblyName(args.Name).Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }
}
#endif
