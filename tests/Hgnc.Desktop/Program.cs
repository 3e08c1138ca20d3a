using System;
using System.IO;
using System.Linq;
using System.Reflection;
using HgncPS.Loading;

namespace Hgnc.Desktop;

/// <summary>
/// <c>Hgnc.Desktop.exe FOLDER COMMAND [ARGUMENT …]</c>: FOLDER has the module's assemblies for Windows PowerShell. The output lines have a
/// name, a tab and a value.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments.Length < 2)
        {
            Console.Error.WriteLine("Give the folder of the assemblies, and a command.");
            return 2;
        }
        // Another module was loaded first, with older versions of HgncPS's dependencies.
        if (Environment.GetEnvironmentVariable("HGNC_TEST_OLD_MODULE") is { Length: > 0 } other)
        {
            var older = Assembly.LoadFrom(Path.Combine(other, "System.Text.Json.dll"));
            Console.WriteLine($"older\t{older.GetName().Version}");
        }
        new DesktopAssemblies(Path.GetFullPath(arguments[0])).Attach();
        try
        {
            // In a separate method, because its assemblies are resolved when it is compiled.
            Run(arguments.Skip(1).ToArray());
            return 0;
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e);
            return 1;
        }
    }

    private static void Run(string[] arguments) =>
        new Commands(arguments).RunAsync().GetAwaiter().GetResult();
}
