using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace HgncPS.Loader;

/// <summary>Finds the native library (SQLite) for this machine among those in the module.</summary>
internal static class NativeLibraries
{
    public static string? Find(string folder, string name) =>
        Platforms()
            .SelectMany(platform =>
                FileNames(name)
                    .Select(file => Path.Combine(folder, "runtimes", platform, "native", file))
            )
            .FirstOrDefault(File.Exists);

    private static IEnumerable<string> Platforms()
    {
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        yield return RuntimeInformation.RuntimeIdentifier;
        if (OperatingSystem.IsWindows())
        {
            yield return "win-" + architecture;
        }
        else if (OperatingSystem.IsMacOS())
        {
            yield return "osx-" + architecture;
        }
        else
        {
            if (RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal))
            {
                yield return "linux-musl-" + architecture;
            }
            yield return "linux-" + architecture;
        }
    }

    private static IEnumerable<string> FileNames(string name) =>
        OperatingSystem.IsWindows() ? [name, name + ".dll"]
        : OperatingSystem.IsMacOS() ? [name, $"lib{name}.dylib", name + ".dylib"]
        : [name, $"lib{name}.so", name + ".so"];
}
