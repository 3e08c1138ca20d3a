using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Hgnc.Tests.Support;

namespace Hgnc.Tests.Sharing;

/// <summary>The Garnet of the tool manifest, restored if necessary.</summary>
internal static class GarnetPackage
{
    private const string Name = "garnet-server";
    private static readonly Lock Gate = new();

    /// <summary>The path of the server's assembly.</summary>
    public static string Find(string packages)
    {
        lock (Gate)
        {
            var folder = Path.Combine(packages, Name, Version());
            if (!Directory.Exists(folder))
            {
                Restore();
            }
            return Directory
                .EnumerateFiles(folder, "GarnetServer.dll", SearchOption.AllDirectories)
                .OrderDescending(StringComparer.Ordinal)
                .First();
        }
    }

    private static string Version()
    {
        var manifest = Path.Combine(Repository.Root, ".config", "dotnet-tools.json");
        using var json = JsonDocument.Parse(File.ReadAllText(manifest));
        return json
            .RootElement.GetProperty("tools")
            .GetProperty(Name)
            .GetProperty("version")
            .GetString()!;
    }

    private static void Restore()
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", ["tool", "restore"])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }
}
