using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tool.PowerShell;

/// <summary>
/// Looks for a PowerShell that can load the module: <c>pwsh</c> on the path, else the one of the repository's tool
/// manifest. It never fails, and starts each candidate to see that it runs.
/// </summary>
internal static class PowerShellFinder
{
    /// <summary>The environment variable that, set to 1, makes it find none.</summary>
    public const string Variable = "HGNC_NO_POWERSHELL";

    private static readonly Version Oldest = new(7, 4);

    // To download it, where it is not yet there.
    private static readonly TimeSpan RestoreLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    /// <summary>Looks for one.</summary>
    /// <param name="repository">The repository's root; null to look on the path only.</param>
    /// <param name="getVariable">The value of an environment variable; null for the process's own.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<PowerShellSearch> FindAsync(
        string? repository,
        Func<string, string?>? getVariable = null,
        CancellationToken cancellationToken = default
    )
    {
        getVariable ??= Environment.GetEnvironmentVariable;
        if (getVariable(Variable) == "1")
        {
            return new PowerShellSearch(null, $"{Variable} is set");
        }
        var reasons = new List<string>();
        var search = await FindOnPathAsync(getVariable("PATH"), cancellationToken);
        if (search.Host is null && repository is not null)
        {
            reasons.Add(search.Reason);
            search = await FindInManifestAsync(repository, cancellationToken);
        }
        return search.Host is null
            ? search with
            {
                Reason = string.Join("; ", reasons.Append(search.Reason)),
            }
            : search;
    }

    private static async Task<PowerShellSearch> FindOnPathAsync(
        string? path,
        CancellationToken cancellationToken
    )
    {
        var name = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        var reason = "no pwsh on the path";
        var files = (path ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .Where(File.Exists);
        foreach (var file in files)
        {
            var search = await TryAsync(
                file,
                [],
                file,
                Environment.CurrentDirectory,
                cancellationToken
            );
            if (search.Host is not null)
            {
                return search;
            }
            reason = search.Reason;
        }
        return new PowerShellSearch(null, reason);
    }

    private static async Task<PowerShellSearch> FindInManifestAsync(
        string repository,
        CancellationToken cancellationToken
    )
    {
        if (!IsInManifest(Path.Combine(repository, ".config", "dotnet-tools.json")))
        {
            return new PowerShellSearch(null, "none in the repository's tool manifest");
        }
        var restore = new ProcessStartInfo("dotnet", ["tool", "restore"])
        {
            WorkingDirectory = repository,
        };
        // Another tool of the manifest may fail to restore: what counts is whether this one runs.
        var restored = await ChildProcess.RunAsync(restore, RestoreLimit, cancellationToken);
        var search = await TryAsync(
            "dotnet",
            ["tool", "run", "pwsh", "--"],
            "dotnet tool run pwsh",
            repository,
            cancellationToken
        );
        return search.Host is null && restored.ExitCode != 0
            ? new PowerShellSearch(null, "dotnet tool restore brings none")
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

    private static async Task<PowerShellSearch> TryAsync(
        string file,
        string[] prefix,
        string name,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var host = new PowerShellHost(file, prefix, name);
        var answer = await ChildProcess.RunAsync(
            host.CreateStart(
                folder,
                "-NoProfile",
                "-NonInteractive",
                "-Command",
                "$PSVersionTable.PSVersion.ToString()"
            ),
            StartLimit,
            cancellationToken
        );
        var text = answer.Output.Trim();
        if (answer.ExitCode != 0 || !Version.TryParse(text.Split('-')[0], out var version))
        {
            return new PowerShellSearch(null, $"{name} does not run");
        }
        return version >= Oldest
            ? new PowerShellSearch(host with { Description = $"PowerShell {text} ({name})" }, "")
            : new PowerShellSearch(
                null,
                $"{name} is PowerShell {text}, and the module needs {Oldest}"
            );
    }
}
