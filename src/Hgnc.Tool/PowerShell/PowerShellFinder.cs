using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Hgnc.Tool.PowerShell;

/// <summary>
/// Finds a PowerShell that can load the module: <c>pwsh</c> on the path, or the one in the repository's tool
/// manifest, unless a variable selects one. It starts each candidate to check that it runs.
/// </summary>
internal static class PowerShellFinder
{
    /// <summary>If this environment variable is 1, no PowerShell is found.</summary>
    public const string NoneVariable = "HGNC_NO_POWERSHELL";

    /// <summary>The environment variable that selects the PowerShell: <see cref="Manifest"/>, or the path of a PowerShell.</summary>
    public const string ChoiceVariable = "HGNC_PWSH";

    /// <summary>Selects the PowerShell of the tool manifest, even if another one is on the path.</summary>
    public const string Manifest = "manifest";

    /// <summary>Finds a PowerShell.</summary>
    /// <param name="repository">The repository's root.</param>
    /// <param name="getVariable">Returns the value of an environment variable, or null for the variables of the process.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="HgncException">The PowerShell that <see cref="ChoiceVariable"/> names cannot be used.</exception>
    public static async Task<PowerShellSearch> FindAsync(
        string repository,
        Func<string, string?>? getVariable = null,
        CancellationToken cancellationToken = default
    )
    {
        getVariable ??= Environment.GetEnvironmentVariable;
        if (getVariable(NoneVariable) == "1")
        {
            return new PowerShellSearch(null, $"{NoneVariable} is set");
        }
        if (getVariable(ChoiceVariable) is { Length: > 0 } choice)
        {
            var chosen =
                choice == Manifest
                    ? await ToolManifest.FindAsync(repository, cancellationToken)
                    : await PowerShellProbe.TryAsync(
                        choice,
                        $"from {ChoiceVariable}",
                        cancellationToken
                    );
            return chosen.Host is null ? throw CannotUse(choice, chosen.Reason) : chosen;
        }
        var onPath = await FindOnPathAsync(getVariable("PATH"), cancellationToken);
        if (onPath.Host is not null)
        {
            return onPath;
        }
        var inManifest = await ToolManifest.FindAsync(repository, cancellationToken);
        return inManifest.Host is null
            ? new PowerShellSearch(null, $"{onPath.Reason}; {inManifest.Reason}")
            : inManifest;
    }

    private static HgncException CannotUse(string choice, string reason) =>
        new(
            HgncErrorKind.BadInput,
            $"{ChoiceVariable} is '{choice}', but {reason}.",
            $"Set it to '{Manifest}' or to the path of a PowerShell {PowerShellProbe.Oldest} or later, or remove it to use the first pwsh on the path."
        );

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
            var search = await PowerShellProbe.TryAsync(file, "on the path", cancellationToken);
            if (search.Host is not null)
            {
                return search;
            }
            reason = search.Reason;
        }
        return new PowerShellSearch(null, reason);
    }
}
