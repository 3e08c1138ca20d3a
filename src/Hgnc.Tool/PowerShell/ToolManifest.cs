using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tool.PowerShell;

/// <summary>The PowerShell of the repository's tool manifest. It comes from NuGet, so only the .NET SDK is necessary.</summary>
internal static class ToolManifest
{
    // The first restore downloads it.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Restores the PowerShell if necessary, and tries it.</summary>
    /// <param name="repository">The repository's root.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    public static async Task<PowerShellSearch> FindAsync(
        string repository,
        CancellationToken cancellationToken
    )
    {
        if (!IsInManifest(Path.Combine(repository, ".config", "dotnet-tools.json")))
        {
            return new PowerShellSearch(null, "the repository's tool manifest has no PowerShell");
        }
        var restore = new ProcessStartInfo("dotnet", ["tool", "restore"])
        {
            WorkingDirectory = repository,
        };
        // Another tool of the manifest may fail to restore. It matters only whether this one runs.
        var restored = await ChildProcess.RunAsync(restore, Limit, cancellationToken);
        var search = await PowerShellProbe.TryAsync(
            new PowerShellHost("dotnet", ["tool", "run", "pwsh", "--"], "dotnet tool run pwsh"),
            "of the tool manifest",
            repository,
            cancellationToken
        );
        return search.Host is null && restored.ExitCode != 0
            ? new PowerShellSearch(null, $"dotnet tool restore fails: {Problem(restored)}")
            : search;
    }

    private static bool IsInManifest(string manifest)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(manifest));
            return document.RootElement.TryGetProperty("tools", out var tools)
                && tools.TryGetProperty("powershell", out _);
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or InvalidOperationException
            )
        {
            return false;
        }
    }

    private static string Problem(ChildResult child) =>
        child.Error.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0)
        ?? "it does not say why";
}
